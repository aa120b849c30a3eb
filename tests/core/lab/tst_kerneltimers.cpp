// The timers of real kernels as sock_diag tells them, and what each did when it was over.

#include "core/projection/timers.h"
#include "tests/core/lab/orderlyprograms.h"
#include "tests/labtable.h"

using namespace eleven;
using namespace std::chrono_literals;

namespace {

const std::string kKeepalive = "int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                               "connect(fd, server, 80);\n"
                               "setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 1);\n"
                               "setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, 1);\n";

/// The timer that runs on `host`, or none.
std::optional<RunningTimer> timerOf(const LabTable& table, Side host) {
    Timers timers;
    for (const Event& event : table.trace())
        timers.add(event);
    for (const RunningTimer& timer : timers.running())
        if (timer.socket.host == host) return timer;
    return std::nullopt;
}

bool runs(const LabTable& table, Side host, TimerKind kind, int fired = 0) {
    const std::optional<RunningTimer> timer = timerOf(table, host);
    return timer && timer->kind == kind && timer->fired() >= fired;
}

int acts(const LabTable& table) { return table.count<ActEvent>(); }

} // namespace

class TestKernelTimers : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void synBackOffRepeatsTheSynWithoutAnAct() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(runs(table, Side::Client, TimerKind::SynBackOff));
        const int before = acts(table);
        QVERIFY(table.waitUntil([&] { return runs(table, Side::Client, TimerKind::SynBackOff, 1); }));
        QCOMPARE(acts(table), before);
        QCOMPARE(table.held().all().front().count, 2);
        QVERIFY(timerOf(table, Side::Client)->full > 900ms);
    }

    void synAckBackOffOfARequestSocketIsSeen() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(runs(table, Side::Server, TimerKind::SynAckBackOff));
        QVERIFY(table.waitUntil([&] { return runs(table, Side::Server, TimerKind::SynAckBackOff, 1); }));
        QCOMPARE(table.held().all().front().count, 2);
    }

    void retransmissionFinWait2AndTimeWaitFollowEachOther() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.runOn(kServer);
        QVERIFY(!timerOf(table, Side::Client));
        QVERIFY(table.run(kClient));
        QVERIFY(runs(table, Side::Client, TimerKind::Retransmission));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QVERIFY(runs(table, Side::Client, TimerKind::FinWait2));
        QVERIFY(table.run(kServer));
        QVERIFY(table.deliver(kFin | kAck, Side::Server));
        QVERIFY(runs(table, Side::Client, TimerKind::TimeWait));
        QVERIFY(runs(table, Side::Server, TimerKind::Retransmission));
    }

    void finWait2EndsWithoutAnAct() {
        LabTable table(kServerText, kClientText, {}, {{"tcp_fin_timeout", "1"}});
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QVERIFY(runs(table, Side::Client, TimerKind::FinWait2));
        const int before = acts(table);
        QVERIFY(table.waitUntil([&] { return table.client() == QStringLiteral("CLOSED"); }));
        QCOMPARE(acts(table), before);
        QVERIFY(!timerOf(table, Side::Client));
    }

    void aKeepaliveProbeIsSentAndTheTimerIsSetAgain() {
        LabTable table(kServerText, kKeepalive);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient, 2));
        QVERIFY(runs(table, Side::Client, TimerKind::Keepalive));
        QVERIFY(table.waitUntil([&] { return !table.held().isEmpty(); }));
        QCOMPARE(table.wire(), QStringLiteral("ACK from client"));
        QVERIFY(runs(table, Side::Client, TimerKind::Keepalive, 1));
        QVERIFY(table.deliver(kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(timerOf(table, Side::Client)->fired(), 0);
    }

    void aTimerThatIsSetAgainIsReadAgain() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.runOn(kServer);
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.run(kServer));
        QVERIFY(table.onSegment(Act::Kind::Copy, kFin | kAck, Side::Server));
        QVERIFY(runs(table, Side::Client, TimerKind::TimeWait));
        const Nanoseconds due = timerOf(table, Side::Client)->due();
        Act wait;
        wait.kind = Act::Kind::Wait;
        wait.duration = 300ms;
        QVERIFY(table.experiment().perform(wait));
        QVERIFY(table.deliver(kFin | kAck, Side::Server)); // RFC 9293, section 3.10.7.4: 2 MSL begin again
        QVERIFY(timerOf(table, Side::Client)->due() > due + 100ms);
    }
};

QTEST_GUILESS_MAIN(TestKernelTimers)
#include "tst_kerneltimers.moc"
