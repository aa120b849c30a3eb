// Nothing moves but when told, and then until it is quiet.

#include "core/qtnetwork/heldeventdispatcher.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <sys/eventfd.h>
#include <unistd.h>

using namespace eleven;

namespace {

HeldEventDispatcher* dispatcher = nullptr; ///< the application's

} // namespace

class TestHeldEventDispatcher : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void handsOutWhatIsReadyUntilItIsQuiet() {
        const int fd = ::eventfd(3, EFD_SEMAPHORE | EFD_NONBLOCK);
        QSocketNotifier notifier(fd, QSocketNotifier::Read);
        int heard = 0;
        connect(&notifier, &QSocketNotifier::activated, this, [fd, &heard] {
            eventfd_t value = 0;
            ::eventfd_read(fd, &value);
            ++heard;
        });
        QVERIFY(dispatcher->isReady());
        QCOMPARE(heard, 0);
        dispatcher->runUntilQuiet();
        QCOMPARE(heard, 3);
        QVERIFY(!dispatcher->isReady());
        notifier.setEnabled(false);
        ::eventfd_write(fd, 1);
        QVERIFY(!dispatcher->isReady());
        ::close(fd);
    }

    void runsTimersOfNoLengthAndNoOthers() {
        int soon = 0;
        int late = 0;
        QTimer::singleShot(0, this, [&soon] { ++soon; });
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&late] { ++late; });
        timer.start(1);
        dispatcher->runUntilQuiet();
        QCOMPARE(soon, 1);
        QCOMPARE(late, 0);
        QCOMPARE(dispatcher->remainingTime(timer.timerId()), 1);
    }

    void endsThoughAReactionNeverDoes() {
        const int fd = ::eventfd(1, EFD_NONBLOCK);
        QSocketNotifier notifier(fd, QSocketNotifier::Read);
        int heard = 0;
        connect(&notifier, &QSocketNotifier::activated, this, [&heard] { ++heard; });
        dispatcher->runUntilQuiet();
        QCOMPARE(heard, 1000);
        ::close(fd);
    }
};

int main(int argc, char* argv[]) {
    dispatcher = new HeldEventDispatcher;
    QCoreApplication::setEventDispatcher(dispatcher);
    const QCoreApplication application(argc, argv);
    TestHeldEventDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_heldeventdispatcher.moc"
