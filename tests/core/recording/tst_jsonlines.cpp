#include "core/recording/jsonlines.h"
#include "tests/handmade.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <sstream>

using namespace eleven;

namespace {

QByteArray lineOf(const Event& event) {
    std::ostringstream out;
    writeTraceLine(out, event);
    return QByteArray::fromStdString(out.str());
}

} // namespace

class TestJsonLines : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void beginsWithAHeader();
    void writesEveryKindOfEvent_data();
    void writesEveryKindOfEvent();
    void writesASegmentWithItsOctets();
    void writesOneObjectALine();
    void survivesOctetsThatAreNotText();
};

void TestJsonLines::beginsWithAHeader() {
    std::ostringstream out;
    writeTraceHeader(out, "6.1.0-test");
    QCOMPARE(out.str(),
             std::string("{\"format\":\"eleven-states-trace\",\"version\":1,\"kernel\":\"6.1.0-test\"}\n"));
}

void TestJsonLines::writesEveryKindOfEvent_data() {
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](auto body, const char* rest) {
        const Event event{7, Nanoseconds(1500), body};
        QTest::newRow(std::string(kindName(event)).c_str()) << event << QByteArray(rest);
    };
    const EndpointId second{Side::Client, 1};
    row(actNamed("run: server", 2),
        R"j("kind":"act","text":"run: server","act":"run","endpoint":"server","lessonStep":2)j");
    row(CallEvent{second, 3, callOf("recv(4, 64, 0)"), true},
        R"j("kind":"call","endpoint":"client-2","line":3,"name":"recv","text":"recv(4, 64, 0)","blocks":true)j");
    row(ReturnEvent{handmade::kServer, 5, 3, -1, EPIPE, "", 4},
        R"j("kind":"return","endpoint":"server","call":5,"line":3,"value":-1,"errnum":32,"errno":"EPIPE",)j"
        R"j("detail":"","nextLine":4)j");
    row(JumpEvent{handmade::kServer, 6, "n == 0: true", 7},
        R"j("kind":"jump","endpoint":"server","line":6,"text":"n == 0: true","nextLine":7)j");
    row(SegmentEvent{4, Side::Server, 1, 6, 2, true, nullptr},
        R"j("kind":"segment","id":4,"from":"server","relativeSeq":1,"relativeAck":6,"repeats":2,"stacked":true,)j"
        R"j("keptBack":false,"injected":false,"alters":0,"segment":null)j");
    row(FateEvent{4, Fate::Dropped}, R"j("kind":"fate","id":4,"fate":"dropped")j");
    SocketEvent reading;
    reading.socket = 2;
    reading.host = Side::Server;
    reading.who = handmade::kServer;
    reading.localAddress = hostAddress(Side::Server);
    reading.localPort = 80;
    reading.state = State::SynReceived;
    reading.timer = Timer::Retransmit;
    reading.timerLeft = std::chrono::seconds(1);
    row(reading,
        R"j("kind":"socket","socket":2,"host":"server","endpoint":"server","isListener":false,)j"
        R"j("localAddress":"192.0.2.2","localPort":80,"remoteAddress":"0.0.0.0","remotePort":0,)j"
        R"j("state":"SYN-RECEIVED","tcpInfo":null,"receiveQueue":0,"sendQueue":0,"timer":"retransmit",)j"
        R"j("timerLeft":1000000000,"retransmits":0,"orphaned":false,"errnum":0)j");
    StateEvent change;
    change.socket = 2;
    change.who = second;
    change.from = State::FinWait1;
    change.to = State::TimeWait;
    change.cause = 6;
    change.stimulus = Stimulus::ArrivesFinAckOfFin;
    change.predicted = State::TimeWait;
    row(change, R"j("kind":"state","host":"client","endpoint":"client-2","socket":2,"isListener":false,)j"
                R"j("from":"FIN-WAIT-1","to":"TIME-WAIT","cause":6,"stimulus":"rcv FIN, ACK of FIN",)j"
                R"j("predicted":["TIME-WAIT"],"source":"seen")j");
    row(SignalEvent{handmade::kServer, SIGPIPE, 5, SignalFate::Handled, 1},
        R"j("kind":"signal","endpoint":"server","signal":13,"name":"SIGPIPE","call":5,"fate":"handled","count":1)j");
    row(ExitEvent{handmade::kClient, 1, 0},
        R"j("kind":"exit","endpoint":"client","status":1,"signal":0,"keepsDescriptors":false)j");
    row(handmade::stateCheck(handmade::kClient, State::Listen, State::Closed, 12),
        R"j("kind":"check","what":"state","endpoint":"client","expected":["LISTEN"],"seen":["CLOSED"],)j"
        R"j("held":false,"lessonStep":1,"line":12)j");
    row(FrameworkEvent{handmade::kServer, "c", "stateChanged(ClosingState)", "ClosingState"},
        R"j("kind":"framework","endpoint":"server","object":"c","what":"stateChanged(ClosingState)",)j"
        R"j("state":"ClosingState")j");
    row(NoteEvent{NoteEvent::Code::NoLonger, handmade::kServer, 0, "a \"note\"\n"},
        R"j("kind":"note","code":"no-longer","endpoint":"server","number":0,"detail":"a \"note\"\n")j");
}

void TestJsonLines::writesEveryKindOfEvent() {
    QFETCH(Event, event);
    QFETCH(QByteArray, rest);
    QCOMPARE(lineOf(event), "{\"n\":7,\"t\":1500," + rest + "}\n");
}

void TestJsonLines::writesASegmentWithItsOctets() {
    const auto segment = std::make_shared<const Segment>(parseNotation("P. 9:11(2) ack 7 win 512").value());
    const QByteArray line =
        lineOf({1, Nanoseconds(0), SegmentEvent{1, Side::Client, 1, 1, 0, false, segment}});
    const QJsonObject object = QJsonDocument::fromJson(line).object()[QLatin1String("segment")].toObject();
    QCOMPARE(object[QLatin1String("seq")].toInt(), 9);
    QCOMPARE(object[QLatin1String("ack")].toInt(), 7);
    QCOMPARE(object[QLatin1String("window")].toInt(), 512);
    QCOMPARE(object[QLatin1String("length")].toInt(), 2);
    QCOMPARE(object[QLatin1String("flags")].toString(), QStringLiteral("PSH,ACK"));
    const QByteArray octets = QByteArray::fromHex(object[QLatin1String("packet")].toString().toLatin1());
    const Result<Segment> read = Segment::parse(
        {reinterpret_cast<const std::uint8_t*>(octets.constData()), std::size_t(octets.size())});
    QVERIFY(read.has_value());
    QCOMPARE(read->payload, segment->payload);
}

void TestJsonLines::writesOneObjectALine() {
    handmade::Story story;
    handmade::tellWriteAfterClose(story);
    std::ostringstream out;
    writeTrace(out, story.trace(), "6.1.0");
    const QList<QByteArray> lines = QByteArray::fromStdString(out.str()).split('\n');
    QCOMPARE(lines.size(), qsizetype(story.trace().size()) + 2);
    QVERIFY(lines.last().isEmpty());
    for (qsizetype n = 1; n + 1 < lines.size(); ++n) {
        const QJsonObject object = QJsonDocument::fromJson(lines[n]).object();
        QCOMPARE(object[QLatin1String("n")].toInteger(), n);
        QVERIFY(!object[QLatin1String("kind")].toString().isEmpty());
    }
}

void TestJsonLines::survivesOctetsThatAreNotText() {
    const ReturnEvent returned{handmade::kServer, 1, 1, 3, 0, "a\xff\x01", 2};
    const QJsonDocument document = QJsonDocument::fromJson(lineOf({1, Nanoseconds(0), returned}));
    QCOMPARE(document.object()[QLatin1String("detail")].toString(), QString::fromUtf8("a\uFFFD\u0001"));
}

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
