// Rows of the ladder: what happened, where it happened, and nothing else.
#include "core/projection/ladder.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using Focus = Ladder::Focus;

namespace {

QByteArray bandsOf(const Ladder& ladder, Side side) {
    QByteArray text;
    for (const auto& band : ladder.bands(side)) {
        text += QByteArray(stateName(band.state).data()) + '@' + QByteArray::number(band.row) + ' ';
    }
    return text.trimmed();
}

} // namespace

class TestLadder : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bothEndsBeginClosedOnRowZero() {
        const Ladder ladder;
        QCOMPARE(ladder.rowCount(), 1);
        QCOMPARE(bandsOf(ladder, Side::Client), "CLOSED@0");
        QCOMPARE(bandsOf(ladder, Side::Server), "CLOSED@0");
    }

    void handshakeHasARowForEverythingThatHappened() {
        const auto made = HandMadeTrace::established();
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(bandsOf(ladder, Side::Client), "CLOSED@0 SYN-SENT@2 ESTABLISHED@5");
        QCOMPARE(bandsOf(ladder, Side::Server), "CLOSED@0 LISTEN@1 SYN-RECEIVED@3 ESTABLISHED@7");
        QCOMPARE(ladder.sent()[0].row, 2);    // the SYN shares the row of SYN-SENT
        QCOMPARE(ladder.flights()[0].row, 3); // it arrives where SYN-RECEIVED begins
        QCOMPARE(ladder.sent()[1].row, 4);    // and is answered below
        QCOMPARE(ladder.flights()[2].row, 7);
        QVERIFY(ladder.held().empty());
    }

    void whatComesOutOfAListenerIsNew() {
        const auto ladder = projected<Ladder>(HandMadeTrace::established().trace());
        for (const auto& band : ladder.bands(Side::Server))
            QCOMPARE(band.isNew, band.state == State::SynReceived);
        for (const auto& band : ladder.bands(Side::Client))
            QVERIFY(!band.isNew);
    }

    void stateMayBeToldBeforeTheSegmentOfItsAct() {
        HandMadeTrace made;
        made.act("run: client");
        made.changes(Side::Client, 1, State::Closed, State::SynSent);
        made.sends(Side::Client, kSyn);
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.sent()[0].row, 1);
        QCOMPARE(bandsOf(ladder, Side::Client), "CLOSED@0 SYN-SENT@1");
    }

    void twoSegmentsOfOneActHaveTwoRows() {
        HandMadeTrace made;
        made.act("run: client");
        made.sends(Side::Client, kPsh | kAck);
        made.sends(Side::Client, kFin | kAck);
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.sent()[0].row, 1);
        QCOMPARE(ladder.sent()[1].row, 2);
    }

    void segmentsThatCrossMayShareARow() {
        HandMadeTrace made;
        made.act("both connect");
        made.sends(Side::Client, kSyn);
        made.sends(Side::Server, kSyn);
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.sent()[0].row, ladder.sent()[1].row);
    }

    void twoChangesOfOneEndHaveTwoRows() {
        HandMadeTrace made;
        made.act("deliver: FIN,ACK");
        made.changes(Side::Client, 1, State::FinWait1, State::FinWait2);
        made.changes(Side::Client, 1, State::FinWait2, State::TimeWait);
        QCOMPARE(bandsOf(projected<Ladder>(made.trace()), Side::Client), "CLOSED@0 FIN-WAIT-2@1 TIME-WAIT@2");
    }

    void whatATimerChangesLiesBelowWhatWasSentBefore() {
        HandMadeTrace made;
        made.act("run: client");
        const SegmentId syn = made.sends(Side::Client, kSyn);
        made.changes(Side::Client, 1, State::Closed, State::SynSent);
        made.fate(syn, Fate::Dropped);
        made.act("wait: 4s");
        for (int i = 0; i < 2; ++i)
            made.fate(made.sends(Side::Client, kSyn, {.repeats = syn}), Fate::Dropped);
        made.changes(Side::Client, 1, State::SynSent, State::Closed, 0, Stimulus::RetransmissionTimeout);
        const auto ladder = projected<Ladder>(made.trace());
        QVERIFY(ladder.bands(Side::Client).back().row > ladder.flights().back().row);
    }

    void actsThatChangeNothingTakeNoRow() {
        HandMadeTrace made;
        made.act("run: client");
        made.act("run: client");
        QCOMPARE(projected<Ladder>(made.trace()).rowCount(), 1);
    }

    void copiesStackOnTheHeldOriginal() {
        HandMadeTrace made;
        made.act("run: client");
        const SegmentId syn = made.sends(Side::Client, kSyn);
        for (int i = 0; i < 2; ++i)
            made.sends(Side::Client, kSyn, {.repeats = syn, .stacked = true});
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.sent().size(), 1U);
        QCOMPARE(ladder.sent()[0].count, 3);
        QCOMPARE(ladder.held().size(), 1U);
    }

    void copiedSegmentStaysHeldAndFliesTwice() {
        HandMadeTrace made;
        made.act("run: client");
        const SegmentId syn = made.sends(Side::Client, kSyn);
        made.act("copy: SYN");
        made.fate(syn, Fate::Copied);
        QCOMPARE(projected<Ladder>(made.trace()).held().size(), 1U);
        made.act("deliver: SYN");
        made.delivered(syn);
        const auto ladder = projected<Ladder>(made.trace());
        QVERIFY(ladder.held().empty());
        QCOMPARE(ladder.flights().size(), 2U);
        QCOMPARE(ladder.flights()[0].sent, ladder.flights()[1].sent);
        QVERIFY(ladder.flights()[0].row < ladder.flights()[1].row);
    }

    void retransmissionKnowsWhereItsOriginalWasSent() {
        HandMadeTrace made;
        made.act("run: client");
        const SegmentId first = made.sends(Side::Client, kSyn);
        made.act("drop: SYN");
        made.fate(first, Fate::Dropped);
        made.act("wait: 1s");
        made.sends(Side::Client, kSyn, {.repeats = first});
        const auto ladder = projected<Ladder>(made.trace());
        QVERIFY(!ladder.sent()[0].isHeld());
        QCOMPARE(ladder.sent()[1].originalRow, ladder.sent()[0].row);
        QVERIFY(ladder.sent()[1].row > ladder.flights()[0].row);
    }

    void resetPassiveConnectionGivesTheEndBackToItsListener() {
        HandMadeTrace made;
        made.act("listen");
        made.listener(1, State::Closed, State::Listen);
        made.act("deliver: SYN");
        made.changes(Side::Server, 2, State::Listen, State::SynReceived);
        made.act("deliver: RST");
        made.changes(Side::Server, 2, State::SynReceived, State::Closed);
        QCOMPARE(bandsOf(projected<Ladder>(made.trace()), Side::Server),
                 "CLOSED@0 LISTEN@1 SYN-RECEIVED@2 LISTEN@3");
    }

    void listenerClosedBesideAConnectionChangesNoBand() {
        auto made = HandMadeTrace::established();
        const int rows = projected<Ladder>(made.trace()).rowCount();
        made.act("run: server");
        made.listener(1, State::Listen, State::Closed);
        QCOMPARE(projected<Ladder>(made.trace()).rowCount(), rows);
    }

    void newestConnectionIsTheOneShown() {
        auto made = HandMadeTrace::established();
        made.act("run: client");
        made.changes(Side::Client, 4, State::Closed, State::SynSent);
        made.changes(Side::Client, 2, State::Established, State::Closed);
        QCOMPARE(projected<Ladder>(made.trace()).bands(Side::Client).back().state, State::SynSent);
    }

    void repetitionsThatTheWireKeepsBackAreOneMarkWithACount() {
        handmade::Story story;
        const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
        story.fate(syn, Fate::Delivered);
        SegmentEvent again{.id = 5, .repeats = syn, .stacked = true, .segment = {}, .keptBack = true};
        story.tell(again);
        story.tell(again);
        const auto ladder = projected<Ladder>(story.trace());
        QCOMPARE(ladder.marks().size(), std::size_t(1));
        QCOMPARE(ladder.marks()[0].kind, Ladder::Mark::Kind::KeptBack);
        QCOMPARE(ladder.marks()[0].count, 2);
        QCOMPARE(ladder.sent()[0].count, 1); // it was delivered before
        QCOMPARE(ladder.rowCount(), ladder.marks()[0].row + 1);
    }

    void aConnectionOverLoIsMarkedOnce() {
        handmade::Story story;
        SocketEvent end;
        end.host = Side::Server;
        end.state = State::Established;
        end.localAddress = end.remoteAddress = hostAddress(Side::Server);
        end.localPort = 80;
        end.remotePort = 40000;
        story.tell(end);
        std::swap(end.localPort, end.remotePort);
        end.socket = 2;
        story.tell(end);
        end.remoteAddress = hostAddress(Side::Client);
        end.remotePort = 40001;
        story.tell(end);
        const auto ladder = projected<Ladder>(story.trace());
        QCOMPARE(ladder.marks().size(), std::size_t(1));
        QCOMPARE(ladder.marks()[0].kind, Ladder::Mark::Kind::OverLo);
        QCOMPARE(ladder.marks()[0].side, Side::Server);
    }

    void focusIsTheBandThatTheLastActChanged() {
        const auto made = HandMadeTrace::established();
        const auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.focus().kind, Focus::Kind::Band);
        QCOMPARE(ladder.focus().side, Side::Server);
    }

    void focusIsTheSegmentIfNoBandChanged() {
        auto made = HandMadeTrace::established();
        made.act("run: client");
        const SegmentId data =
            made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "hello"});
        auto ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.focus().kind, Focus::Kind::Segment);
        QCOMPARE(ladder.focus().segment, data);
        made.act("deliver: PSH,ACK");
        made.delivered(data);
        made.sends(Side::Server, kAck, {.seq = 1, .ack = 6});
        ladder = projected<Ladder>(made.trace());
        QCOMPARE(ladder.focus().segment, data);
        made.act("run: client");
        QCOMPARE(projected<Ladder>(made.trace()).focus().kind, Focus::Kind::Nothing);
    }

    void unknownSegmentsAreIgnored() {
        HandMadeTrace made;
        made.act("deliver: SYN");
        made.delivered(7);
        QVERIFY(projected<Ladder>(made.trace()).flights().empty());
    }
};

QTEST_APPLESS_MAIN(TestLadder)
#include "tst_ladder.moc"
