// A file that is read beside the window.

#include "ui/shell/filereading.h"

#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <semaphore>

using namespace eleven;

class TestFileReading : public QObject {
    Q_OBJECT
private slots:
    // The offscreen platform cannot tell a window its least size, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    /// What is done then takes the progress away: it must not come while that is being shown.
    void whatIsReadMayEndWhileItsProgressIsShown() {
        QWidget window;
        window.show();
        FileReading reading(window);
        std::binary_semaphore isShown(0), mayEnd(0);
        auto alive = std::make_shared<int>();
        const std::weak_ptr<int> thread = alive;
        int result = 0;
        reading.start(
            QStringLiteral("Reading"),
            [&isShown, &mayEnd, alive = std::move(alive)](const FileReading::Progress& progress,
                                                          const std::stop_token&) {
                isShown.acquire();
                progress(0.5);
                mayEnd.acquire();
                return 7;
            },
            [&result](int read) { result = read; });
        auto* dialog = window.findChild<QProgressDialog*>();
        QTRY_VERIFY(dialog->isVisible());
        connect(dialog->findChild<QProgressBar*>(), &QProgressBar::valueChanged, this, [&](int value) {
            QCOMPARE(value, 499);
            QCOMPARE(result, 0);
            mayEnd.release();
            while (!thread.expired()) // then `done` is on its way
                std::this_thread::yield();
        });
        isShown.release();
        QTRY_COMPARE(result, 7);
        QVERIFY(window.findChild<QProgressDialog*>() == nullptr);
    }

    void stopIsHeardOfAndWhatThereIsIsTaken() {
        QWidget window;
        window.show();
        FileReading reading(window);
        bool wasStopped = false;
        reading.start(
            QStringLiteral("Reading"),
            [](const FileReading::Progress&, const std::stop_token& stop) {
                std::binary_semaphore stopped(0);
                const std::stop_callback callback(stop, [&stopped] { stopped.release(); });
                stopped.acquire();
                return stop.stop_requested();
            },
            [&wasStopped](bool stopped) { wasStopped = stopped; });
        window.findChild<QProgressDialog*>()->findChild<QPushButton*>()->click();
        QTRY_VERIFY(wasStopped);
    }
};

QTEST_MAIN(TestFileReading)
#include "tst_filereading.moc"
