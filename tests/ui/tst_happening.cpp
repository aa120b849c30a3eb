// The sentence below the ladder, where something was done on the wire that no kernel did.

#include "tests/handmade.h"
#include "ui/happening.h"
#include "ui/texts.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using handmade::Story;

namespace {

std::shared_ptr<const Segment> segment(const char* notation) {
    return std::make_shared<const Segment>(parseNotation(notation).value());
}

QString sentence(const Story& story) {
    return Texts::happening(happeningAt(story.trace(), story.trace().size()), story.trace());
}

} // namespace

class TestHappening : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aRepetitionThatTheWireKeepsBack() {
        Story story;
        story.act("wait: 1s");
        story.tell(SegmentEvent{
            .id = 3, .repeats = 1, .stacked = true, .segment = segment("S 0:0(0)"), .keptBack = true});
        QCOMPARE(sentence(story),
                 QStringLiteral("The client kernel sent SYN again; the wire keeps it back, the "
                                "answer is held already."));
    }

    void anAlteredSegment() {
        Story story;
        story.sent(Side::Client, "S 0:0(0)");
        ActEvent alter;
        alter.act.kind = Act::Kind::Alter;
        alter.act.segment = 1;
        alter.act.forgery.window = 0;
        alter.flags = kSyn;
        story.tell(alter);
        story.fate(1, Fate::Altered);
        story.tell(SegmentEvent{.id = 2, .segment = segment("S 0:0(0) win 0"), .alters = 1});
        QCOMPARE(sentence(story), QStringLiteral("SYN was changed on the wire: its window is 0."));
    }

    void aForgedSegmentIsNotTheKernels() {
        Story story;
        ActEvent inject;
        inject.act.kind = Act::Kind::Inject;
        story.tell(inject);
        story.tell(SegmentEvent{.id = 1, .segment = segment("R 2:2(0)"), .injected = true});
        story.fate(1, Fate::Delivered);
        QCOMPARE(sentence(story), QStringLiteral("A forged RST arrived; no state changed."));
        story.tell(SegmentEvent{.id = 2, .from = Side::Server, .segment = segment(". 1:1(0) ack 1")});
        QCOMPARE(sentence(story), QStringLiteral("A forged RST arrived; no state changed. The server kernel "
                                                 "answered with ACK."));
    }

    void anActThatNothingCameOf() {
        Story story;
        story.act("toggle: {take: true}");
        QCOMPARE(sentence(story), QStringLiteral("The toggle take is on now."));
        story.act("wire: hold");
        QCOMPARE(sentence(story), QStringLiteral("The wire holds every segment again."));
    }
};

QTEST_GUILESS_MAIN(TestHappening)
#include "tst_happening.moc"
