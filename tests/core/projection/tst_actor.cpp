// Whose connection there is to look at.
#include "core/projection/actor.h"
#include "tests/crowdstory.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestActor : public QObject {
    Q_OBJECT

    static std::optional<std::uint16_t> actorOf(const Trace& trace, EventNumber prefix) {
        Following following;
        for (const Event& event : trace)
            following.add(event);
        return actingClient(trace, prefix, following);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nobodyActedBeforeTheFirstClient() {
        CrowdStory story;
        QVERIFY(!actorOf(story.trace(), 0));
        story.listens();
        QVERIFY(!actorOf(story.trace(), story.trace().size()));
    }

    void itIsTheClientOfTheLastAct() {
        CrowdStory story = crowd(3, 0);
        QCOMPARE(actorOf(story.trace(), story.trace().size()), std::optional<std::uint16_t>(2));
        story.act("run: client-2");
        QCOMPARE(actorOf(story.trace(), story.trace().size()), std::optional<std::uint16_t>(1));
    }

    void itIsTheClientWhoseSegmentArrived() {
        CrowdStory story = crowd(2, 0);
        const EventNumber before = story.trace().size();
        const SegmentId late = story.segment(0, Side::Server, kAck);
        story.sendsSyn(1);
        tellDelivery(story, late, "ACK from server");
        QCOMPARE(actorOf(story.trace(), story.trace().size()), std::optional<std::uint16_t>(0));
        QCOMPARE(actorOf(story.trace(), before), std::optional<std::uint16_t>(1));
    }

    void anActOfTheServerAloneChangesNothing() {
        CrowdStory story = crowd(2, 0);
        story.act("run: server");
        story.called(kServer, 2, "accept(3)", 4);
        QCOMPARE(actorOf(story.trace(), story.trace().size()), std::optional<std::uint16_t>(1));
    }
};

QTEST_APPLESS_MAIN(TestActor)
#include "tst_actor.moc"
