#include "core/projection/ssline.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace std::chrono_literals;

namespace {

SocketEvent connection(State state) {
    SocketEvent reading;
    reading.state = state;
    reading.localAddress = hostAddress(Side::Client);
    reading.localPort = 40312;
    reading.remoteAddress = hostAddress(Side::Server);
    reading.remotePort = 80;
    return reading;
}

} // namespace

class TestSsLine : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void writesLinesLikeSs_data();
    void writesLinesLikeSs();
    void writesTimersLikeSs_data();
    void writesTimersLikeSs();
};

void TestSsLine::writesLinesLikeSs_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& line, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(line) << QByteArray(expected);
    };
    row("header", ssHeader(), "State      Recv-Q Send-Q   Local Address:Port     Peer Address:Port");
    row("established", ssLine(connection(State::Established)),
        "ESTAB      0      0            192.0.2.1:40312       192.0.2.2:80");
    SocketEvent listener = connection(State::Listen);
    listener.localPort = 80;
    listener.sendQueue = 5;
    listener.remoteAddress = {};
    listener.remotePort = 0;
    row("listener", ssLine(listener), "LISTEN     0      5            192.0.2.1:80            0.0.0.0:*");
    SocketEvent waiting = connection(State::TimeWait);
    waiting.timer = Timer::TimeWait;
    waiting.timerLeft = 59s;
    row("time-wait", ssLine(waiting),
        "TIME-WAIT  0      0            192.0.2.1:40312       192.0.2.2:80    timer:(timewait,59sec,0)");
    SocketEvent sending = connection(State::FinWait1);
    sending.receiveQueue = 1;
    sending.sendQueue = 1048576;
    sending.timer = Timer::Retransmit;
    sending.timerLeft = 200ms;
    sending.retransmits = 3;
    row("retransmitting", ssLine(sending),
        "FIN-WAIT-1 1      1048576      192.0.2.1:40312       192.0.2.2:80    timer:(on,200ms,3)");
}

void TestSsLine::writesLinesLikeSs() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    QCOMPARE(line, expected);
}

void TestSsLine::writesTimersLikeSs_data() {
    QTest::addColumn<int>("timer");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](Timer timer, std::chrono::milliseconds left, const char* expected) {
        QTest::addRow("%d, %lld ms", int(timer), static_cast<long long>(left.count()))
            << int(timer) << qint64(left.count()) << QByteArray(expected);
    };
    row(Timer::None, 5s, "");
    row(Timer::Retransmit, 200ms, "timer:(on,200ms,0)");
    row(Timer::Retransmit, 4ms, "timer:(on,004ms,0)");
    row(Timer::Retransmit, 1200ms, "timer:(on,1.200ms,0)");
    row(Timer::Retransmit, 12'200ms, "timer:(on,12sec,0)");
    row(Timer::Keepalive, 119min + 59s, "timer:(keepalive,119min,0)");
    row(Timer::Keepalive, 2min + 5s + 7ms, "timer:(keepalive,2min5sec,0)");
    row(Timer::TimeWait, 1min, "timer:(timewait,1min,0)");
    row(Timer::FinWait2, 41s, "timer:(timewait,41sec,0)");
    row(Timer::ZeroWindowProbe, 5s, "timer:(persist,5sec,0)");
    row(Timer::Retransmit, 0ms, "timer:(on,,0)");
}

void TestSsLine::writesTimersLikeSs() {
    QFETCH(int, timer);
    QFETCH(qint64, milliseconds);
    QFETCH(QByteArray, expected);
    SocketEvent reading = connection(State::Established);
    reading.timer = Timer(timer);
    reading.timerLeft = std::chrono::milliseconds(milliseconds);
    QCOMPARE(QByteArray::fromStdString(ssTimer(reading)), expected);
}

QTEST_APPLESS_MAIN(TestSsLine)
#include "tst_ssline.moc"
