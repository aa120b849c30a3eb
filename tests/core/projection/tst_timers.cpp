#include "core/projection/timers.h"
#include "core/recording/trace.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace std::chrono_literals;

namespace {

SocketEvent reading(State state, Timer timer, Nanoseconds left, std::uint8_t retransmits = 0) {
    SocketEvent event;
    event.socket = 1;
    event.state = state;
    event.timer = timer;
    event.timerLeft = left;
    event.retransmits = retransmits;
    return event;
}

struct Table {
    void at(Nanoseconds time, SocketEvent event) { timers.add({++number, time, std::move(event)}); }
    void changed(State to) {
        StateEvent change;
        change.socket = 1;
        change.to = to;
        timers.add({++number, 0s, change});
    }
    [[nodiscard]] RunningTimer only() const { return timers.running().at(0); }
    Timers timers;
    EventNumber number = 0;
};

} // namespace

class TestTimers : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void namesEachTimer_data() {
        QTest::addColumn<State>("state");
        QTest::addColumn<Timer>("timer");
        QTest::addColumn<TimerKind>("kind");
        const auto row = [](const char* name, State state, Timer timer, TimerKind kind) {
            QTest::newRow(name) << state << timer << kind;
        };
        row("SYN-SENT", State::SynSent, Timer::Retransmit, TimerKind::SynBackOff);
        row("SYN-RECEIVED", State::SynReceived, Timer::Retransmit, TimerKind::SynAckBackOff);
        row("data", State::Established, Timer::Retransmit, TimerKind::Retransmission);
        row("FIN", State::LastAck, Timer::Retransmit, TimerKind::Retransmission);
        row("keepalive", State::Established, Timer::Keepalive, TimerKind::Keepalive);
        row("FIN-WAIT-2", State::FinWait2, Timer::FinWait2, TimerKind::FinWait2);
        row("FIN-WAIT-2, first wait", State::FinWait2, Timer::FinWait2First, TimerKind::FinWait2);
        row("TIME-WAIT", State::TimeWait, Timer::TimeWait, TimerKind::TimeWait);
        row("zero window", State::Established, Timer::ZeroWindowProbe, TimerKind::ZeroWindowProbe);
    }
    void namesEachTimer() {
        QFETCH(State, state);
        QFETCH(Timer, timer);
        Table table;
        table.at(0s, reading(state, timer, 1s));
        QTEST(table.only().kind, "kind");
    }

    void aSocketWithoutTimerIsNotInTheList() {
        Table table;
        table.at(0s, reading(State::Established, Timer::Retransmit, 1s));
        table.at(1s, reading(State::Established, Timer::None, 0s));
        QVERIFY(table.timers.running().empty());
    }

    void aSocketThatIsGoneIsNotInTheList() {
        Table table;
        table.at(0s, reading(State::TimeWait, Timer::TimeWait, 60s));
        table.changed(State::Closed);
        QVERIFY(table.timers.running().empty());
    }

    void whatIsLeftRunsDownToZero() {
        Table table;
        table.at(5s, reading(State::TimeWait, Timer::TimeWait, 60s));
        QCOMPARE(table.only().left(5s), Nanoseconds(60s));
        QCOMPARE(table.only().left(45s), Nanoseconds(20s));
        QCOMPARE(table.only().left(100s), Nanoseconds(0s));
    }

    void theFullLengthIsThatOfTheFirstReading() {
        Table table;
        table.at(0s, reading(State::Established, Timer::Keepalive, 60s));
        table.at(20s, reading(State::FinWait2, Timer::Keepalive, 40s));
        QCOMPARE(table.only().full, Nanoseconds(60s));
        QCOMPARE(table.only().left(20s), Nanoseconds(40s));
    }

    void aTimerThatFiredBeginsAnew() {
        Table table;
        table.at(0s, reading(State::SynSent, Timer::Retransmit, 4s, 2));
        table.at(4s, reading(State::SynSent, Timer::Retransmit, 2s, 3));
        QCOMPARE(table.only().full, Nanoseconds(2s));
        QCOMPARE(table.only().fired(), 3);
    }

    void aTimerThatWasSetAgainBeginsAnew() {
        Table table;
        table.at(0s, reading(State::TimeWait, Timer::TimeWait, 70s));
        table.at(20s, reading(State::TimeWait, Timer::TimeWait, 60s));
        QCOMPARE(table.only().full, Nanoseconds(60s));
    }

    void theNextWaitIsTwiceAsLongOnlyWhereItIs_data() {
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("full"); // seconds
        QTest::addColumn<int>("fired");
        QTest::addColumn<int>("next"); // seconds, -1: cannot be told
        QTest::newRow("the first SYNs") << State::SynSent << 1 << 3 << -1;
        QTest::newRow("later SYNs") << State::SynSent << 1 << 4 << 2;
        QTest::newRow("SYN,ACK") << State::SynReceived << 2 << 1 << 4;
        QTest::newRow("data") << State::Established << 60 << 0 << 120;
        QTest::newRow("nearly the longest") << State::Established << 90 << 0 << 120;
        QTest::newRow("the longest") << State::Established << 120 << 0 << 120;
    }
    void theNextWaitIsTwiceAsLongOnlyWhereItIs() {
        QFETCH(State, state);
        QFETCH(int, full);
        QFETCH(int, fired);
        QFETCH(int, next);
        Table table;
        table.at(0s, reading(state, Timer::Retransmit, std::chrono::seconds(full), std::uint8_t(fired)));
        const std::optional<Nanoseconds> wait = table.only().nextWait();
        QCOMPARE(wait.has_value(), next >= 0);
        if (wait) QCOMPARE(*wait, Nanoseconds(std::chrono::seconds(next)));
    }

    void whatMayBeATailLossProbePromisesNothing() {
        Table table;
        table.at(0s, reading(State::Established, Timer::Retransmit, 200ms));
        QVERIFY(!table.only().nextWait());
        table.at(1s, reading(State::Established, Timer::Retransmit, 400ms, 1));
        QCOMPARE(table.only().nextWait(), std::optional(Nanoseconds(800ms)));
    }

    void onlyTheFirstOfTwoWaitsInFinWait2IsAHalf() {
        Table table;
        table.at(0s, reading(State::FinWait2, Timer::FinWait2First, 10s));
        QVERIFY(table.only().isFirstWait());
        table.at(10s, reading(State::FinWait2, Timer::FinWait2, 10s));
        QVERIFY(!table.only().isFirstWait());
    }

    void bothHostsAreListedClientFirst() {
        Table table;
        SocketEvent server = reading(State::LastAck, Timer::Retransmit, 1s);
        server.host = Side::Server;
        SocketEvent client = reading(State::FinWait2, Timer::FinWait2, 1s);
        client.socket = 2;
        table.at(0s, server);
        table.at(0s, client);
        QCOMPARE(table.timers.running().at(0).socket.host, Side::Client);
        QCOMPARE(table.timers.running().at(1).socket.host, Side::Server);
    }
};

QTEST_GUILESS_MAIN(TestTimers)
#include "tst_timers.moc"
