#include "ui/session/conductor.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;

namespace {

/// Writes down what was asked, and answers when the test says so.
class ListDoor final : public StageDoor {
public:
    void step() override { asked << QStringLiteral("step"); }
    void stepOne() override { asked << QStringLiteral("one act"); }
    void perform(const Act& act) override {
        asked << QStringLiteral("perform %1 %2").arg(static_cast<int>(act.kind)).arg(act.segment);
    }
    void setKernelSpeed(bool on) override {
        asked << (on ? QStringLiteral("kernel speed") : QStringLiteral("hold"));
    }
    void branch(Fork fork) override { asked << QStringLiteral("branch at %1").arg(fork.moment); }
    void stay() override { asked << QStringLiteral("stay"); }
    void openRecorded(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {}
    void goFreely() override { asked << QStringLiteral("go freely"); }
    void runTo(int, bool) override {}
    void open(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {
        asked << QStringLiteral("open");
    }
    QStringList asked;
};

const Act kRunClient;
Act deliver(SegmentId id) { return actOn(id, Act::Kind::Deliver); }

SegmentEvent segmentEvent(SegmentId id) {
    SegmentEvent event;
    event.id = id;
    return event;
}

/// A window's worth of conductor: feed, playhead and a ladder whose glides end when the test says so.
struct Stage {
    Stage() {
        QObject::connect(&feed, &TraceFeed::restarted, &playhead,
                         [this] { playhead.restart(feed.isLiveShown()); });
        QObject::connect(&feed, &TraceFeed::grown, &playhead, &Playhead::follow);
        QObject::connect(&conductor, &Conductor::glideWanted,
                         [this](SegmentId id, int ms) { glides.append({id, ms}); });
        conductor.setSpeed(100);
    }
    template <typename Body>
    void append(Body body) {
        inbox.post(Event{++last, Nanoseconds{0}, std::move(body)});
    }
    void segment(SegmentId id) { append(segmentEvent(id)); }
    /// Everything asked so far was done; `next` comes now.
    void answer(std::optional<Act> next = {}) {
        Situation situation;
        situation.next = std::move(next);
        situation.commandsDone = static_cast<std::uint64_t>(door.asked.size());
        situation.isFlowing = isFlowing;
        inbox.post(situation);
        feed.takeAll();
    }

    StageInbox inbox;
    ListDoor door;
    TraceFeed feed{inbox};
    Playhead playhead{feed.trace()};
    Conductor conductor{door, feed, playhead};
    QList<std::pair<SegmentId, int>> glides;
    EventNumber last = 0;
    bool isFlowing = false; ///< in the next answer
};

} // namespace

class ConductorTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void stepsInARecordedMomentWithoutAnAct();
    void stepDoesTheNextAct();
    void aDeliveryGlidesFirst();
    void stepDuringAGlideEndsItAtOnce();
    void doesNotGlide_data();
    void doesNotGlide();
    void everyStepCountsWhileAnActIsOnItsWay();
    void whoSeesThatTimePassesAsksForNothingMore();
    void stepsThatWaitDoNotGlide();
    void playShowsEachActOfMany();
    void deliverByHandGlidesAndLeavesTheScript();
    void theSameDeliveryTwiceIsDoneOnce();
    void droppingASegmentThatGlidesStopsIt();
    void playGoesOnUntilNothingCanMove();
    void pauseStopsPlay();
    void playWaitsUntilATextCanHaveBeenRead();
    void atPaceDeliversTheOldestByItself();
    void atPaceWaitsWhileARecordedMomentIsShown();
    void kernelSpeedIsToldOnce();
    void theModeFollowsAWireThatTheScriptMoved();
    void aChoiceOnItsWayIsNotTakenBack();
    void restartForgetsTheGlide();
    void branchesFromTheMomentThatIsShown();
    void returnsToTheLiveBranch();
    void anotherLessonIsOneMoreCommand();
    void goingBackEndsTheGlide();
    void aGlideThatIsBrokenOffEndsByItself();
};

void ConductorTest::stepsInARecordedMomentWithoutAnAct() {
    Stage stage;
    stage.append(ActEvent{});
    stage.append(ActEvent{});
    stage.answer(kRunClient);
    stage.playhead.toStart();
    stage.conductor.step();
    QCOMPARE(stage.playhead.moment(), 1);
    QVERIFY(stage.door.asked.isEmpty());
}

void ConductorTest::stepDoesTheNextAct() {
    Stage stage;
    QVERIFY(!stage.conductor.canStep());
    stage.answer(kRunClient);
    QVERIFY(stage.conductor.canStep());
    stage.conductor.step();
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("step")});
}

void ConductorTest::aDeliveryGlidesFirst() {
    Stage stage;
    stage.conductor.setSpeed(2);
    stage.answer(deliver(7));
    stage.conductor.step();
    QVERIFY(stage.door.asked.isEmpty());
    QCOMPARE(stage.glides, (QList<std::pair<SegmentId, int>>{{7, 200}}));
    stage.conductor.glideFinished(7);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 7")});
}

void ConductorTest::stepDuringAGlideEndsItAtOnce() {
    Stage stage;
    QSignalSpy ended(&stage.conductor, &Conductor::glideEndWanted);
    stage.answer(deliver(7));
    stage.conductor.step();
    stage.conductor.step();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 7")});
    stage.conductor.glideFinished(7);
    QCOMPARE(stage.door.asked.size(), 1);
}

void ConductorTest::doesNotGlide_data() {
    QTest::addColumn<bool>("reducedMotion");
    QTest::addColumn<int>("mode");
    QTest::newRow("reduced motion") << true << static_cast<int>(WireMode::HoldEach);
    QTest::newRow("kernel speed") << false << static_cast<int>(WireMode::KernelSpeed);
}

void ConductorTest::doesNotGlide() {
    QFETCH(bool, reducedMotion);
    QFETCH(int, mode);
    Stage stage;
    stage.conductor.setReducedMotion(reducedMotion);
    stage.conductor.setWireMode(static_cast<WireMode>(mode));
    stage.isFlowing = stage.conductor.wireMode() == WireMode::KernelSpeed;
    stage.answer(deliver(7));
    stage.conductor.step();
    QVERIFY(stage.glides.isEmpty());
    QCOMPARE(stage.door.asked.last(), QStringLiteral("perform 1 7"));
}

void ConductorTest::everyStepCountsWhileAnActIsOnItsWay() {
    Stage stage;
    stage.answer(kRunClient);
    for (int i = 0; i < 3; ++i)
        stage.conductor.step();
    for (const int asked : {1, 2, 3, 3}) {
        QCOMPARE(stage.door.asked.size(), asked);
        stage.answer(kRunClient);
    }
    stage.conductor.step();
    stage.conductor.step();
    stage.conductor.pause(); // as Back does
    stage.answer(kRunClient);
    QCOMPARE(stage.door.asked.size(), 4);
}

void ConductorTest::whoSeesThatTimePassesAsksForNothingMore() {
    Stage stage;
    stage.answer(Act{.kind = Act::Kind::Wait});
    for (int i = 0; i < 3; ++i)
        stage.conductor.step();
    stage.answer(kRunClient);
    QCOMPARE(stage.door.asked.size(), 1);
    stage.conductor.step();
    stage.conductor.step(); // an act that does not wait
    stage.answer(kRunClient);
    QCOMPARE(stage.door.asked.size(), 3);
}

void ConductorTest::stepsThatWaitDoNotGlide() {
    Stage stage;
    stage.answer(deliver(7));
    for (int i = 0; i < 3; ++i)
        stage.conductor.step();
    QCOMPARE(stage.glides.size(), 1);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 7")});
    stage.answer(deliver(8));
    QCOMPARE(stage.door.asked.last(), QStringLiteral("perform 1 8"));
    QCOMPARE(stage.glides.size(), 1);
    stage.answer(deliver(9)); // the last one
    QCOMPARE(stage.glides.size(), 2);
}

void ConductorTest::playShowsEachActOfMany() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.play();
    stage.answer(kRunClient);
    QTRY_COMPARE(stage.door.asked, (QStringList{QStringLiteral("one act"), QStringLiteral("one act")}));
    stage.conductor.pause();
    stage.answer(kRunClient);
    stage.conductor.step();
    QCOMPARE(stage.door.asked.last(), QStringLiteral("step"));
    stage.append(ActEvent{});
    for (int i = 0; i < 3; ++i)
        stage.append(ActEvent{.continues = true});
    stage.answer(kRunClient);
    stage.playhead.toStart();
    QList<int> shown;
    QObject::connect(&stage.playhead, &Playhead::moved, [&] { shown << stage.playhead.moment(); });
    stage.conductor.play();
    QTRY_VERIFY(stage.playhead.isLive());
    QCOMPARE(shown, (QList<int>{1, 2, 3, 4}));
    stage.conductor.pause();
    stage.playhead.toStart();
    stage.conductor.step();
    QCOMPARE(stage.playhead.moment(), 4);
}

void ConductorTest::deliverByHandGlidesAndLeavesTheScript() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.perform(deliver(3));
    QCOMPARE(stage.glides.size(), 1);
    stage.conductor.glideFinished(3);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 3")});
}

void ConductorTest::theSameDeliveryTwiceIsDoneOnce() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.perform(deliver(3));
    stage.conductor.perform(deliver(3));
    QCOMPARE(stage.glides.size(), 1);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 3")});
}

void ConductorTest::droppingASegmentThatGlidesStopsIt() {
    Stage stage;
    stage.conductor.perform(deliver(3));
    stage.conductor.perform(actOn(3, Act::Kind::Drop));
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 2 3")});
}

void ConductorTest::playGoesOnUntilNothingCanMove() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.play();
    QCOMPARE(stage.door.asked.size(), 1);
    stage.answer(kRunClient);
    QTRY_COMPARE(stage.door.asked.size(), 2);
    QVERIFY(stage.conductor.isPlaying());
    stage.answer();
    QVERIFY(!stage.conductor.isPlaying());
}

void ConductorTest::playWaitsUntilATextCanHaveBeenRead() {
    Stage stage;
    stage.conductor.setReadingTime([] { return 1'000'000; });
    stage.answer(kRunClient);
    stage.conductor.play();
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("one act")});
    QVERIFY(!stage.conductor.isReading());
    stage.answer(kRunClient);
    QVERIFY(stage.conductor.isReading());
    stage.conductor.goOn();
    QCOMPARE(stage.door.asked.size(), 2);
    QVERIFY(stage.conductor.isPlaying());
}

void ConductorTest::pauseStopsPlay() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.play();
    stage.conductor.pause();
    stage.answer(kRunClient);
    QVERIFY(!stage.conductor.isPausing());
    QCOMPARE(stage.door.asked.size(), 1);
}

void ConductorTest::atPaceDeliversTheOldestByItself() {
    Stage stage;
    stage.conductor.setWireMode(WireMode::AtPace);
    stage.segment(1);
    stage.segment(2);
    stage.answer(kRunClient);
    QTRY_COMPARE(stage.glides.size(), 1);
    stage.conductor.glideFinished(1);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 1")});
    stage.append(FateEvent{1, Fate::Delivered});
    stage.answer(kRunClient);
    QTRY_COMPARE(stage.glides.size(), 2);
    QCOMPARE(stage.glides.last().first, SegmentId{2});
}

void ConductorTest::atPaceWaitsWhileARecordedMomentIsShown() {
    Stage stage;
    stage.append(ActEvent{});
    stage.segment(1);
    stage.answer(kRunClient);
    stage.playhead.toStart();
    stage.conductor.setWireMode(WireMode::AtPace);
    QVERIFY(!stage.conductor.isPausing());
    QVERIFY(stage.glides.isEmpty());
    stage.playhead.toEnd();
    QTRY_COMPARE(stage.glides.size(), 1);
}

void ConductorTest::kernelSpeedIsToldOnce() {
    Stage stage;
    stage.conductor.setWireMode(WireMode::KernelSpeed);
    stage.conductor.setWireMode(WireMode::KernelSpeed);
    stage.conductor.setWireMode(WireMode::AtPace);
    stage.conductor.setWireMode(WireMode::HoldEach);
    QCOMPARE(stage.door.asked, (QStringList{QStringLiteral("kernel speed"), QStringLiteral("hold")}));
}

void ConductorTest::theModeFollowsAWireThatTheScriptMoved() {
    Stage stage;
    stage.conductor.setWireMode(WireMode::AtPace);
    stage.isFlowing = true;
    stage.answer();
    QCOMPARE(stage.conductor.wireMode(), WireMode::KernelSpeed);
    stage.isFlowing = false;
    stage.answer();
    QCOMPARE(stage.conductor.wireMode(), WireMode::AtPace);
    QVERIFY(stage.door.asked.isEmpty());
}

void ConductorTest::aChoiceOnItsWayIsNotTakenBack() {
    Stage stage;
    stage.answer();
    stage.conductor.setWireMode(WireMode::KernelSpeed);
    stage.inbox.post(Situation{});
    stage.feed.takeAll();
    QCOMPARE(stage.conductor.wireMode(), WireMode::KernelSpeed);
}

void ConductorTest::restartForgetsTheGlide() {
    Stage stage;
    stage.answer(deliver(7));
    stage.conductor.step();
    stage.conductor.restart();
    stage.conductor.glideFinished(7);
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("branch at 0")});
}

void ConductorTest::branchesFromTheMomentThatIsShown() {
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.append(ActEvent{kRunClient, i});
    stage.append(ActEvent{.act = kRunClient, .lessonStep = 2, .continues = true});
    stage.answer(kRunClient);
    stage.conductor.undo(); // the last Step did two
    stage.answer(kRunClient);
    stage.playhead.toMoment(1);
    stage.conductor.undo(); // only at the live moment
    stage.conductor.branchHere();
    QVERIFY(stage.conductor.isBusy());
    QCOMPARE(stage.playhead.moment(), 1); // what is shown stays until the branch is there
    stage.conductor.stay();
    QCOMPARE(stage.door.asked, (QStringList{QStringLiteral("branch at 2"), QStringLiteral("branch at 1"),
                                            QStringLiteral("stay")}));
}

void ConductorTest::returnsToTheLiveBranch() {
    Stage stage;
    stage.append(ActEvent{kRunClient, 0});
    stage.inbox.post(Reset{{}, 0, 0});
    stage.last = 0;
    stage.append(ActEvent{deliver(1), 0});
    stage.append(ActEvent{deliver(2), 0});
    stage.answer(kRunClient);
    QCOMPARE(stage.feed.branchCount(), 2);
    stage.feed.show(0);
    QVERIFY(!stage.playhead.isLive());
    QVERIFY(!stage.conductor.canStep()); // it ends there
    stage.playhead.toStart();
    QVERIFY(stage.conductor.canStep());
    stage.conductor.step();
    QCOMPARE(stage.door.asked, QStringList()); // it shows what was recorded
    stage.conductor.returnToNow();
    QVERIFY(stage.playhead.isLive());
    QCOMPARE(stage.playhead.momentCount(), 2);
}

void ConductorTest::anotherLessonIsOneMoreCommand() {
    Stage stage;
    stage.answer(kRunClient);
    stage.conductor.open(Lesson(), Sigpipe::Blocked, {});
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("open")});
    stage.conductor.step(); // waits until the other lesson has begun
    QCOMPARE(stage.door.asked.size(), 1);
    stage.answer(kRunClient);
    QCOMPARE(stage.door.asked, (QStringList{QStringLiteral("open"), QStringLiteral("step")}));
}

void ConductorTest::goingBackEndsTheGlide() {
    Stage stage;
    stage.append(ActEvent{});
    stage.answer(deliver(7));
    stage.conductor.step();
    stage.playhead.back();
    QCOMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 7")});
}

void ConductorTest::aGlideThatIsBrokenOffEndsByItself() {
    Stage stage;
    stage.answer(deliver(7));
    stage.conductor.step();
    QTRY_COMPARE(stage.door.asked, QStringList{QStringLiteral("perform 1 7")});
}

QTEST_GUILESS_MAIN(ConductorTest)
#include "tst_conductor.moc"
