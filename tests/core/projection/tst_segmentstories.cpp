#include "core/projection/segmentstories.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

SegmentStories storiesOf(const Story& story) {
    SegmentStories stories;
    for (const Event& event : story.trace())
        stories.add(event);
    return stories;
}

/// A connection of the client, told up to its SYN.
SegmentId tellSyn(Story& story) {
    story.act("run: client");
    story.call(kClient, 1, "connect(3, server, 80)", true);
    const SegmentId syn = story.sent(Side::Client, "S 0:0(0) win 64240");
    story.reading(1, kClient, State::SynSent);
    story.state(1, kClient, State::Closed, State::SynSent, Stimulus::ActiveOpen);
    return syn;
}

/// Of the server's connection.
StateEvent changedBy(EventNumber cause) {
    StateEvent change;
    change.socket = 2;
    change.host = Side::Server;
    change.who = kServer;
    change.cause = cause;
    return change;
}

EventNumber lastOf(const Story& story) { return story.trace().size(); }

} // namespace

class TestSegmentStories : public QObject {
    Q_OBJECT
private slots:
    void theCallThatSentItAndTheStateThatChanged() {
        Story story;
        const SegmentId syn = tellSyn(story);
        const SegmentStory told = storiesOf(story).of(syn);
        QVERIFY(as<CallEvent>(story.trace().at(told.cause)) != nullptr);
        QCOMPARE(told.changes, std::vector<EventNumber>{lastOf(story)});
        QVERIFY(told.ends.empty());
    }

    void whatArrivedMakesTheAnswerAndTheChange() {
        Story story;
        const SegmentId syn = tellSyn(story);
        story.act("deliver: SYN");
        const EventNumber arrived = story.fate(syn, Fate::Delivered);
        const SegmentId answer = story.sent(Side::Server, "S. 0:0(0) ack 1 win 65160");
        story.reading(2, kServer, State::SynReceived);
        const EventNumber changed = story.tell(changedBy(arrived));
        const SegmentStories stories = storiesOf(story);
        QCOMPARE(stories.of(syn).ends.size(), std::size_t{1});
        QCOMPARE(stories.of(syn).ends[0].fate, arrived);
        QCOMPARE(stories.of(syn).ends[0].changes, std::vector<EventNumber>{changed});
        QCOMPARE(stories.of(answer).cause, arrived);
        QCOMPARE(stories.of(answer).changes, std::vector<EventNumber>{changed});
    }

    /// A copy, and then the segment itself.
    void eachFateHasItsOwnChanges() {
        Story story;
        const SegmentId syn = tellSyn(story);
        story.act("copy: SYN");
        const EventNumber changed = story.tell(changedBy(story.fate(syn, Fate::Copied)));
        story.act("deliver: SYN");
        const EventNumber later = story.tell(changedBy(story.fate(syn, Fate::Delivered)));
        const SegmentStories stories = storiesOf(story);
        QCOMPARE(stories.of(syn).ends.size(), std::size_t{2});
        QCOMPARE(stories.of(syn).ends[0].changes, std::vector<EventNumber>{changed});
        QCOMPARE(stories.of(syn).ends[1].changes, std::vector<EventNumber>{later});
    }

    void aTimerHasNoCause_data() {
        QTest::addColumn<bool>("isRepeated");
        QTest::newRow("a repetition") << true;
        QTest::newRow("a probe") << false;
    }
    void aTimerHasNoCause() {
        QFETCH(bool, isRepeated);
        Story story;
        const SegmentId syn = tellSyn(story);
        story.call(kClient, 2, "send(3, \"a\", 1, 0)");
        const SegmentId sent = isRepeated ? story.sent(Side::Client, "S 0:0(0) win 64240", syn)
                                          : story.sent(Side::Client, ". 0:0(0) ack 1");
        QCOMPARE(storiesOf(story).of(sent).cause, EventNumber{0});
    }
    void anEarlierActHasNotSentIt() {
        Story story;
        tellSyn(story);
        story.act("wait: 1 s");
        const SegmentId reset = story.sent(Side::Client, "R 1:1(0)");
        QCOMPARE(storiesOf(story).of(reset).cause, EventNumber{0});
    }
    /// It came while somebody ran a line.
    void aStateThatATimerChangedWasSentByIt() {
        Story story;
        tellSyn(story);
        story.call(kClient, 2, "send(3, \"a\", 1, 0)");
        const SegmentId reset = story.sent(Side::Client, "R 1:1(0)");
        story.state(1, kClient, State::Established, State::Closed, Stimulus::UserTimeout);
        QCOMPARE(storiesOf(story).of(reset).cause, EventNumber{0});
        QCOMPARE(storiesOf(story).of(reset).changes.size(), std::size_t{1});
    }

    void theEndOfAProcessSendsTheEndOfATextDoesNot() {
        for (const bool keeps : {true, false}) {
            Story story;
            story.act("run: server");
            const EventNumber call = story.call(kServer, 1, "close(4)");
            ExitEvent exit{.who = kServer};
            exit.keepsDescriptors = keeps;
            const EventNumber ended = story.tell(exit);
            const SegmentId fin = story.sent(Side::Server, "F. 1:1(0) ack 1");
            QCOMPARE(storiesOf(story).of(fin).cause, keeps ? call : ended);
        }
    }

    /// It is held since its original was sent.
    void whatWasAlteredIsHeldSinceItsOriginal() {
        Story story;
        const SegmentId syn = tellSyn(story);
        const EventNumber sent = storiesOf(story).of(syn).sent;
        story.act("drop: SYN");
        story.fate(syn, Fate::Altered);
        SegmentEvent altered{.id = 2, .from = Side::Client, .segment = std::make_shared<const Segment>()};
        altered.alters = syn;
        story.tell(altered);
        QCOMPARE(storiesOf(story).of(2).since, sent);
        QCOMPARE(storiesOf(story).of(2).cause, EventNumber{0});
    }

    void whatNobodyKnowsIsEmpty() {
        Story story;
        story.fate(9, Fate::Delivered);
        QCOMPARE(storiesOf(story).of(9).sent, EventNumber{0});
    }
};

QTEST_APPLESS_MAIN(TestSegmentStories)
#include "tst_segmentstories.moc"
