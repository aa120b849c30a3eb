#include "core/net/host.h"
#include "core/tcp/arrivals.h"

#include <QTest>

using namespace eleven;

namespace {

constexpr Side kClient = Side::Client;
constexpr Side kServer = Side::Server;

/// Sequence numbers count from the SYN; the initial ones lie just before 2^32.
Segment segment(Side from, std::uint8_t flags, std::uint32_t seq, std::uint32_t ack, std::size_t length = 0) {
    Segment made;
    made.source = hostAddress(from);
    made.destination = hostAddress(otherSide(from));
    made.sourcePort = from == kClient ? 5000 : 80;
    made.destinationPort = from == kClient ? 80 : 5000;
    made.flags = flags;
    made.seq = SeqNo(0xFFFFFFFE) + seq;
    made.ack = SeqNo(0xFFFFFFFE) + ack;
    made.window = 1000;
    made.payload.resize(length);
    return made;
}

} // namespace

class TestArrivals : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_arrivals = {};
        QCOMPARE(pass(segment(kClient, kSyn, 0, 0)).stimulus, Stimulus::ArrivesSyn);
        QCOMPARE(pass(segment(kServer, kSyn | kAck, 0, 1)).stimulus, Stimulus::ArrivesSynAck);
        QCOMPARE(pass(segment(kClient, kAck, 1, 1)).stimulus, Stimulus::ArrivesAck);
    }

    void aFinInOrderIsTaken() {
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
        QCOMPARE(pass(segment(kServer, kAck, 1, 2)).stimulus, Stimulus::ArrivesAckOfFin);
        QCOMPARE(pass(segment(kServer, kFin | kAck, 1, 2)).stimulus, Stimulus::ArrivesFin); // figure 5
        QCOMPARE(pass(segment(kClient, kAck, 2, 2)).stimulus, Stimulus::ArrivesAckOfFin);
    }

    void aFinThatAcknowledgesOursFirstSaysBoth() {
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
        m_arrivals.sent(segment(kServer, kAck, 1, 2)); // lost
        QCOMPARE(pass(segment(kServer, kFin | kAck, 1, 2)).stimulus, Stimulus::ArrivesFinAckOfFin);
    }

    void aFinBehindAGapWaitsForTheDataBeforeIt() {
        const Segment data = segment(kClient, kPsh | kAck, 1, 1, 4);
        const Segment fin = segment(kClient, kFin | kAck, 5, 1);
        m_arrivals.sent(data);
        m_arrivals.sent(fin);
        const Arrivals::Meaning early = m_arrivals.arrive(fin);
        QCOMPARE(early.stimulus, Stimulus::ArrivesAck);
        QVERIFY(early.hasNewData && !early.isInOrder);
        const Arrivals::Meaning filling = m_arrivals.arrive(data);
        QCOMPARE(filling.stimulus, Stimulus::ArrivesFin);
        QVERIFY(filling.hasNewData && filling.isInOrder);
    }

    void aFinIsTakenOnce() {
        const Segment fin = segment(kClient, kFin | kAck, 1, 1);
        QCOMPARE(pass(fin).stimulus, Stimulus::ArrivesFin);
        const Arrivals::Meaning again = pass(fin);
        QCOMPARE(again.stimulus, Stimulus::ArrivesAck);
        QVERIFY(!again.hasNewData && !again.isInOrder);
    }

    void withoutAnAckNothingIsTaken() {
        QCOMPARE(m_arrivals.arrive(segment(kClient, kFin, 1, 0)).stimulus, Stimulus::ArrivesUnacceptable);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
    }

    void theFinOfAStrangerIsNotTheOneThatIsAcknowledged() {
        (void)m_arrivals.arrive(segment(kClient, kFin | kAck, 0, 1)); // before RCV.NXT
        QCOMPARE(pass(segment(kServer, kAck, 1, 1)).stimulus, Stimulus::ArrivesAck);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
        QCOMPARE(pass(segment(kServer, kAck, 1, 2)).stimulus, Stimulus::ArrivesAckOfFin);
    }

    void whatTheKernelThrewAwayHasNotArrived() {
        m_arrivals.sent(segment(kServer, kFin | kAck, 1, 1));
        const Segment data = segment(kClient, kPsh | kAck, 1, 2, 4);
        const Segment fin = segment(kClient, kFin | kAck, 5, 2);
        const auto meaning = [&](const Segment& of, State at) { return m_arrivals.arrive(of, at).stimulus; };
        // SYN-RECEIVED stays while the accept queue is full, FIN-WAIT-1 after an ACK that is too old.
        QCOMPARE(meaning(data, State::SynReceived), Stimulus::ArrivesAckOfFin);
        QCOMPARE(meaning(fin, State::SynReceived), Stimulus::ArrivesAck);
        QCOMPARE(meaning(data, State::SynReceived), Stimulus::ArrivesAck);
        QCOMPARE(meaning(fin, State::FinWait1), Stimulus::ArrivesFinAckOfFin);
        QCOMPARE(meaning(fin, State::FinWait1), Stimulus::ArrivesFinAckOfFin);
        QCOMPARE(meaning(fin, State::TimeWait), Stimulus::ArrivesAck);
    }

    void nothingComesBehindAFin() {
        QCOMPARE(m_arrivals.arrive(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
        QCOMPARE(m_arrivals.arrive(segment(kClient, kFin | kAck, 1, 1, 6)).stimulus, Stimulus::ArrivesAck);
    }

    void aFinThrowsAwayWhatCameEarlyBehindIt() {
        (void)m_arrivals.arrive(segment(kClient, kPsh | kAck, 2, 1, 6)); // of nobody
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
    }

    void anEarlyFinIsLostInDataThatCoversIt() {
        (void)m_arrivals.arrive(segment(kClient, kFin | kAck, 2, 1)); // of nobody
        QCOMPARE(pass(segment(kClient, kPsh | kAck, 1, 1, 4)).stimulus, Stimulus::ArrivesAck);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 5, 1)).stimulus, Stimulus::ArrivesFin);
    }

    void anAcknowledgmentInAnOldSegmentIsPerhapsNotLookedAt() {
        QCOMPARE(pass(segment(kServer, kAck, 1, 1, 4)).stimulus, Stimulus::ArrivesAck);
        m_arrivals.sent(segment(kClient, kFin | kAck, 1, 5));
        QCOMPARE(m_arrivals.arrive(segment(kServer, kAck, 1, 2)).stimulus, Stimulus::ArrivesAckOfFin);
        QCOMPARE(m_arrivals.arrive(segment(kServer, kAck, 5, 2)).stimulus, Stimulus::ArrivesAckOfFin);
    }

    void aResetTellsNothingOfWhoSendsIt() {
        m_arrivals.sent(segment(kServer, kRst, 500, 0)); // the number of what it answers
        QCOMPARE(m_arrivals.arrive(segment(kClient, kAck, 1, 500)).stimulus, Stimulus::ArrivesUnacceptable);
    }

    void aSynAckThatAcknowledgesSomethingElseIsNotTaken() {
        m_arrivals = {};
        m_arrivals.sent(segment(kClient, kSyn, 0, 0));
        QCOMPARE(m_arrivals.arrive(segment(kServer, kSyn | kAck, 7, 9)).stimulus,
                 Stimulus::ArrivesUnacceptable);
        QCOMPARE(pass(segment(kServer, kSyn | kAck, 0, 1)).stimulus, Stimulus::ArrivesSynAck);
        QVERIFY(pass(segment(kServer, kAck, 1, 1, 4)).isInOrder);
    }

    void theFirstAnswerSaysWhichSynArrived() {
        m_arrivals = {};
        m_arrivals.sent(segment(kClient, kSyn, 0, 0));
        (void)m_arrivals.arrive(segment(kServer, kSyn, 100, 0)); // of nobody
        m_arrivals.sent(segment(kClient, kSyn | kAck, 0, 101));
        m_arrivals.sent(segment(kServer, kSyn, 0, 0));
        (void)m_arrivals.arrive(segment(kServer, kSyn, 0, 0)); // challenged
        m_arrivals.sent(segment(kClient, kAck, 1, 101));
        QCOMPARE(m_arrivals.arrive(segment(kServer, kRst, 101, 0)).stimulus, Stimulus::ArrivesRst);
    }

    void oldDataIsNotNew() {
        QVERIFY(pass(segment(kServer, kAck, 1, 1, 4)).hasNewData);
        QVERIFY(!pass(segment(kServer, kAck, 1, 1, 4)).hasNewData);
        QVERIFY(pass(segment(kServer, kAck, 3, 1, 4)).hasNewData); // two of its four octets
    }

    void whatComesBeforeTheSynIsNotTaken() {
        m_arrivals = {};
        const Segment syn = segment(kServer, kSyn | kAck, 0, 1);
        const Segment fin = segment(kServer, kFin | kAck, 1, 1);
        m_arrivals.sent(syn);
        m_arrivals.sent(fin);
        QCOMPARE(m_arrivals.arrive(fin).stimulus, Stimulus::ArrivesAck);
        QCOMPARE(m_arrivals.arrive(syn).stimulus, Stimulus::ArrivesSynAck);
        QCOMPARE(m_arrivals.arrive(fin).stimulus, Stimulus::ArrivesFin);
    }

    void aSynAgainForgetsNothing() {
        QCOMPARE(pass(segment(kClient, kSyn, 0, 0)).stimulus, Stimulus::ArrivesSynAgain);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
    }

    void aSynThatNobodySentForgetsNothingEither() {
        QCOMPARE(m_arrivals.arrive(segment(kClient, kSyn, 500, 0)).stimulus, Stimulus::ArrivesSyn);
        QCOMPARE(m_arrivals.arrive(segment(kClient, kSyn, 0, 0)).stimulus, Stimulus::ArrivesSynAgain);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
    }

    void aResetResetsOnlyAtTheNextNumber_data() {
        QTest::addColumn<quint32>("seq");
        QTest::addColumn<Stimulus>("stimulus");
        QTest::newRow("old") << 0U << Stimulus::ArrivesUnacceptable;
        QTest::newRow("exact") << 1U << Stimulus::ArrivesRst;
        QTest::newRow("in the window") << 2U << Stimulus::ArrivesRstInWindow;
        QTest::newRow("the last of it") << 1000U << Stimulus::ArrivesRstInWindow;
        QTest::newRow("behind it") << 1001U << Stimulus::ArrivesUnacceptable;
    }
    void aResetResetsOnlyAtTheNextNumber() {
        QFETCH(quint32, seq);
        QFETCH(Stimulus, stimulus);
        QCOMPARE(m_arrivals.arrive(segment(kClient, kRst, seq, 0)).stimulus, stimulus);
    }

    void aResetInSynSentMustAcknowledgeTheSyn() {
        m_arrivals = {};
        m_arrivals.sent(segment(kClient, kSyn, 0, 0));
        QCOMPARE(m_arrivals.arrive(segment(kServer, kRst, 0, 0)).stimulus, Stimulus::ArrivesUnacceptable);
        QCOMPARE(m_arrivals.arrive(segment(kServer, kRst | kAck, 0, 2)).stimulus,
                 Stimulus::ArrivesUnacceptable);
        QCOMPARE(m_arrivals.arrive(segment(kServer, kRst | kAck, 0, 1)).stimulus, Stimulus::ArrivesRst);
    }

    void whatIsBehindTheWindowOrAcknowledgesTooMuchIsNotAcceptable() {
        QCOMPARE(pass(segment(kClient, kAck, 1002, 1, 4)).stimulus, Stimulus::ArrivesUnacceptable);
        QCOMPARE(pass(segment(kClient, kAck, 1, 2)).stimulus, Stimulus::ArrivesUnacceptable);
        QCOMPARE(pass(segment(kClient, kAck, 1, 1)).stimulus, Stimulus::ArrivesAck);
    }

    void windowsAreScaledIfBothEndsOfferTo() {
        Segment syn = segment(kClient, kSyn, 0, 0);
        Segment synAck = segment(kServer, kSyn | kAck, 0, 1);
        synAck.options = syn.options = {1, 3, 3, 2}; // times 4
        m_arrivals = {};
        pass(syn);
        pass(synAck);
        pass(segment(kServer, kAck, 1, 1));
        const Segment reset = segment(kClient, kRst, 4000, 0);
        QCOMPARE(m_arrivals.arrive(reset).stimulus, Stimulus::ArrivesRstInWindow);
    }

    void whatArrivedBeforeAnActiveOpenCameToNobody() {
        m_arrivals = {};
        pass(segment(kServer, kSyn, 0, 0)); // nobody is there yet
        m_arrivals.sent(segment(kClient, kSyn, 0, 0));
        Segment refusal = segment(kServer, kRst | kAck, 0, 1);
        refusal.seq = SeqNo(0);
        QCOMPARE(m_arrivals.arrive(refusal).stimulus, Stimulus::ArrivesRst);
    }

    void aConnectionThatIsOverIsForgotten() {
        m_arrivals.forget(flowOf(segment(kServer, kAck, 1, 1)));
        const Segment data = segment(kClient, kAck, 7, 3);
        QCOMPARE(m_arrivals.relativeSeq(data), data.seq.raw());
    }

    void aResetIsInOrderOnlyAtTheNextNumber() {
        QVERIFY(pass(segment(kClient, kRst, 1, 0)).isInOrder);
        QVERIFY(!pass(segment(kClient, kRst, 2, 0)).isInOrder);
        QCOMPARE(pass(segment(kClient, kRst | kAck, 1, 1)).stimulus, Stimulus::ArrivesRst);
    }

    void numbersCountFromTheSyn() {
        const Segment data = segment(kClient, kAck, 7, 3);
        QCOMPARE(m_arrivals.relativeSeq(data), 7U);
        QCOMPARE(m_arrivals.relativeAck(data), 3U);
        QCOMPARE(Arrivals().relativeSeq(data), data.seq.raw());
    }

private:
    Arrivals::Meaning pass(const Segment& one) {
        m_arrivals.sent(one);
        return m_arrivals.arrive(one);
    }
    Arrivals m_arrivals;
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
