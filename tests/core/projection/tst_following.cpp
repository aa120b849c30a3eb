#include "core/projection/following.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

Following followed(const Trace& trace, std::optional<std::uint16_t> client) {
    auto following = projected<Following>(trace);
    following.follow(client);
    return following;
}

/// How many events of one kind concern the client.
template <typename Body>
int count(const Trace& trace, const Following& following) {
    return static_cast<int>(std::count_if(trace.begin(), trace.end(), [&](const Event& event) {
        return as<Body>(event) != nullptr && following.concerns(event.n);
    }));
}

} // namespace

class FollowingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void everythingConcernsWithoutAClient();
    void aClientIsFollowedAloneOnTheWire_data();
    void aClientIsFollowedAloneOnTheWire();
    void theServersCallsAndItsListenerConcernEverybody();
    void theSocketsOfOneConnectionAreFollowedOnBothHosts();
    void aSynWaitsForTheSocketThatSaysWhoseItIs();
    void theFateOfASynThatWaitsWaitsToo();
    void aPortMayBeUsedAgainByAnotherClient();
    void sayingSoLaterCountsAsARevision();
    void beginsAgainAndFollowsOn();
};

void FollowingTest::everythingConcernsWithoutAClient() {
    const CrowdStory story = crowd(3, 3);
    const Following following = followed(story.trace(), {});
    for (const Event& event : story.trace())
        QVERIFY(following.concerns(event.n));
}

void FollowingTest::aClientIsFollowedAloneOnTheWire_data() {
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("segments");
    QTest::newRow("the first, which closes") << 0 << 5;
    QTest::newRow("the second, which closes") << 1 << 5;
    QTest::newRow("the last, which stays") << 2 << 3;
    QTest::newRow("one that never was") << 3 << 0;
}

void FollowingTest::aClientIsFollowedAloneOnTheWire() {
    QFETCH(int, client);
    QFETCH(int, segments);
    const CrowdStory story = crowd(3, 2);
    const Following following = followed(story.trace(), static_cast<std::uint16_t>(client));
    QCOMPARE(count<SegmentEvent>(story.trace(), following), segments);
    QCOMPARE(count<FateEvent>(story.trace(), following), segments);
    for (const Event& event : story.trace()) {
        const auto* sent = as<SegmentEvent>(event);
        if (sent == nullptr) continue;
        const std::uint16_t port =
            sent->from == Side::Client ? sent->segment->sourcePort : sent->segment->destinationPort;
        QCOMPARE(following.concerns(event.n), port == CrowdStory::portOf(client));
    }
}

void FollowingTest::theServersCallsAndItsListenerConcernEverybody() {
    const CrowdStory story = crowd(3, 3);
    const Following following = followed(story.trace(), 1);
    for (const Event& event : story.trace()) {
        if (as<ActEvent>(event) != nullptr) QVERIFY(following.concerns(event.n));
        if (const auto* call = as<CallEvent>(event))
            QCOMPARE(following.concerns(event.n), call->who == kServer || call->who.index == 1);
        const auto* reading = as<SocketEvent>(event);
        if (reading != nullptr && reading->isListener) QVERIFY(following.concerns(event.n));
    }
}

void FollowingTest::theSocketsOfOneConnectionAreFollowedOnBothHosts() {
    const CrowdStory story = crowd(3, 3);
    const Following following = followed(story.trace(), 2);
    for (const Event& event : story.trace()) {
        const auto* change = as<StateEvent>(event);
        if (change == nullptr || change->isListener) continue;
        const bool isIts =
            change->socket == CrowdStory::socketOf(2) || change->socket == CrowdStory::serversSocketOf(2);
        QCOMPARE(following.concerns(event.n), isIts);
    }
}

void FollowingTest::aSynWaitsForTheSocketThatSaysWhoseItIs() {
    CrowdStory story;
    story.listens();
    story.sendsSyn(7);
    const EventNumber syn = story.trace().size();
    QVERIFY(!followed(story.trace(), 7).concerns(syn));
    story.showsSyn(7);
    QVERIFY(followed(story.trace(), 7).concerns(syn));
    QVERIFY(!followed(story.trace(), 0).concerns(syn));
}

void FollowingTest::theFateOfASynThatWaitsWaitsToo() {
    CrowdStory story;
    const EventNumber fate = story.fate(story.sendsSyn(7), Fate::Dropped);
    story.showsSyn(7);
    QVERIFY(followed(story.trace(), 7).concerns(fate));
    QVERIFY(!followed(story.trace(), 6).concerns(fate));
}

void FollowingTest::aPortMayBeUsedAgainByAnotherClient() {
    CrowdStory story = crowd(1, 0);
    story.changes(0, Side::Client, State::Established, State::Closed);
    story.segment(0, Side::Client, kRst);
    const EventNumber reset = story.trace().size();
    story.segment(0, Side::Client, kSyn);
    const EventNumber syn = story.trace().size();
    SocketEvent reading;
    reading.socket = 9;
    reading.who = CrowdStory::client(5);
    reading.localPort = CrowdStory::portOf(0);
    reading.state = State::SynSent;
    story.tell(reading);
    QVERIFY(followed(story.trace(), 0).concerns(reset));
    QVERIFY(!followed(story.trace(), 0).concerns(syn));
    QVERIFY(followed(story.trace(), 5).concerns(syn));
}

void FollowingTest::sayingSoLaterCountsAsARevision() {
    CrowdStory story;
    story.sendsSyn(7);
    story.showsSyn(7);
    Following following;
    following.follow(7);
    Following another;
    another.follow(6);
    const auto atFirst = following.revision();
    for (const Event& event : story.trace()) {
        following.add(event);
        another.add(event);
    }
    QVERIFY(following.revision() != atFirst);
    QCOMPARE(another.revision(), atFirst); // nothing changed for those who follow somebody else
    another.follow(7);
    QVERIFY(another.revision() != atFirst);
}

void FollowingTest::beginsAgainAndFollowsOn() {
    Following following = followed(crowd(2, 0).trace(), 1);
    const auto before = following.revision();
    following.clear();
    QCOMPARE(following.size(), std::size_t{0});
    QVERIFY(following.client() == std::optional<std::uint16_t>(1));
    QVERIFY(following.revision() != before);
}

QTEST_APPLESS_MAIN(FollowingTest)
#include "tst_following.moc"
