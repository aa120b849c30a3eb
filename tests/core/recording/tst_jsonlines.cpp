#include "core/recording/jsonlines.h"
#include "core/recording/words.h"
#include "tests/handmade.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

QByteArray lineOf(const Event& event) {
    JsonLines lines;
    lines.addEvent(event);
    return QByteArray::fromStdString(std::string(lines.text()));
}

} // namespace

class TestJsonLines : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void beginsWithAHeader();
    void writesEveryKindOfEvent_data();
    void writesEveryKindOfEvent();
    void writesOneObjectALine();
    void writesOctetsThatAreNotTextAsDigits();
};

void TestJsonLines::beginsWithAHeader() {
    JsonLines lines;
    lines.addTraceHeader("6.1.0-test");
    QCOMPARE(std::string(lines.text()),
             std::string("{\"format\":\"eleven-states-trace\",\"version\":1,\"kernel\":\"6.1.0-test\"}\n"));
}

void TestJsonLines::writesEveryKindOfEvent_data() {
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](auto body, const char* rest) {
        const Event event{7, Nanoseconds(1500), body};
        QTest::newRow(std::string(wordOf(kindOf(event))).c_str()) << event << QByteArray(rest);
    };
    const EndpointId second{Side::Client, 1};
    row(actNamed("run: server", 2),
        R"j("kind":"act","text":"run: server","act":"run","endpoint":"server","lessonStep":2)j");
    row(CallEvent{second, 3, callOf("recv(4, 64, 0)"), true},
        R"j("kind":"call","endpoint":"client-2","line":3,"name":"recv","values":[4,"",64,0],)j"
        R"j("text":"recv(4, 64, 0)","blocks":true)j");
    row(CallEvent{second, 3, callOf("fork()"), false, {}, handmade::kClient},
        R"j("kind":"call","endpoint":"client-2","line":3,"name":"fork","values":[],"text":"fork()",)j"
        R"j("blocks":false,"parent":"client")j");
    row(ReturnEvent{handmade::kServer, 5, 3, -1, EPIPE, "", 4},
        R"j("kind":"return","endpoint":"server","call":5,"line":3,"value":-1,"errnum":32,"errno":"EPIPE",)j"
        R"j("detail":"","nextLine":4)j");
    row(JumpEvent{handmade::kServer, 6, "n == 0: true", 7},
        R"j("kind":"jump","endpoint":"server","line":6,"text":"n == 0: true","nextLine":7)j");
    Segment segment = parseNotation("P. 9:11(2) ack 7 win 512").value();
    segment.payload = {0, 255};
    row(SegmentEvent{4, Side::Server, 1, 6, 2, true, std::make_shared<const Segment>(segment)},
        R"j("kind":"segment","id":4,"from":"server","relativeSeq":1,"relativeAck":6,"repeats":2,"stacked":true,)j"
        R"j("segment":{"source":"0.0.0.0","sourcePort":0,"destination":"0.0.0.0","destinationPort":0,)j"
        R"j("seq":9,"ack":7,"flags":"PSH,ACK","window":512,"checksum":0,"urgentPointer":0,"options":"",)j"
        R"j("payload":"00ff"})j");
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
        R"j("timerLeft":1000000000,"retransmits":0,"orphaned":false)j");
    StateEvent change;
    change.socket = 2;
    change.who = second;
    change.from = State::FinWait1;
    change.to = State::TimeWait;
    change.cause = 6;
    change.stimulus = Stimulus::ArrivesFinAckOfFin;
    change.predicted = State::TimeWait;
    row(change, R"j("kind":"state","socket":2,"host":"client","endpoint":"client-2","isListener":false,)j"
                R"j("from":"FIN-WAIT-1","to":"TIME-WAIT","cause":6,"stimulus":"rcv FIN, ACK of FIN",)j"
                R"j("predicted":["TIME-WAIT"])j");
    row(SignalEvent{handmade::kServer, SIGPIPE, 5, SignalFate::Handled, 1},
        R"j("kind":"signal","endpoint":"server","signal":13,"name":"SIGPIPE","call":5,"fate":"handled","count":1)j");
    row(ExitEvent{handmade::kClient, 1, 0},
        R"j("kind":"exit","endpoint":"client","isKnown":true,"status":1,"signal":0,"keepsDescriptors":false)j");
    row(handmade::stateCheck(handmade::kClient, State::Listen, State::Closed, 12),
        R"j("kind":"check","expected":{"what":"state","endpoint":"client","line":12,"column":1,)j"
        R"j("states":["LISTEN"]},"seen":{"states":["CLOSED"]},"held":false,"lessonStep":1)j");
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

void TestJsonLines::writesOneObjectALine() {
    handmade::Story story;
    handmade::tellWriteAfterClose(story);
    JsonLines out;
    for (const Event& event : story.trace())
        out.addEvent(event);
    const QList<QByteArray> lines = QByteArray::fromStdString(std::string(out.text())).split('\n');
    QCOMPARE(lines.size(), qsizetype(story.trace().size()) + 1);
    QVERIFY(lines.last().isEmpty());
    for (qsizetype n = 1; n < lines.size(); ++n) {
        const QJsonObject object = QJsonDocument::fromJson(lines[n - 1]).object();
        QCOMPARE(object[QLatin1String("n")].toInteger(), n);
        QVERIFY(!object[QLatin1String("kind")].toString().isEmpty());
    }
}

void TestJsonLines::writesOctetsThatAreNotTextAsDigits() {
    const ReturnEvent returned{handmade::kServer, 1, 1, 3, 0, "a\xff\x01", 2};
    const QJsonDocument document = QJsonDocument::fromJson(lineOf({1, Nanoseconds(0), returned}));
    QCOMPARE(document.object()[QLatin1String("detail")].toObject()[QLatin1String("hex")].toString(),
             QStringLiteral("61ff01"));
}

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
