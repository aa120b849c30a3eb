#include "core/tcp/state.h"

#include <QRegularExpression>
#include <QTest>

#include <netinet/tcp.h>

using namespace eleven;

class TestState : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void hasItsNames_data();
    void hasItsNames();
    void knowsNoOtherName_data();
    void knowsNoOtherName();
    void readsTheNumbersOfTheKernel_data();
    void readsTheNumbersOfTheKernel();
};

void TestState::hasItsNames_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("rfc");
    QTest::addColumn<QByteArray>("ss");
    const auto row = [](State state, const char* rfc, const char* ss) {
        QTest::newRow(rfc) << int(state) << QByteArray(rfc) << QByteArray(ss);
    };
    row(State::Closed, "CLOSED", "UNCONN");
    row(State::Listen, "LISTEN", "LISTEN");
    row(State::SynSent, "SYN-SENT", "SYN-SENT");
    row(State::SynReceived, "SYN-RECEIVED", "SYN-RECV");
    row(State::Established, "ESTABLISHED", "ESTAB");
    row(State::FinWait1, "FIN-WAIT-1", "FIN-WAIT-1");
    row(State::FinWait2, "FIN-WAIT-2", "FIN-WAIT-2");
    row(State::CloseWait, "CLOSE-WAIT", "CLOSE-WAIT");
    row(State::Closing, "CLOSING", "CLOSING");
    row(State::LastAck, "LAST-ACK", "LAST-ACK");
    row(State::TimeWait, "TIME-WAIT", "TIME-WAIT");
}

void TestState::hasItsNames() {
    QFETCH(int, state);
    QFETCH(QByteArray, rfc);
    QFETCH(QByteArray, ss);
    QCOMPARE(stateName(State(state)), std::string_view(rfc.constData()));
    QCOMPARE(ssName(State(state)), std::string_view(ss.constData()));
    QVERIFY(stateNamed(rfc.constData()) == State(state));
}

void TestState::knowsNoOtherName_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"", "closed", "ESTAB", "SYN-RECV", "SYN_SENT", "CLOSED ", "TIME-WAIT-2"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestState::knowsNoOtherName() {
    QFETCH(QByteArray, name);
    QVERIFY(!stateNamed(name.constData()).has_value());
}

void TestState::readsTheNumbersOfTheKernel_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("state");
    QTest::newRow("TCP_ESTABLISHED") << int(TCP_ESTABLISHED) << int(State::Established);
    QTest::newRow("TCP_SYN_SENT") << int(TCP_SYN_SENT) << int(State::SynSent);
    QTest::newRow("TCP_SYN_RECV") << int(TCP_SYN_RECV) << int(State::SynReceived);
    QTest::newRow("TCP_FIN_WAIT1") << int(TCP_FIN_WAIT1) << int(State::FinWait1);
    QTest::newRow("TCP_FIN_WAIT2") << int(TCP_FIN_WAIT2) << int(State::FinWait2);
    QTest::newRow("TCP_TIME_WAIT") << int(TCP_TIME_WAIT) << int(State::TimeWait);
    QTest::newRow("TCP_CLOSE") << int(TCP_CLOSE) << int(State::Closed);
    QTest::newRow("TCP_CLOSE_WAIT") << int(TCP_CLOSE_WAIT) << int(State::CloseWait);
    QTest::newRow("TCP_LAST_ACK") << int(TCP_LAST_ACK) << int(State::LastAck);
    QTest::newRow("TCP_LISTEN") << int(TCP_LISTEN) << int(State::Listen);
    QTest::newRow("TCP_CLOSING") << int(TCP_CLOSING) << int(State::Closing);
    QTest::newRow("TCP_NEW_SYN_RECV") << 12 << int(State::SynReceived);
    for (const int number : {-1, 0, 13, 99}) {
        QTest::addRow("%d is no state", number) << number << -1;
    }
}

void TestState::readsTheNumbersOfTheKernel() {
    QFETCH(int, number);
    QFETCH(int, state);
    const std::optional<State> read = stateFromKernel(number);
    QCOMPARE(read ? int(*read) : -1, state);
}

QTEST_APPLESS_MAIN(TestState)
#include "tst_state.moc"
