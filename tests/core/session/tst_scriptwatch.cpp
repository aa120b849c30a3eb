// Whether a lab stands as its script would have it, from traces made by hand.

#include "core/session/scriptwatch.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

const char* const kSynSegment = "S 0:0(0) win 64240 <mss 1460>";

ScriptWatch watched(const Story& story) {
    ScriptWatch watch;
    for (const Event& event : story.trace())
        watch.add(event);
    return watch;
}

} // namespace

class TestScriptWatch : public QObject {
    Q_OBJECT
private slots:
    void aSegmentIsFoundAgainWhateverWasRepeated() {
        Story first;
        const SegmentId syn = first.sent(Side::Client, kSynSegment);
        first.sent(Side::Client, kSynSegment, syn, true);
        const SegmentId answer = first.sent(Side::Server, "S. 0:0(0) ack 1");
        Story again;
        again.sent(Side::Client, kSynSegment);
        const SegmentId answerAgain = again.sent(Side::Server, "S. 0:0(0) ack 1");
        QVERIFY(answer != answerAgain);
        QCOMPARE(watched(again).sentAt(watched(first).placeOf(answer)), answerAgain);
        QCOMPARE(ScriptWatch().sentAt(watched(first).placeOf(answer)), SegmentId{0});
    }

    void aRepetitionThatIsHeldHasItsOwnPlace() {
        Story first;
        const SegmentId syn = first.sent(Side::Client, kSynSegment);
        const SegmentId second = first.sent(Side::Client, kSynSegment, syn);
        const SegmentId third = first.sent(Side::Client, kSynSegment, syn);
        const ScriptWatch watch = watched(first);
        for (const SegmentId one : {syn, second, third})
            QCOMPARE(watch.sentAt(watch.placeOf(one)), one);
        Story again;
        again.sent(Side::Client, kSynSegment);
        QCOMPARE(watched(again).sentAt(watch.placeOf(second)), SegmentId{0}); // not sent yet
    }

    /// As a file may say.
    void whatRepeatsNothingThatIsKnownIsSentForTheFirstTime() {
        Story story;
        const SegmentId syn = story.sent(Side::Client, kSynSegment);
        const SegmentId stacked = story.sent(Side::Client, kSynSegment, syn, true);
        const SegmentId other = story.sent(Side::Server, kSynSegment, stacked);
        const ScriptWatch watch = watched(story);
        for (const SegmentId one : {syn, other})
            QCOMPARE(watch.sentAt(watch.placeOf(one)), one);
        QCOMPARE(watch.sentAt(watch.placeOf(stacked)), SegmentId{0});
    }

    void aRepetitionIsATimersUnlessTheScriptWaitsForIt_data() {
        QTest::addColumn<bool>("waits");
        QTest::addColumn<bool>("stacked");
        QTest::addColumn<bool>("told");
        QTest::newRow("by itself") << false << false << true;
        QTest::newRow("stacked on what is held") << false << true << false;
        QTest::newRow("the script waits") << true << false << false;
    }
    void aRepetitionIsATimersUnlessTheScriptWaitsForIt() {
        QFETCH(bool, waits);
        QFETCH(bool, stacked);
        QFETCH(bool, told);
        Story story;
        const SegmentId syn = story.sent(Side::Client, kSynSegment);
        if (waits) story.act("wait: 1.2s", 0);
        story.sent(Side::Client, kSynSegment, syn, stacked);
        QCOMPARE(watched(story).timer() != 0, told);
    }

    void whatSomebodySkipsIsATimersAndWhatTheScriptSkipsIsNot() {
        for (const int lessonStep : {0, -1}) {
            Story story;
            story.act("skip: 2MSL", lessonStep);
            story.state(2, kClient, State::TimeWait, State::Closed, Stimulus::TimeWaitTimeout);
            QCOMPARE(watched(story).timer() != 0, lessonStep < 0);
        }
    }

    void onAWireThatFlowsARepetitionIsToBeExpected() {
        for (const int lessonStep : {0, -1}) { // the script's flow; somebody's
            Story story;
            story.act("wire: flow", lessonStep);
            const SegmentId syn = story.sent(Side::Client, kSynSegment);
            story.act("wire: hold", lessonStep);
            story.sent(Side::Client, kSynSegment, syn);
            QCOMPARE(watched(story).timer() != 0, lessonStep < 0);
        }
    }

    void whatSomebodySwitchesIsNotTheScripts() {
        Story story;
        story.act("toggle: {skip: true}", 0);
        QVERIFY(watched(story).isAsScripted());
        story.act("toggle: {skip: false}");
        QVERIFY(!watched(story).isAsScripted());
        story.act("toggle: {skip: true}");
        QVERIFY(watched(story).isAsScripted());
    }
};

QTEST_GUILESS_MAIN(TestScriptWatch)
#include "tst_scriptwatch.moc"
