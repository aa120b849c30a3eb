#include "core/lab/observer/firedtimer.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace std::chrono_literals;

class TestFiredTimer : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void eachTimerHasItsName_data() {
        QTest::addColumn<State>("state");
        QTest::addColumn<Timer>("timer");
        QTest::addColumn<bool>("isPassive");
        QTest::addColumn<int>("userTimeout"); // ms
        QTest::addColumn<Stimulus>("fired");
        const auto row = [](const char* name, State state, Timer timer, bool isPassive, int userTimeout,
                            Stimulus fired) {
            QTest::newRow(name) << state << timer << isPassive << userTimeout << fired;
        };
        using enum Stimulus;
        row("connect()", State::SynSent, Timer::Retransmit, false, 0, RetransmissionTimeout);
        row("connect(), its limit is over", State::SynSent, Timer::Retransmit, false, 900, UserTimeout);
        row("connect(), R2 comes first", State::SynSent, Timer::Retransmit, false, 5000,
            RetransmissionTimeout);
        row("SYN,ACK", State::SynReceived, Timer::Retransmit, true, 0, SynAckTimeout);
        row("both connect", State::SynReceived, Timer::Retransmit, false, 0, RetransmissionTimeout);
        row("data", State::Established, Timer::Retransmit, true, 0, RetransmissionTimeout);
        row("data with a limit", State::Established, Timer::Retransmit, true, 5000, UserTimeout);
        row("FIN", State::LastAck, Timer::Retransmit, true, 0, RetransmissionTimeout);
        row("keepalive", State::Established, Timer::Keepalive, false, 0, KeepaliveTimeout);
        row("keepalive with a limit", State::Established, Timer::Keepalive, false, 700, UserTimeout);
        row("probe", State::Established, Timer::ZeroWindowProbe, false, 0, ProbeTimeout);
        row("probe with a limit", State::CloseWait, Timer::ZeroWindowProbe, false, 700, UserTimeout);
        row("FIN-WAIT-2", State::FinWait2, Timer::FinWait2, false, 0, FinWait2Timeout);
        row("FIN-WAIT-2, first wait", State::FinWait2, Timer::FinWait2First, false, 0, FinWait2Timeout);
        row("TIME-WAIT", State::TimeWait, Timer::TimeWait, false, 700, TimeWaitTimeout);
    }
    void eachTimerHasItsName() {
        QFETCH(State, state);
        QFETCH(Timer, timer);
        QFETCH(bool, isPassive);
        QFETCH(int, userTimeout);
        QFETCH(Stimulus, fired);
        SocketEvent before;
        before.state = state;
        before.timer = timer;
        const Waited waited{isPassive, std::chrono::milliseconds(userTimeout), 1s};
        QVERIFY(firedTimer(before, waited) == fired);
        QVERIFY(isTimer(fired));
        const bool predictsTheEnd = predictEntry(state, fired, isPassive).contains(State::Closed);
        QCOMPARE(predictsTheEnd, state != State::FinWait2); // the RFC has no such timer
    }

    void withoutATimerNothingFired() {
        SocketEvent before;
        before.state = State::Established;
        QVERIFY(!firedTimer(before, {}));
    }
};

QTEST_APPLESS_MAIN(TestFiredTimer)
#include "tst_firedtimer.moc"
