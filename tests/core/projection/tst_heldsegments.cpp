#include "core/projection/heldsegments.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

/// "1 SYN x2, 3 SYN,ACK": what is held after the whole story.
std::string heldAfter(const handmade::Story& story) {
    HeldSegments held;
    for (const Event& event : story.trace())
        held.add(event);
    std::string text;
    for (const HeldSegment& segment : held.all()) {
        if (!text.empty()) text += ", ";
        text += std::to_string(segment.sent.id) + " " + flagNames(segment.sent.segment->flags);
        if (segment.count > 1) text += " x" + std::to_string(segment.count);
    }
    return text;
}

} // namespace

class TestHeldSegments : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void holdsSegmentsOldestFirst();
    void letsGoOfWhatIsDeliveredOrDropped();
    void holdsWhatWasCopied();
    void stacksCopiesOnTheirOriginal();
    void stacksCopiesOnAHeldRetransmission();
    void holdsARetransmissionOfADroppedSegment();
    void findsSegmentsById();
    void ignoresTheFateOfUnknownSegments();
};

void TestHeldSegments::holdsSegmentsOldestFirst() {
    handmade::Story story;
    QCOMPARE(heldAfter(story), std::string());
    story.sent(Side::Client, "S 0:0(0)");
    story.sent(Side::Server, "S. 0:0(0) ack 1");
    story.sent(Side::Client, "F. 1:1(0) ack 1");
    QCOMPARE(heldAfter(story), std::string("1 SYN, 2 SYN,ACK, 3 FIN,ACK"));
}

void TestHeldSegments::letsGoOfWhatIsDeliveredOrDropped() {
    handmade::Story story;
    for (int i = 0; i < 3; ++i)
        story.sent(Side::Client, "S 0:0(0)");
    story.fate(2, Fate::Delivered);
    QCOMPARE(heldAfter(story), std::string("1 SYN, 3 SYN"));
    story.fate(1, Fate::Dropped);
    QCOMPARE(heldAfter(story), std::string("3 SYN"));
}

void TestHeldSegments::holdsWhatWasCopied() {
    handmade::Story story;
    story.sent(Side::Client, "S 0:0(0)");
    story.fate(1, Fate::Copied);
    story.fate(1, Fate::Copied);
    QCOMPARE(heldAfter(story), std::string("1 SYN"));
}

void TestHeldSegments::stacksCopiesOnTheirOriginal() {
    handmade::Story story;
    story.sent(Side::Client, "S 0:0(0)");
    story.sent(Side::Client, "S 0:0(0)", 1, true);
    story.sent(Side::Client, "S 0:0(0)", 1, true);
    QCOMPARE(heldAfter(story), std::string("1 SYN x3"));
    story.fate(1, Fate::Delivered);
    QCOMPARE(heldAfter(story), std::string());
}

void TestHeldSegments::stacksCopiesOnAHeldRetransmission() {
    handmade::Story story;
    story.sent(Side::Client, "S 0:0(0)");
    story.fate(1, Fate::Dropped);
    story.sent(Side::Client, "S 0:0(0)", 1);
    story.sent(Side::Client, "S 0:0(0)", 1, true);
    QCOMPARE(heldAfter(story), std::string("2 SYN x2"));
}

void TestHeldSegments::holdsARetransmissionOfADroppedSegment() {
    handmade::Story story;
    story.sent(Side::Client, "S 0:0(0)");
    story.fate(1, Fate::Dropped);
    story.sent(Side::Client, "S 0:0(0)", 1);
    QCOMPARE(heldAfter(story), std::string("2 SYN"));
}

void TestHeldSegments::findsSegmentsById() {
    handmade::Story story;
    story.act("run: client");
    story.sent(Side::Client, "S 0:0(0)");
    HeldSegments held;
    for (const Event& event : story.trace())
        held.add(event);
    QVERIFY(held.find(1) != nullptr);
    QCOMPARE(held.find(1)->event, EventNumber(2));
    QVERIFY(held.find(2) == nullptr);
}

void TestHeldSegments::ignoresTheFateOfUnknownSegments() {
    handmade::Story story;
    story.fate(7, Fate::Delivered);
    story.sent(Side::Client, "S 0:0(0)", 5, true);
    QCOMPARE(heldAfter(story), std::string());
}

QTEST_APPLESS_MAIN(TestHeldSegments)
#include "tst_heldsegments.moc"
