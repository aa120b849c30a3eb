#include "ui/session/tracefeed.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;

class TraceFeedTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void appendsWhatWasPosted();
    void beginsAgainAfterAReset();
    void keepsEveryBranch();
    void tellsOfABatchOnce();
    void keepsTheLatestSituation();
    void theTimeGoesOnAfterTheNewestEvent();

private:
    static Event note(EventNumber n, Nanoseconds t = Nanoseconds{0}) { return {n, t, NoteEvent{}}; }
    static Situation situationOfStep(int step) {
        Situation situation;
        situation.lessonStep = step;
        return situation;
    }
};

void TraceFeedTest::appendsWhatWasPosted() {
    StageInbox inbox;
    const TraceFeed feed(inbox);
    inbox.post(note(1));
    inbox.post(note(2));
    QTRY_COMPARE(feed.trace().size(), std::size_t{2});
    inbox.post(note(3));
    QTRY_COMPARE(feed.trace().size(), std::size_t{3});
}

void TraceFeedTest::beginsAgainAfterAReset() {
    StageInbox inbox;
    const TraceFeed feed(inbox);
    QSignalSpy restarted(&feed, &TraceFeed::restarted);
    inbox.post(note(1));
    inbox.post(Reset{});
    inbox.post(note(1));
    QTRY_COMPARE(restarted.count(), 1);
    QTRY_COMPARE(feed.trace().size(), std::size_t{1});
}

void TraceFeedTest::keepsEveryBranch() {
    StageInbox inbox;
    TraceFeed feed(inbox);
    const auto act = [&](EventNumber n, SegmentId deliveredOrDropped, Act::Kind kind) {
        ActEvent done;
        done.act.kind = kind;
        done.act.segment = deliveredOrDropped;
        inbox.post(Event{n, Nanoseconds{0}, done});
    };
    inbox.post(Reset{Origin()});
    act(1, 7, Act::Kind::RunLine);
    act(2, 1, Act::Kind::Deliver);
    inbox.post(Reset{{}, 0, 1});
    act(1, 8, Act::Kind::RunLine);
    feed.takeAll();
    QCOMPARE(feed.branchCount(), 2);
    QCOMPARE(feed.ownAct(1).number, EventNumber{0}); // it has not gone anywhere yet
    inbox.post(Reset{{}, 1, 0});                     // so the next one takes its place
    act(1, 9, Act::Kind::RunLine);
    act(2, 5, Act::Kind::Drop);
    act(3, 6, Act::Kind::Drop);
    feed.takeAll();
    QCOMPARE(feed.branchCount(), 2);
    QCOMPARE(feed.live(), 1);
    QCOMPARE(feed.shown(), 1);
    QCOMPARE(feed.branch(1).from, 0);
    QCOMPARE(feed.branch(1).moment, 0);
    QCOMPARE(feed.ownAct(1).number, EventNumber{2}); // the numbers of segments differ from lab to lab
    QCOMPARE(feed.ownAct(0).number, EventNumber{2});
    QVERIFY(feed.ownAct(0).isFinal);
    const Trace* trace = &feed.trace();
    QSignalSpy restarted(&feed, &TraceFeed::restarted);
    QSignalSpy grown(&feed, &TraceFeed::grown);
    feed.show(0);
    QCOMPARE(&feed.trace(), trace); // views keep it
    QCOMPARE(restarted.count(), 1);
    QCOMPARE(grown.count(), 1);
    QCOMPARE(feed.trace().size(), std::size_t{2});
    act(4, 7, Act::Kind::Drop); // behind what is shown
    feed.takeAll();
    QCOMPARE(grown.count(), 1);
    QCOMPARE(feed.traceOf(1).size(), std::size_t{4});
    inbox.post(Reset{{}, 0, 2});
    feed.takeAll();
    QCOMPARE(feed.branchCount(), 3);
    QCOMPARE(feed.traceOf(0).size(), std::size_t{2});
    QVERIFY(feed.isLiveShown() && feed.trace().isEmpty());
    QCOMPARE(feed.parting(0, 2), 2);
    QCOMPARE(feed.parting(2, 1), 0);
    QCOMPARE(feed.parting(0, 1), 0);
    inbox.post(Reset{Origin()}); // another lesson
    feed.takeAll();
    QCOMPARE(feed.branchCount(), 1);
}

void TraceFeedTest::tellsOfABatchOnce() {
    StageInbox inbox;
    TraceFeed feed(inbox);
    QSignalSpy grown(&feed, &TraceFeed::grown);
    inbox.post(note(1));
    inbox.post(note(2));
    feed.takeAll();
    QCOMPARE(grown.count(), 1);
    feed.takeAll();
    QCOMPARE(grown.count(), 1);
}

void TraceFeedTest::keepsTheLatestSituation() {
    StageInbox inbox;
    TraceFeed feed(inbox);
    QSignalSpy changed(&feed, &TraceFeed::situationChanged);
    inbox.post(situationOfStep(1));
    inbox.post(situationOfStep(2));
    feed.takeAll();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(feed.situation().lessonStep, 2);
}

void TraceFeedTest::theTimeGoesOnAfterTheNewestEvent() {
    StageInbox inbox;
    TraceFeed feed(inbox);
    QCOMPARE(feed.now(), Nanoseconds{0});
    inbox.post(note(1, Nanoseconds{5000}));
    feed.takeAll();
    QVERIFY(feed.now() >= Nanoseconds{5000});
}

QTEST_GUILESS_MAIN(TraceFeedTest)
#include "tst_tracefeed.moc"
