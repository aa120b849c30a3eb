#include "core/projection/busyloop.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

/// for (;;) { n = recv(...); if (n == 0) { puts(...); } }
void tellLap(Story& story, std::int64_t received = 0) {
    story.act("run: server");
    story.call(kServer, 6, "recv(4, 64, 0)");
    story.returned(kServer, received, 7);
    story.act("run: server");
    story.tell(JumpEvent{kServer, 7, "n == 0: true", 8});
    story.act("run: server");
    story.call(kServer, 8, "puts(\"peer closed\")");
    story.returned(kServer, 12, 6);
}

struct Read {
    BusyLoops loops;
    int rows = 0; ///< calls and jumps that repeat nothing
    EventNumber at = 0;

    void to(const Story& story) {
        for (; at < story.trace().size();) {
            const Event& event = story.trace().at(++at);
            loops.add(event);
            const bool isRow = as<ReturnEvent>(event) != nullptr || as<JumpEvent>(event) != nullptr;
            if (isRow && loops.repeats() == 0) ++rows;
        }
    }
};

} // namespace

class BusyLoopTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void tenThousandLapsAreTheRowsOfOne() {
        Story story;
        story.called(kServer, 4, "accept(3)", 4);
        tellLap(story);
        Read one;
        one.to(story);
        for (int i = 1; i < 10000; ++i)
            tellLap(story);
        Read all;
        all.to(story);
        QCOMPARE(one.rows, 4);
        QCOMPARE(all.rows, one.rows);
        const auto loop = all.loops.of(kServer);
        QVERIFY(loop.has_value());
        QCOMPARE(loop->laps, 10000);
        QCOMPARE(std::string(loop->call->name), std::string("recv"));
        QCOMPARE(loop->value, 0);
    }

    void itIsABusyLoopFromTheThirdLapOn() {
        Story story;
        Read read;
        for (const bool expected : {false, false, true}) {
            tellLap(story);
            read.to(story);
            QCOMPARE(read.loops.of(kServer).has_value(), expected);
        }
        QVERIFY(!read.loops.of(kClient).has_value());
    }

    void somethingElseEndsIt_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("a change of state") << 0;
        QTest::newRow("a segment of its host") << 1;
        QTest::newRow("a segment that arrived") << 2;
        QTest::newRow("a reading of its socket") << 3;
    }
    void somethingElseEndsIt() {
        QFETCH(int, what);
        Story story;
        for (int i = 0; i < 5; ++i)
            tellLap(story);
        switch (what) {
        case 0: story.state(3, kServer, State::Established, State::CloseWait); break;
        case 1: story.sent(Side::Server, ". 1:1(0) ack 2"); break;
        case 2: story.fate(1, Fate::Delivered); break;
        default: story.reading(3, kServer, State::CloseWait);
        }
        Read read;
        read.to(story);
        QVERIFY(!read.loops.of(kServer).has_value());
        const int before = read.rows;
        tellLap(story);
        read.to(story);
        QCOMPARE(read.rows, before + 3);
        tellLap(story);
        tellLap(story);
        read.to(story);
        QCOMPARE(read.rows, before + 3);
        QCOMPARE(read.loops.of(kServer)->laps, 3);
    }

    void theCallThatTheEndOfFileWokeIsNotCounted() {
        Story story;
        story.call(kServer, 6, "recv(4, 64, 0)", true);
        story.state(3, kServer, State::Established, State::CloseWait);
        story.returned(kServer, 0, 7);
        story.reading(3, kServer, State::CloseWait);
        story.tell(JumpEvent{kServer, 7, "n == 0: true", 8});
        story.called(kServer, 8, "puts(\"peer closed\")", 12);
        Read read;
        read.to(story);
        QCOMPARE(read.rows, 3);
        for (int i = 0; i < 5; ++i)
            tellLap(story);
        read.to(story);
        QCOMPARE(read.rows, 6);
        QCOMPARE(read.loops.of(kServer)->laps, 5);
    }

    void anotherResultIsAnotherLap() {
        Story story;
        for (int i = 0; i < 4; ++i)
            tellLap(story);
        Read read;
        read.to(story);
        const int before = read.rows;
        tellLap(story, 5);
        read.to(story);
        QCOMPARE(read.rows, before + 3);
        QCOMPARE(read.loops.lapsOf(kServer), 1);
    }

    void whatLeavesTheLoopIsShown() {
        Story story;
        for (int i = 0; i < 4; ++i)
            tellLap(story);
        story.called(kServer, 6, "recv(4, 64, 0)", 0);
        story.tell(JumpEvent{kServer, 7, "n == 0: true", 8});
        Read read;
        read.to(story);
        const int before = read.rows;
        story.called(kServer, 12, "close(4)", 0);
        read.to(story);
        QCOMPARE(read.rows, before + 1);
        QVERIFY(!read.loops.of(kServer).has_value());
    }

    void aCallThatWaitsIsNoBusyLoop() {
        Story story;
        Read read;
        for (int i = 0; i < 5; ++i) {
            story.call(kServer, 6, "recv(4, 64, 0)", true);
            story.returned(kServer, 1, 6, 0, "x");
        }
        read.to(story);
        QCOMPARE(read.rows, 5);
        QVERIFY(!read.loops.of(kServer).has_value());
    }

    void twoEndpointsMayGoRoundInTurn() {
        Story story;
        Read read;
        for (int i = 0; i < 10; ++i) {
            tellLap(story);
            story.called(kClient, 2, "puts(\"x\")", 2);
        }
        read.to(story);
        QCOMPARE(read.rows, 4);
        QCOMPARE(read.loops.of(kClient)->laps, 10);
        QVERIFY(read.loops.of(kClient)->call == nullptr);
        QCOMPARE(read.loops.of(kServer)->laps, 10);
    }
};

QTEST_APPLESS_MAIN(BusyLoopTest)
#include "tst_busyloop.moc"
