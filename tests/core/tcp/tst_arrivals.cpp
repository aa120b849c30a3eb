#include "core/tcp/arrivals.h"

#include <QTest>

using namespace eleven;

namespace {

constexpr std::uint32_t kClient = 0xC0000201;
constexpr std::uint32_t kServer = 0xC0000202;

/// Sequence numbers count from the SYN; the initial ones lie just before 2^32.
Segment segment(std::uint32_t from, std::uint8_t flags, std::uint32_t seq, std::uint32_t ack,
                std::size_t length = 0) {
    Segment made;
    made.source = from;
    made.destination = from == kClient ? kServer : kClient;
    made.sourcePort = from == kClient ? 5000 : 80;
    made.destinationPort = from == kClient ? 80 : 5000;
    made.flags = flags;
    made.seq = SeqNo(0xFFFFFFFE) + seq;
    made.ack = SeqNo(0xFFFFFFFE) + ack;
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
        QCOMPARE(pass(segment(kServer, kFin | kAck, 1, 2)).stimulus, Stimulus::ArrivesFinAckOfFin);
        QCOMPARE(pass(segment(kClient, kAck, 2, 2)).stimulus, Stimulus::ArrivesAckOfFin);
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
        QCOMPARE(pass(segment(kClient, kSyn, 0, 0)).stimulus, Stimulus::ArrivesSyn);
        QCOMPARE(pass(segment(kClient, kFin | kAck, 1, 1)).stimulus, Stimulus::ArrivesFin);
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
