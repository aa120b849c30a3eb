// The sentence below the ladder, where something was done on the wire that no kernel did.

#include "tests/handmade.h"
#include "ui/words/corewords.h"
#include "ui/words/texts.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using handmade::kClient;
using handmade::kServer;
using handmade::Story;

namespace {

std::shared_ptr<const Segment> segment(const char* notation) {
    return std::make_shared<const Segment>(parseNotation(notation).value());
}

QString sentence(const Story& story) {
    AtPrefix<Background> before;
    return Texts::moment(story.trace(), story.trace().size(), nullptr, before);
}

} // namespace

class TestHappening : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aRepetitionThatTheWireKeepsBack() {
        Story story;
        story.act("wait: 1s");
        story.tell(SegmentEvent{
            .id = 3, .repeats = 1, .stacked = true, .segment = segment("S 0:0(0)"), .keptBack = true});
        QCOMPARE(sentence(story),
                 QStringLiteral("The client's kernel sent SYN again; the wire keeps it back, the "
                                "answer is held already."));
    }

    void anAlteredSegment() {
        Story story;
        story.sent(Side::Client, "S 0:0(0)");
        ActEvent alter;
        alter.act.kind = Act::Kind::Alter;
        alter.act.segment = 1;
        alter.act.forgery.window = 0;
        alter.flags = kSyn;
        story.tell(alter);
        story.fate(1, Fate::Altered);
        story.tell(SegmentEvent{.id = 2, .segment = segment("S 0:0(0) win 0"), .alters = 1});
        QCOMPARE(sentence(story), QStringLiteral("SYN was changed on the wire: its window is 0."));
    }

    void aForgedSegmentIsNotTheKernels() {
        Story story;
        ActEvent inject;
        inject.act.kind = Act::Kind::Inject;
        story.tell(inject);
        story.tell(SegmentEvent{.id = 1, .segment = segment("R 2:2(0)"), .injected = true});
        story.fate(1, Fate::Delivered);
        QCOMPARE(sentence(story), QStringLiteral("A forged RST arrived; no state changed."));
        story.tell(SegmentEvent{.id = 2, .from = Side::Server, .segment = segment(". 1:1(0) ack 1")});
        QCOMPARE(sentence(story),
                 QStringLiteral("A forged RST arrived; no state changed. The server's kernel "
                                "answered with ACK."));
    }

    void whatAnsweredIsToldBesideWhatIsSentAgain() {
        Story story;
        const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
        ActEvent deliver;
        deliver.act.kind = Act::Kind::Deliver;
        deliver.act.segment = syn;
        story.tell(deliver);
        story.fate(syn, Fate::Delivered);
        story.sent(Side::Server, "R. 0:0(0) ack 1");
        story.tell(SegmentEvent{
            .id = 3, .repeats = syn, .stacked = true, .segment = segment("S 0:0(0)"), .keptBack = true});
        QCOMPARE(
            sentence(story),
            QStringLiteral("SYN arrived; no state changed. The server's kernel answered with RST,ACK. The "
                           "client's kernel sent SYN again; the wire keeps it back, the answer is held "
                           "already."));
    }

    void aWaitIsToldOnlyWhereItWasSeen() {
        Story story;
        story.act("run: server");
        story.call(kServer, 4, "accept(3)");
        QCOMPARE(sentence(story), QStringLiteral("The server has entered accept(), which has not returned."));
        story.act("run: server");
        story.call(kServer, 4, "accept(3)", true);
        QCOMPARE(sentence(story),
                 QStringLiteral("The server waits inside accept(): its kernel does not let it return yet."));
    }

    void aRepetitionAfterALossIsTold() {
        Story story;
        const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
        story.act("drop: SYN");
        story.fate(syn, Fate::Dropped);
        QCOMPARE(sentence(story), QStringLiteral("SYN was lost on the wire: nobody else sees it."));
        story.sent(Side::Client, "S 0:0(0)", syn);
        QCOMPARE(sentence(story),
                 QStringLiteral("SYN was lost on the wire: nobody else sees it. The client's kernel sent SYN "
                                "again: no acknowledgment has reached it."));
    }

    void aCallThatBlocksAfterItSentIsTheCause() {
        Story story;
        story.act("run: server");
        story.call(kServer, 5, "write(4, \"late\", 4)", true);
        story.sent(Side::Server, "P. 1:5(4) ack 2");
        QCOMPARE(sentence(story), QStringLiteral("The server's kernel sent PSH,ACK. Cause: write()."));
    }

    void eachChangeHasSentItsOwnSegments() {
        Story story;
        const SegmentId synAck = story.sent(Side::Server, "S. 0:0(0) ack 1");
        story.act("deliver: SYN,ACK");
        story.fate(synAck, Fate::Delivered);
        story.sent(Side::Client, ". 1:1(0) ack 1");
        story.state(1, kClient, State::SynSent, State::Established, Stimulus::ArrivesSynAck,
                    State::Established);
        story.sent(Side::Client, "F. 1:1(0) ack 1");
        story.state(1, kClient, State::Established, State::FinWait1, Stimulus::Close, State::FinWait1);
        const QString text = sentence(story);
        QVERIFY2(text.contains(QStringLiteral("ESTABLISHED, by rcv SYN,ACK. It sent ACK.")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("FIN-WAIT-1, by CLOSE. It sent FIN,ACK.")), qPrintable(text));
    }

    void aProbeIsTheTimers() {
        Story story;
        story.sent(Side::Server, "P. 1:5(4) ack 2");
        story.act("run: server");
        story.called(kServer, 5, "setsockopt(4, SOL_SOCKET, SO_KEEPALIVE, 1)", 0);
        story.sent(Side::Server, ". 4:4(0) ack 2");
        QCOMPARE(sentence(story),
                 QStringLiteral("The server's setsockopt() returned 0. The server's kernel sent a "
                                "probe, an ACK below what it has sent. Cause: its own timer."));
    }

    void theResetOfASocketThatIsGoneIsTold() {
        Story story;
        story.act("run: client");
        story.called(kClient, 3, "close(3)", 0);
        story.sent(Side::Client, "R. 1:1(0) ack 1");
        story.state(2, kClient, State::Established, State::Closed, Stimulus::Abort, State::Closed);
        QCOMPARE(sentence(story),
                 QStringLiteral("The client's connection is gone: CLOSED, by ABORT. It sent RST,ACK."));
    }

    void aKillTellsWhatBecameOfTheConnection() {
        Story story;
        story.act("kill: server");
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        story.sent(Side::Server, "F. 1:1(0) ack 1");
        story.state(3, kServer, State::CloseWait, State::LastAck, Stimulus::Close, State::LastAck);
        story.state(1, kServer, State::Listen, State::Closed, Stimulus::Close, State::Closed);
        QCOMPARE(sentence(story),
                 QStringLiteral(
                     "SIGKILL killed the server. The server's kernel: LAST-ACK, by CLOSE. It sent FIN,ACK. "
                     "The server's listener is gone: CLOSED."));
    }

    void theEndOfATextTellsWhatItsLastCallReturned() {
        Story story;
        story.act("run: server");
        story.called(kServer, 4, "accept(3)", 4);
        story.tell(ExitEvent{kServer, 0, 0, true});
        QCOMPARE(sentence(story),
                 QStringLiteral("The server's accept() returned 4. The text of the server is "
                                "over: that closes nothing."));
        story.act("run: server");
        story.tell(ExitEvent{kServer, 7, 0});
        QCOMPARE(sentence(story), QStringLiteral("The process of the server has ended with status 7; its "
                                                 "descriptors are closed."));
    }

    void aTimerThatGivesUpTellsTheErrnoToo() {
        Story story;
        story.act("wait: 1s");
        story.call(kClient, 2, "connect(3, server, 80)", true);
        story.state(2, kClient, State::SynSent, State::Closed, Stimulus::RetransmissionTimeout,
                    State::Closed);
        story.returned(kClient, -1, 3, ETIMEDOUT);
        QCOMPARE(
            sentence(story),
            QStringLiteral("The client's connection is gone: CLOSED, because no ACK of the last "
                           "repetition arrived either (R2). The client's connect() returned -1 ETIMEDOUT: "
                           "Connection timed out."));
    }

    void whatACallGaveIsTold() {
        Story story;
        story.act("run: server");
        story.call(kServer, 5, "poll(4, POLLIN, -1)");
        story.returned(kServer, 1, 6, 0, "POLLIN");
        QCOMPARE(sentence(story), QStringLiteral("The server's poll() returned 1 (POLLIN)."));
        story.act("run: server");
        story.called(kServer, 6, "read(4, 0)", 0);
        QCOMPARE(sentence(story), QStringLiteral("The server's read() returned 0."));
        story.act("run: server");
        story.called(kServer, 6, "read(4, 64)", 0);
        QCOMPARE(sentence(story),
                 QStringLiteral("The server's read() returned 0: end of file, its peer sends nothing more."));
        story.called(kServer, 7, "shutdown(4, SHUT_RD)", 0);
        story.act("run: server");
        story.called(kServer, 8, "read(4, 64)", 0);
        QCOMPARE(sentence(story),
                 QStringLiteral("The server's read() returned 0: it has shut its own reading side."));
    }

    void withoutAFinThereIsNoEndOfFile() {
        Story story;
        handmade::tellHandshake(story);
        story.act("deliver: RST,ACK");
        story.fate(story.sent(Side::Server, "R. 1:1(0) ack 1"), Fate::Delivered);
        story.reading(2, kClient, State::Closed);
        story.state(2, kClient, State::Established, State::Closed, Stimulus::ArrivesRst, State::Closed);
        story.act("run: client");
        story.called(kClient, 3, "recv(3, 64, 0)", 0);
        QCOMPARE(sentence(story),
                 QStringLiteral("The client's recv() returned 0: its connection is gone, but "
                                "no FIN ever came."));
    }

    void whereTheWireFlowsItIsToldInOrder() {
        Story story;
        story.act("run: client");
        story.call(kClient, 3, "send(3, \"one\", 3, 0)");
        story.fate(story.sent(Side::Client, "P. 1:4(3) ack 1"), Fate::Delivered);
        story.fate(story.sent(Side::Server, ". 4:4(0) ack 4"), Fate::Delivered);
        story.returned(kClient, 3, 4);
        QCOMPARE(
            sentence(story),
            QStringLiteral("The client's send() returned 3. The client's kernel sent PSH,ACK. The server's "
                           "kernel answered with ACK. ACK arrived; no state changed."));
    }

    void whatWasDoneIsToldBesideWhatATimerSent() {
        Story story;
        const SegmentId synAck = story.sent(Side::Server, "S. 0:0(0) ack 1");
        story.act("run: client");
        story.called(kClient, 4, "send(3, \"hello\", 5, 0)", 5);
        story.sent(Side::Server, "S. 0:0(0) ack 1", synAck);
        const QString again = QStringLiteral("The server's kernel sent SYN,ACK again: no acknowledgment has "
                                             "reached it.");
        QCOMPARE(sentence(story), QStringLiteral("The client's send() returned 5. ") + again);
        story.act("run: client");
        story.called(kClient, 4, "send(3, \"hello\", 5, 0)", 5);
        story.sent(Side::Client, "P. 1:6(5) ack 1");
        story.sent(Side::Server, "S. 0:0(0) ack 1", synAck);
        QCOMPARE(sentence(story),
                 QStringLiteral("The client's kernel sent PSH,ACK. Cause: send(). ") + again);
    }

    void theSecondOfTwoHostsHasItsCauseToo() {
        Story story;
        const EventNumber skip = story.act("skip: 2MSL");
        for (const auto& [socket, who] : {std::pair(SocketId{2}, kClient), {SocketId{3}, kServer}}) {
            StateEvent gone;
            gone.socket = socket;
            gone.host = who.host;
            gone.who = who;
            gone.from = State::TimeWait;
            gone.to = State::Closed;
            gone.cause = skip;
            story.tell(gone);
        }
        QCOMPARE(sentence(story).count(QStringLiteral("because 2 MSL were skipped")), 2);
    }

    void aListenerStaysWhenItsNewConnectionIsGone() {
        Story story;
        story.state(1, kServer, State::Closed, State::Listen, Stimulus::PassiveOpen, State::Listen);
        story.act("wait: 1s");
        story.state(3, kServer, State::SynReceived, State::Closed, Stimulus::SynAckTimeout, State::Closed);
        QVERIFY(sentence(story).endsWith(QStringLiteral("; its listener stays in LISTEN.")));
    }

    void onTheLoopbackAnotherHostsCallIsNamedAndAnAckIsNotSeen() {
        Story story;
        story.tell(NoteEvent{.code = NoteEvent::Code::OnLoopback});
        story.act("run: server");
        story.called(kServer, 6, "close(4)", 0);
        StateEvent change;
        change.socket = 1;
        change.host = Side::Client;
        change.who = kClient;
        change.from = State::FinWait1;
        change.to = State::TimeWait;
        change.cause = story.trace().size() - 1; // the call
        story.tell(change);
        QCOMPARE(sentence(story),
                 QStringLiteral("The client's kernel: TIME-WAIT, by close() of the server."));
        story.act("wait: 1s");
        change.to = State::FinWait2;
        change.cause = 0;
        story.tell(change);
        QCOMPARE(sentence(story), QStringLiteral("The client's kernel: FIN-WAIT-2, by an ACK, which nobody "
                                                 "sees on the loopback."));
    }

    void aHostOfSeveralHasANameAndNoArticle() {
        const EndpointId second{Side::Server, 1};
        Story story;
        story.act("run: server-2");
        story.called(second, 6, "fork()", 0);
        QCOMPARE(sentence(story), QStringLiteral("Server-2's fork() returned 0."));
        story.act("kill: server-2");
        story.tell(ExitEvent{second, 0, SIGKILL});
        QCOMPARE(sentence(story), QStringLiteral("SIGKILL killed server-2."));
        QCOMPARE(CoreWords::named(QStringLiteral("%1处于 %2"), second), QStringLiteral("server-2 处于 %2"));
        QCOMPARE(CoreWords::named(QStringLiteral("%1处于 %2"), kServer), QStringLiteral("server处于 %2"));
    }

    void theEndOfAProgramInItsPane() {
        EndpointView view;
        view.ended = true;
        view.exit = ExitEvent{kServer, 0, 0, true};
        QCOMPARE(Texts::run(view), QStringLiteral("● no line is left; what it still has open stays open"));
        view.exit = ExitEvent{kServer, 7, 0};
        QCOMPARE(Texts::run(view),
                 QStringLiteral("● the process has ended, status 7: its descriptors are closed"));
    }

    void anActThatNothingCameOf() {
        Story story;
        story.act("toggle: {take: true}");
        QCOMPARE(sentence(story), QStringLiteral("“take” is on now."));
        story.act("wire: hold");
        QCOMPARE(sentence(story), QStringLiteral("The wire holds every segment again."));
    }
};

QTEST_GUILESS_MAIN(TestHappening)
#include "tst_happening.moc"
