// An empty Qt window that ends after its first paint: what starting a program costs at least.

#include <QApplication>
#include <QWidget>

#include <cstdio>

namespace {

class Empty : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        std::puts("first paint");
        std::fflush(stdout);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    Empty window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
