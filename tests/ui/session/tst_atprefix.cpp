// A projection after any jump is the one that all events from the first give, and few of them are added.
#include "core/projection/actground.h"
#include "core/projection/background.h"
#include "core/projection/connections.h"
#include "core/projection/coverage.h"
#include "core/projection/ladder.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"
#include "tests/longstory.h"
#include "ui/session/atprefix.h"
#include "ui/session/stagepicture.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace eleven;
using namespace eleven::handmade;

namespace {

/// Of all that a view reads there.
QStringList tell(const Ladder& ladder) {
    QStringList told{QString::number(ladder.rowCount())};
    for (const Side side : {Side::Client, Side::Server})
        for (const Ladder::Band& band : ladder.bands(side))
            told << QStringLiteral("%1 %2").arg(band.row).arg(static_cast<int>(band.state));
    for (const Ladder::Sent& sent : ladder.sent())
        told << QStringLiteral("%1 %2-%3 %4")
                    .arg(sent.event.id)
                    .arg(sent.row)
                    .arg(sent.endRow)
                    .arg(sent.count);
    for (const Ladder::Flight& flight : ladder.flights())
        told << QStringLiteral("%1 %2").arg(flight.sent).arg(flight.row);
    for (const std::size_t held : ladder.held())
        told << QString::number(held);
    return told;
}

QStringList tell(const Endpoints& endpoints) {
    QStringList told;
    for (const EndpointId who : endpoints.ids()) {
        const EndpointView& view = endpoints.of(who);
        told << QStringLiteral("%1 %2 %3")
                    .arg(static_cast<int>(view.state))
                    .arg(view.connection)
                    .arg(view.nextLine);
    }
    endpoints.sockets().each([&told](const SocketEvent& socket) {
        told << QStringLiteral("%1 %2").arg(socket.socket).arg(static_cast<int>(socket.state));
    });
    return told;
}

QStringList tell(const ActGround& ground) {
    return tell(ground.endpoints) << QString::number(ground.timeWaits.size());
}

QStringList tell(const StagePicture& picture) {
    QStringList told = tell(picture.endpoints);
    for (const HeldSegment& held : picture.held.all())
        told << QString::number(held.sent.id);
    for (const RunningTimer& timer : picture.timers.running())
        told << QString::number(timer.readAt.count());
    for (const SocketId socket : {2, 3, 100, 101})
        if (const Nanoseconds* at = picture.readAt.find(socket)) told << QString::number(at->count());
    return told << QString::number(picture.time.count());
}

QStringList tell(const Connections& connections) {
    QStringList told{QString::number(connections.sockets().size())};
    for (const SocketEvent* end : {connections.clientEnd(0), connections.serverEnd(0)})
        if (end != nullptr)
            told << QString::number(end->socket) << QString::number(static_cast<int>(end->state));
    return told;
}

QStringList tell(const Coverage& coverage) {
    return {QString::number(coverage.edgeCount()),
            QString::number(static_cast<int>(coverage.current(Side::Client)))};
}

template <typename Projection>
void jumpAbout(const Trace& trace) {
    AtPrefix<Projection> at;
    std::mt19937 random(3); // NOLINT: the same jumps each time
    for (int i = 0; i < 40; ++i) {
        const EventNumber prefix = i == 20 ? trace.size() : random() % (trace.size() + 1);
        QCOMPARE(tell(at.moveTo(trace, prefix)), tell(projected<Projection>(trace, prefix)));
    }
}

/// How often something was added to any of them.
struct Counting {
    static inline int added = 0; // NOLINT: of the test alone
    EventNumber last = 0;
    void add(const Event& event) {
        ++added;
        last = event.n;
    }
};

} // namespace

class TestAtPrefix : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aJumpGivesWhatAllEventsFromTheFirstGive() {
        const LongStory story(6'000);
        jumpAbout<Ladder>(story.trace());
        jumpAbout<StagePicture>(story.trace());
        jumpAbout<ActGround>(story.trace());
        jumpAbout<Connections>(story.trace());
        jumpAbout<Coverage>(story.trace());
    }

    void aJumpAddsFewEvents() {
        const LongStory story(100'000);
        AtPrefix<Counting> at;
        at.moveTo(story.trace(), story.trace().size());
        for (const EventNumber prefix : {EventNumber{10}, EventNumber{99'000}, EventNumber{50'000}}) {
            Counting::added = 0;
            QCOMPARE(at.moveTo(story.trace(), prefix).last, prefix);
            QVERIFY2(Counting::added < 1'024, qPrintable(QString::number(Counting::added)));
        }
    }

    void anotherTraceBeginsAnew() {
        const LongStory story(5'000);
        const CrowdStory other = crowd(500, 100);
        AtPrefix<Ladder> at;
        at.moveTo(story.trace(), story.trace().size());
        at.reset();
        const EventNumber end = other.trace().size();
        QCOMPARE(tell(at.moveTo(other.trace(), end)), tell(projected<Ladder>(other.trace(), end)));
    }

    void anotherClientBeginsAnew() {
        const CrowdStory story = crowd(500, 100);
        Following following;
        for (const Event& event : story.trace())
            following.add(event);
        following.follow(0);
        AtPrefix<Ladder> at;
        const EventNumber end = story.trace().size();
        const std::size_t first = at.moveTo(story.trace(), end, &following).sent().size();
        following.follow(499);
        QCOMPARE(at.moveTo(story.trace(), end, &following).sent().size(), std::size_t{3});
        QCOMPARE(first, std::size_t{5});
        QVERIFY(at.moveTo(story.trace(), end - 600, &following).sent().size() <= 3);
    }

    void theEndIsReadOnceAndBegunAnewWhereTheTraceIsAnother() {
        const LongStory story(3'000);
        AtEnd<Counting> end;
        Counting::added = 0;
        QCOMPARE(end.read(story.trace()).last, story.trace().size());
        QCOMPARE(end.read(story.trace()).last, story.trace().size());
        QCOMPARE(Counting::added, static_cast<int>(story.trace().size()));
        const LongStory shorter(100);
        QCOMPARE(end.read(shorter.trace()).last, shorter.trace().size());
    }
};

QTEST_APPLESS_MAIN(TestAtPrefix)
#include "tst_atprefix.moc"
