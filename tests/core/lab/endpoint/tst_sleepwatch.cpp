// Whether a thread sleeps inside a call is read from the kernel: every call that can sleep, and what wakes
// it.

#include "core/lab/endpoint/sleepwatch.h"

#include <QTest>

#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <atomic>
#include <thread>

using namespace eleven;

namespace {

/// Looks until it is so; false after many seconds.
template <typename Condition>
bool comesTrue(Condition condition) {
    QElapsedTimer time;
    time.start();
    while (!condition())
        if (time.elapsed() > 10'000) return false;
    return true;
}

} // namespace

class TestSleepWatch : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void seesAThreadAsleepUntilItIsWoken() {
        std::array<int, 2> ends{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
        std::atomic<pid_t> number = 0;
        std::atomic<bool> isBack = false;
        std::jthread sleeper([&] {
            number = ::gettid();
            std::array<char, 10> buffer{};
            ::recv(ends[0], buffer.data(), buffer.size(), MSG_WAITALL);
            isBack = true;
        });
        QVERIFY(comesTrue([&] { return number != 0; }));
        const SleepWatch watch("/proc/self/task/" + std::to_string(number));
        QVERIFY(watch.isOpen());
        QVERIFY(comesTrue([&] { return watch.isAsleepIn(SYS_recvfrom); }));
        QVERIFY(!watch.isAsleepIn(SYS_accept4));     // in no other call
        QCOMPARE(::send(ends[1], "hello", 5, 0), 5); // five of ten octets: it goes on waiting
        QVERIFY(comesTrue([&] { return watch.isAsleepIn(SYS_recvfrom); }));
        QVERIFY(!isBack);
        QCOMPARE(::send(ends[1], "world", 5, 0), 5);
        QVERIFY(comesTrue([&] { return isBack.load(); }));
        QVERIFY(!watch.isAsleepIn(SYS_recvfrom));
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void aWokenThreadIsNotSeenAsleep() {
        std::array<int, 2> ends{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()), 0);
        std::atomic<pid_t> number = 0;
        std::atomic<int> taken = 0;
        std::jthread sleeper([&] {
            number = ::gettid();
            char octet = 0;
            while (::recv(ends[0], &octet, 1, 0) == 1)
                ++taken;
        });
        QVERIFY(comesTrue([&] { return number != 0; }));
        const SleepWatch watch("/proc/self/task/" + std::to_string(number));
        for (int i = 0; i < 2000; ++i) {
            QVERIFY(comesTrue([&] { return watch.isAsleepIn(SYS_recvfrom); }));
            QCOMPARE(taken, i);
            QCOMPARE(::send(ends[1], "x", 1, 0), 1);
            // Asleep again means: it has been awake, and has taken it.
            QVERIFY(comesTrue([&] { return watch.isAsleepIn(SYS_recvfrom); }));
            QCOMPARE(taken, i + 1);
        }
        ::shutdown(ends[1], SHUT_RDWR);
        sleeper.join();
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void whatIsNotThereIsNotAsleep() {
        const SleepWatch watch("/proc/self/task/0");
        QVERIFY(!watch.isOpen());
        QVERIFY(!watch.isAsleepIn(SYS_recvfrom));
    }
};

QTEST_APPLESS_MAIN(TestSleepWatch)
#include "tst_sleepwatch.moc"
