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
