// A segment is found in its trace without a table.
#include "core/recording/segmentnumber.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestSegmentNumber : public QObject {
    Q_OBJECT

private slots:
    void eachSegmentIsFound() {
        Story story;
        for (int i = 0; i < 30; ++i) {
            for (int line = 0; line < i % 7 * 5; ++line) // gaps of many lengths, one before the first too
                story.act("run: client");
            story.sent(Side::Client, ". 1:1(0) ack 1");
        }
        for (int i = 0; i < 100; ++i)
            story.act("run: server");
        for (const Event& event : story.trace())
            if (const auto* segment = as<SegmentEvent>(event))
                QCOMPARE(segmentNumber(story.trace(), segment->id), event.n);
        QCOMPARE(segmentNumber(story.trace(), 31), EventNumber{0});
        QCOMPARE(segmentNumber(story.trace(), 0), EventNumber{0});
        QCOMPARE(segmentNumber(Trace(), 1), EventNumber{0});
    }
};

QTEST_APPLESS_MAIN(TestSegmentNumber)
#include "tst_segmentnumber.moc"
