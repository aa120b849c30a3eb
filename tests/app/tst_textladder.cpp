#include "app/textladder.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

#include <sstream>

using namespace eleven;
using handmade::kClient;
using handmade::kServer;

namespace {

constexpr const char* kHandshake = R"(
                         CLIENT ┊             the wire             ┊ SERVER
── open ────────────────────────────────────────────────────────────────────────────────────────────
                                ┊                                  ┊ listen(3, 5) = 0
                                ┊                                  ┃ CLOSED → LISTEN
                                ┊                                  ┃ passive OPEN
                                ┊                                  ┃ accept(3) … waits
connect(3, server, 80) … waits  ┊                                  ┃
              CLOSED → SYN-SENT ┃                                  ┃
                    active OPEN ┃                                  ┃
                                ┃─ SYN seq 0 ─────────✉ held       ┃
                                ┃─────────── SYN seq 0 ───────────▶┃
                                ┃                                  ┃ new: SYN-RECEIVED
                                ┃                                  ┃ rcv SYN
                                ┃      held ✉ SYN,ACK seq 0 ack 1 ─┃
                                ┃◀────── SYN,ACK seq 0 ack 1 ──────┃
         SYN-SENT → ESTABLISHED ┃                                  ┃
                    rcv SYN,ACK ┃                                  ┃
connect(3, server, 80) = 0      ┃                                  ┃
)";

/// What a ladder prints of `story` below its header line.
QByteArray ladderOf(const handmade::Story& story, bool withColour = false,
                    const std::vector<std::string>& stepNames = {}) {
    std::ostringstream out;
    TextLadder ladder(out, withColour, stepNames);
    for (const Event& event : story.trace())
        ladder.add(event);
    ladder.finish();
    const QByteArray text = QByteArray::fromStdString(out.str());
    return text.mid(text.indexOf('\n') + 1);
}

} // namespace

class TestTextLadder : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void drawsAHandshake();
    void tenThousandLapsAreTheLinesOfOne();
    void aNewStepAndACheckStandBelowTheCount();
    void drawsWhatBecameOfASegment_data();
    void drawsWhatBecameOfASegment();
    void drawsOneLineForASegmentDeliveredAtOnce();
    void saysWhatWasForgedChangedOrKeptBack();
    void putsLongNumbersBelowTheArrow();
    void showsWhatACallReturned_data();
    void showsWhatACallReturned();
    void whatIsReceivedIsCut();
    void showsACallThatHasNotReturned();
    void showsADisagreementWithTheRfc();
    void showsSignalsAndDeaths();
    void showsChecksAndNotes();
    void saysWhyTheWireStaysEmpty();
    void writesNothingThatATerminalWouldObey();
    void staysWithin100Columns();
    void coloursWithoutChangingTheText();
};

void TestTextLadder::drawsAHandshake() {
    using enum State;
    handmade::Story story;
    story.act("run: server until accept", 0);
    story.called(kServer, 3, "listen(3, 5)", 0);
    story.state(1, kServer, Closed, Listen, Stimulus::PassiveOpen, Listen);
    story.call(kServer, 4, "accept(3)", true);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.state(2, kClient, Closed, SynSent, Stimulus::ActiveOpen, SynSent);
    story.sent(Side::Client, "S 0:0(0)");
    story.act("deliver: SYN");
    story.fate(1, Fate::Delivered);
    story.state(3, kServer, Listen, SynReceived, Stimulus::ArrivesSyn, SynReceived);
    story.sent(Side::Server, "S. 0:0(0) ack 1");
    story.act("deliver: SYN,ACK");
    story.fate(2, Fate::Delivered);
    story.state(2, kClient, SynSent, Established, Stimulus::ArrivesSynAck, Established);
    story.returned(kClient, 0, 3);
    std::ostringstream out;
    TextLadder ladder(out, false, {"open"});
    for (const Event& event : story.trace())
        ladder.add(event);
    QCOMPARE("\n" + out.str(), std::string(kHandshake));
}

void TestTextLadder::drawsWhatBecameOfASegment_data() {
    QTest::addColumn<int>("fate");
    QTest::addColumn<bool>("fromClient");
    QTest::addColumn<QByteArray>("arrow");
    const auto row = [](const char* name, Fate fate, bool fromClient, const char* arrow) {
        QTest::newRow(name) << int(fate) << fromClient << QByteArray(arrow);
    };
    row("delivered to the server", Fate::Delivered, true, "┊─────────── FIN seq 1 ───────────▶┊");
    row("delivered to the client", Fate::Delivered, false, "┊◀─────────── FIN seq 1 ───────────┊");
    row("dropped by the client's side", Fate::Dropped, true, "┊─ FIN seq 1 ─────────✕ dropped    ┊");
    row("dropped by the server's side", Fate::Dropped, false, "┊    dropped ✕───────── FIN seq 1 ─┊");
    row("copied to the server", Fate::Copied, true, "┊════════ FIN copy seq 1 ═════════▶┊");
    row("copied to the client", Fate::Copied, false, "┊◀═════════ FIN copy seq 1 ════════┊");
}

void TestTextLadder::drawsWhatBecameOfASegment() {
    QFETCH(int, fate);
    QFETCH(bool, fromClient);
    QFETCH(QByteArray, arrow);
    handmade::Story story;
    story.sent(fromClient ? Side::Client : Side::Server, "F 1:1(0)");
    story.fate(1, Fate(fate));
    const QByteArray text = ladderOf(story);
    QVERIFY2(text.contains(arrow), text.constData());
}

void TestTextLadder::drawsOneLineForASegmentDeliveredAtOnce() {
    handmade::Story story;
    story.sent(Side::Client, "S 0:0(0)");
    story.fate(1, Fate::Delivered);
    QCOMPARE(ladderOf(story).count('\n'), 1);
    story.sent(Side::Client, "S 0:0(0)", 1);
    story.sent(Side::Client, "S 0:0(0)", 2, true);
    story.sent(Side::Client, "S 0:0(0)", 2, true);
    const QByteArray text = ladderOf(story);
    QVERIFY2(text.contains("SYN again seq 0 ───✉ held"), text.constData());
    QVERIFY2(text.contains("SYN ×2 seq 0 ──────✉ held"), text.constData());
    QVERIFY2(text.contains("SYN ×3 seq 0 ──────✉ held"), text.constData());
}

void TestTextLadder::saysWhatWasForgedChangedOrKeptBack() {
    handmade::Story story;
    const auto segment = std::make_shared<const Segment>(parseNotation("R 2:2(0)").value());
    story.tell(SegmentEvent{.id = 1, .relativeSeq = 2, .segment = segment, .injected = true});
    story.fate(1, Fate::Delivered);
    story.tell(SegmentEvent{.id = 2, .relativeSeq = 2, .segment = segment});
    story.act("alter: 2");
    story.fate(2, Fate::Altered);
    story.tell(SegmentEvent{.id = 3, .relativeSeq = 2, .segment = segment, .alters = 2});
    story.fate(3, Fate::Refused);
    story.tell(SegmentEvent{
        .id = 4, .relativeSeq = 2, .repeats = 2, .stacked = true, .segment = segment, .keptBack = true});
    const QByteArray text = ladderOf(story);
    QVERIFY2(text.contains("┊─────── RST forged seq 2 ────────▶┊"), text.constData());
    QVERIFY2(text.contains("─ RST seq 2 ─────────✉ held"), text.constData());
    QVERIFY2(text.contains("─ RST changed seq 2 ─✕ not taken"), text.constData());
    QVERIFY2(text.contains("─ RST again seq 2 ───✕ kept back"), text.constData());
}

void TestTextLadder::putsLongNumbersBelowTheArrow() {
    handmade::Story story;
    story.sent(Side::Client, "FP. 1000000:1001460(1460) ack 2000000");
    const QList<QByteArray> lines = ladderOf(story).split('\n');
    QVERIFY(lines[0].contains("┊─ FIN,PSH,ACK ───────✉ held       ┊"));
    QVERIFY(lines[1].contains("seq 1000000 ack 2000000 len 1460"));
}

void TestTextLadder::showsWhatACallReturned_data() {
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("errnum");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* call, int value, int errnum, const char* detail, const char* line) {
        QTest::newRow(line) << QByteArray(call) << value << errnum << QByteArray(detail) << QByteArray(line);
    };
    row("close(3)", 0, 0, "", "close(3) = 0\n");
    row("recv(4, 64, 0)", 0, 0, "", "recv(4, 64, 0) = 0 end of file\n");
    row("read(4, 64)", 0, 0, "", "read(4, 64) = 0 end of file\n");
    row("read(4, 0)", 0, 0, "", "read(4, 0) = 0\n"); // nothing was asked for
    row("poll(4, POLLIN, -1)", 1, 0, "POLLIN", "    = 1 (POLLIN)\n");
    row("wait()", 3, 0, "SIGPIPE", "wait() = 3 (SIGPIPE)\n");
    row("recv(4, 64, 0)", 5, 0, "hello", "recv(4, 64, 0) = 5 \"hello\"\n");
    row("recv(4, 64, 0)", 2, 0, "\r\n", "recv(4, 64, 0) = 2 \"\\r\\n\"\n"); // in one notation with send()
    row("recv(4, 64, 0)", -1, ECONNRESET, "", "recv(4, 64, 0) = -1 ECONNRESET\n");
    row("connect(3, server, 80)", -1, ECONNREFUSED, "", "    = -1 ECONNREFUSED\n");
    row("send(4, \"x\", 1, 0)", -1, EPIPE, "", "send(4, \"x\", 1, 0) = -1 EPIPE\n");
    row("puts(\"peer closed\")", 12, 0, "peer closed", "puts(\"peer closed\")\n");
}

/// As of what is sent.
void TestTextLadder::whatIsReceivedIsCut() {
    handmade::Story story;
    story.call(kServer, 1, "recv(4, 64, 0)");
    story.returned(kServer, 40, 2, 0, std::string(40, 'a'));
    const QByteArray text = ladderOf(story).replace('\n', "").replace(' ', "").replace("┊", "");
    QVERIFY2(text.endsWith("=40\"" + QByteArray(32, 'a') + "\"..."), text.constData());
}

void TestTextLadder::showsWhatACallReturned() {
    QFETCH(QByteArray, call);
    QFETCH(int, value);
    QFETCH(int, errnum);
    QFETCH(QByteArray, detail);
    QFETCH(QByteArray, line);
    handmade::Story story;
    story.call(kServer, 1, call.toStdString());
    story.returned(kServer, value, 2, errnum, detail.toStdString());
    const QByteArray text = ladderOf(story);
    QVERIFY2(text.endsWith("┊ " + line), text.constData());
}

void TestTextLadder::showsACallThatHasNotReturned() {
    handmade::Story story;
    story.call(kClient, 3, "close(3)");
    story.sent(Side::Client, "F. 1:1(0) ack 1");
    story.fate(1, Fate::Delivered);
    story.tell(ReturnEvent{kClient, 1, 3, 0, 0, "", 4});
    const QList<QByteArray> lines = ladderOf(story).split('\n');
    QVERIFY(lines[0].startsWith("close(3) …  "));
    QVERIFY(lines[1].contains("FIN,ACK"));
    QVERIFY(lines[2].startsWith("close(3) = 0  "));
}

void TestTextLadder::showsADisagreementWithTheRfc() {
    handmade::Story story;
    story.state(1, kServer, State::Established, State::CloseWait, Stimulus::ArrivesFin, State::Closing);
    QVERIFY(ladderOf(story).contains("┃ RFC 9293 expects CLOSING here.\n"));
    handmade::Story agreeing;
    agreeing.state(1, kServer, State::Established, State::CloseWait, Stimulus::ArrivesFin, State::CloseWait);
    QVERIFY(!ladderOf(agreeing).contains("RFC 9293"));
}

void TestTextLadder::showsSignalsAndDeaths() {
    handmade::Story story;
    story.tell(SignalEvent{{Side::Server, 1}, SIGPIPE, 0, SignalFate::Handled, 2});
    story.tell(ExitEvent{{Side::Server, 1}, 0, SIGPIPE});
    story.tell(ExitEvent{kServer, 3, 0});
    story.tell(ExitEvent{kServer, 0, 0, true});
    const QByteArray text = ladderOf(story);
    QVERIFY(text.simplified().contains("server-2: !! SIGPIPE (handler,"));
    QVERIFY(text.contains("server-2: !! killed by SIGPIPE\n"));
    QVERIFY(text.contains("ended, status 3\n"));
    QVERIFY(text.simplified().contains("end of the text; what is open"));
}

void TestTextLadder::showsChecksAndNotes() {
    handmade::Story story;
    story.tell(handmade::stateCheck(handmade::kClient, State::FinWait2, State::FinWait2, 4, 0));
    story.tell(handmade::stateCheck(handmade::kServer, State::CloseWait, State::LastAck, 5, 0));
    story.tell(NoteEvent{NoteEvent::Code::CopyLost});
    QCOMPARE(ladderOf(story), QByteArray("✓ client: FIN-WAIT-2\n"
                                         "✗ server: expected CLOSE-WAIT, saw LAST-ACK (line 5)\n"
                                         "· the copy was lost: the wire is cut\n"));
}

void TestTextLadder::saysWhyTheWireStaysEmpty() {
    handmade::Story story;
    SocketEvent end;
    end.state = State::Established;
    end.localAddress = end.remoteAddress = hostAddress(Side::Client);
    end.localPort = end.remotePort = 4096;
    story.tell(end);
    end.receiveQueue = 8;
    story.tell(end);
    const QByteArray text = ladderOf(story);
    QVERIFY2(text.startsWith("· this connection goes over lo"), text.constData());
    QCOMPARE(text.count("over lo"), 1);
}

void TestTextLadder::writesNothingThatATerminalWouldObey() {
    handmade::Story story;
    story.call(kServer, 1, "send(4, \"\x1b[2J\", 4, 0)");
    story.returned(kServer, 4, 2, 0, "\x1b[2J\n");
    story.tell(JumpEvent{kServer, 2, "\x1b]0;title\x07", 3});
    story.act("toggle: \x1b[2J");
    Expectation wanted{.kind = Expectation::Kind::Returned, .place = {5, 1}, .who = handmade::kServer};
    wanted.text = "\x1b[2J";
    story.tell(CheckEvent{wanted, {.texts = {"\x1b[2J"}}, false, 0});
    story.tell(NoteEvent{.detail = "\x1b[2J"});
    QVERIFY(!ladderOf(story).contains('\x1b'));
}

void TestTextLadder::staysWithin100Columns() {
    handmade::Story story;
    handmade::tellWriteAfterClose(story);
    const std::string longText(300, 'x');
    story.act("toggle: " + longText);
    story.called({Side::Server, 1}, 1, "send(4, \"" + longText + "\", 300, 0)", 300);
    story.called({Side::Client, 1}, 1, "send(4, \"" + longText + "\", 300, 0)", 300);
    story.tell(NoteEvent{.detail = longText});
    Expectation wanted{.kind = Expectation::Kind::Returned, .place = {4, 1}, .who = handmade::kClient};
    wanted.text = longText;
    story.tell(CheckEvent{wanted, {.texts = {longText}}, false, 0});
    for (const QByteArray& line : ladderOf(story, false, {"", longText}).split('\n')) {
        QVERIFY2(displayWidth(line.toStdString()) <= 100, line.constData());
    }
}

void TestTextLadder::coloursWithoutChangingTheText() {
    handmade::Story story;
    handmade::tellWriteAfterClose(story);
    const QByteArray coloured = ladderOf(story, true);
    QVERIFY(coloured.contains("\x1b[1;31m"));
    QString plain = QString::fromUtf8(coloured);
    plain.remove(QRegularExpression(QStringLiteral("\x1b\\[[0-9;]*m")));
    QCOMPARE(plain.toUtf8(), ladderOf(story));
}

namespace {

void tellLap(handmade::Story& story, int lessonStep = -1) {
    story.act("run: server", lessonStep);
    story.called(kServer, 6, "recv(4, 64, 0)", 0);
    story.act("run: server", lessonStep);
    story.tell(JumpEvent{kServer, 7, "n == 0: true", 6});
}

} // namespace

void TestTextLadder::tenThousandLapsAreTheLinesOfOne() {
    handmade::Story story;
    for (int i = 0; i < 10000; ++i)
        tellLap(story);
    const QByteArray text = ladderOf(story);
    QCOMPARE(text.count('\n'), 3);
    QVERIFY2(text.endsWith("× 10000: the same lines again\n"), text.constData());
}

void TestTextLadder::aNewStepAndACheckStandBelowTheCount() {
    handmade::Story story;
    for (int step = 0; step < 2; ++step)
        for (int i = 0; i < 3; ++i)
            tellLap(story, step);
    story.tell(handmade::stateCheck(handmade::kServer, State::CloseWait, State::CloseWait, 4));
    const QByteArray text = ladderOf(story, false, {"stuck", "again"});
    QVERIFY2(text.indexOf("× 3") < text.indexOf("── again"), text.constData());
    QVERIFY2(text.indexOf("× 6") < text.indexOf("✓ server"), text.constData());
    QVERIFY(text.contains("× 6"));
}

QTEST_APPLESS_MAIN(TestTextLadder)
#include "tst_textladder.moc"
