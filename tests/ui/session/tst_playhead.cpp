#include "ui/session/playhead.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;

class PlayheadTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_trace.clear();
    }
    void isLiveAtTheEndOfTheTrace();
    void aMomentEndsBeforeTheNextAct_data();
    void aMomentEndsBeforeTheNextAct();
    void aLivePlayheadGoesAlong();
    void aRecordedPlayheadStays();
    void staysInsideTheTrace();
    void beginsAgainWithTheTrace();
    void theEndOfARecordedBranchIsNotLive();
    void anotherTraceIsKnownBeforeAnybodyLooks();
    void saysThatItMoved();
    void followsWhoeverActsUntilSomebodyChooses();
    void anotherLessonLetsGo();
    void jumpsByStepsOfTheLesson();
    void goesByWhatOneStepDid();

private:
    void act() { append(ActEvent{{}, 0}); }
    void note() { append(NoteEvent{}); }
    template <typename Body>
    void append(Body body) {
        m_trace.append(Event{m_trace.size() + 1, Nanoseconds{0}, std::move(body)});
    }
    /// note, act, note, note, act, act, note: numbers 1 to 7
    void fillTrace() {
        note();
        act();
        note();
        note();
        act();
        act();
        note();
    }
    Trace m_trace;
};

void PlayheadTest::followsWhoeverActsUntilSomebodyChooses() {
    const auto runs = [this](std::uint16_t client) {
        append(ActEvent{{.kind = Act::Kind::RunLine, .who = {Side::Client, client}}, 0});
    };
    Playhead playhead(m_trace);
    playhead.setClients(4);
    QVERIFY(playhead.following() != nullptr);
    runs(2);
    runs(3);
    playhead.follow();
    QCOMPARE(playhead.chosen(), 3);
    playhead.back();
    QCOMPARE(playhead.chosen(), 2);
    playhead.choose(2);
    QVERIFY(playhead.isPinned());
    playhead.toEnd();
    runs(0);
    playhead.follow();
    QCOMPARE(playhead.chosen(), 2);
    QCOMPARE(playhead.following()->client(), std::optional<std::uint16_t>(2));
    playhead.letGo();
    QCOMPARE(playhead.chosen(), 0);
    QCOMPARE(playhead.following()->client(), std::optional<std::uint16_t>(0));
}

void PlayheadTest::goesByWhatOneStepDid() {
    for (const bool continues : {false, false, true, true, false}) {
        ActEvent done;
        done.continues = continues;
        append(done);
    }
    Playhead playhead(m_trace);
    for (const int moment : {4, 1, 0, 0}) {
        playhead.back();
        QCOMPARE(playhead.moment(), moment);
    }
    for (const int moment : {1, 4, 5, 5}) {
        playhead.forward();
        QCOMPARE(playhead.moment(), moment);
    }
    playhead.toMoment(2); // by the time line
    playhead.back();
    QCOMPARE(playhead.moment(), 1);
    playhead.toMoment(3);
    playhead.forward();
    QCOMPARE(playhead.moment(), 4);
    playhead.toStart();
    playhead.forwardOneAct();
    playhead.forwardOneAct();
    QCOMPARE(playhead.moment(), 2);
}

void PlayheadTest::anotherLessonLetsGo() {
    Playhead playhead(m_trace);
    playhead.setClients(4);
    playhead.choose(1);
    playhead.setClients(4);
    QVERIFY(!playhead.isPinned());
    playhead.setClients(1);
    playhead.choose(0);
    QVERIFY(!playhead.isPinned());
    QVERIFY(playhead.following() == nullptr);
}

void PlayheadTest::jumpsByStepsOfTheLesson() {
    for (const int step : {0, 0, 1, -1, 1, 2, 2})
        append(ActEvent{{}, step});
    Playhead playhead(m_trace);
    QCOMPARE(playhead.lessonSteps(), (std::vector<int>{0, 2, 5}));
    QList<int> places;
    for (int i = 0; i < 4; ++i) {
        playhead.toPreviousStep();
        places << playhead.moment();
    }
    for (int i = 0; i < 4; ++i) {
        playhead.toNextStep();
        places << playhead.moment();
    }
    QCOMPARE(places, (QList<int>{5, 2, 0, 0, 2, 5, 7, 7}));
    m_trace.clear();
    playhead.restart(true);
    QVERIFY(playhead.lessonSteps().empty());
}

void PlayheadTest::isLiveAtTheEndOfTheTrace() {
    fillTrace();
    const Playhead playhead(m_trace);
    QVERIFY(playhead.isLive());
    QCOMPARE(playhead.visible(), EventNumber{7});
    QCOMPARE(playhead.momentCount(), 3);
    QCOMPARE(playhead.moment(), 3);
}

void PlayheadTest::aMomentEndsBeforeTheNextAct_data() {
    QTest::addColumn<int>("moment");
    QTest::addColumn<EventNumber>("visible");
    QTest::newRow("before the first act") << 0 << EventNumber{1};
    QTest::newRow("first act") << 1 << EventNumber{4};
    QTest::newRow("an act of which nothing came") << 2 << EventNumber{5};
    QTest::newRow("the last act") << 3 << EventNumber{7};
}

void PlayheadTest::aMomentEndsBeforeTheNextAct() {
    QFETCH(int, moment);
    QFETCH(EventNumber, visible);
    fillTrace();
    Playhead playhead(m_trace);
    playhead.toMoment(moment);
    QCOMPARE(playhead.visible(), visible);
}

void PlayheadTest::aLivePlayheadGoesAlong() {
    Playhead playhead(m_trace);
    fillTrace();
    playhead.follow();
    QVERIFY(playhead.isLive());
    QCOMPARE(playhead.visible(), EventNumber{7});
}

void PlayheadTest::aRecordedPlayheadStays() {
    fillTrace();
    Playhead playhead(m_trace);
    playhead.back();
    act();
    playhead.follow();
    QVERIFY(!playhead.isLive());
    QCOMPARE(playhead.visible(), EventNumber{5});
    playhead.toEnd();
    QCOMPARE(playhead.visible(), EventNumber{8});
}

void PlayheadTest::staysInsideTheTrace() {
    fillTrace();
    Playhead playhead(m_trace);
    playhead.forward();
    QCOMPARE(playhead.moment(), 3);
    playhead.toStart();
    playhead.back();
    QCOMPARE(playhead.moment(), 0);
}

void PlayheadTest::beginsAgainWithTheTrace() {
    fillTrace();
    Playhead playhead(m_trace);
    playhead.back();
    m_trace.clear();
    playhead.restart(true);
    QVERIFY(playhead.isLive());
    QCOMPARE(playhead.visible(), EventNumber{0});
    act();
    playhead.follow();
    QCOMPARE(playhead.moment(), 1);
}

void PlayheadTest::anotherTraceIsKnownBeforeAnybodyLooks() {
    Playhead playhead(m_trace);
    playhead.setClients(4);
    EventNumber looked = 0;
    connect(&playhead, &Playhead::moved, this, [&] {
        for (looked = 0; looked < m_trace.size(); ++looked)
            static_cast<void>(playhead.following()->concerns(looked + 1));
    });
    fillTrace();
    playhead.restart(false);
    QCOMPARE(looked, m_trace.size());
    QVERIFY(playhead.isAtEnd());
}

void PlayheadTest::theEndOfARecordedBranchIsNotLive() {
    fillTrace();
    Playhead playhead(m_trace);
    playhead.restart(false);
    playhead.follow();
    QVERIFY(playhead.isAtEnd());
    QVERIFY(!playhead.isLive());
    QCOMPARE(playhead.visible(), EventNumber{7});
    playhead.restart(true);
    playhead.follow();
    QVERIFY(playhead.isLive());
}

void PlayheadTest::saysThatItMoved() {
    fillTrace();
    Playhead playhead(m_trace);
    QSignalSpy moved(&playhead, &Playhead::moved);
    playhead.back();
    playhead.toMoment(2);
    playhead.follow();
    QCOMPARE(moved.count(), 1);
    act();
    playhead.follow();
    QCOMPARE(moved.count(), 2);
}

QTEST_GUILESS_MAIN(PlayheadTest)
#include "tst_playhead.moc"
