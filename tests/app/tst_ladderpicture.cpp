// The ladder on paper: it is cut between the arrows.
#include "app/ladderpicture.h"
#include "tests/core/projection/handmadetrace.h"
#include "ui/ladder/ladderpainter.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace eleven;

namespace {

constexpr double kWidth = 640;

/// So many segments, each answered.
Ladder longLadder(int pairs) {
    auto made = HandMadeTrace::established();
    for (int i = 0; i < pairs; ++i) {
        made.act("send");
        const SegmentId sent = made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "x"});
        made.act("deliver");
        made.delivered(sent);
        const SegmentId answer = made.sends(Side::Server, kAck, {.seq = 1, .ack = 2});
        made.act("deliver");
        made.delivered(answer);
    }
    Ladder ladder;
    for (const Event& event : made.trace())
        ladder.add(event);
    return ladder;
}

} // namespace

class TestLadderPicture : public QObject {
    Q_OBJECT
private slots:
    void noArrowIsCut_data() {
        QTest::addColumn<double>("room");
        for (const double room : {333.0, 400.0, 457.0, 900.0})
            QTest::addRow("%g", room) << room;
    }
    void noArrowIsCut() {
        QFETCH(double, room);
        const Ladder ladder = longLadder(20);
        const Type type = Type::from(QFont());
        LadderPicture picture(ladder, type, kWidth);
        QTextDocument document;
        QTextCursor cursor(&document);
        picture.insertInto(cursor, room / 2, room);
        std::vector<double> cuts = {0};
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat piece = part.fragment().charFormat();
                QCOMPARE(piece.doubleProperty(QTextFormat::UserProperty + 1), cuts.back()); // no gap
                const double height = piece.doubleProperty(QTextFormat::UserProperty + 2);
                QVERIFY(height > 0 && height <= (cuts.size() == 1 ? room / 2 : room));
                cuts.push_back(cuts.back() + height);
            }
        LadderLayout layout(ladderMetrics(type), kWidth);
        layout.extend(ladder);
        const double height = ladderHeight(layout, ladder, false);
        QCOMPARE(cuts.back(), height);
        cuts.pop_back();
        QVERIFY(cuts.size() > 1);
        for (const LadderScene::Flight& flight :
             ladderScene(layout, ladder, 0, height, height, false).flights)
            for (const double cut : cuts)
                QVERIFY(cut <= flight.line.y1() || cut >= flight.line.y2());
    }
};

QTEST_MAIN(TestLadderPicture)
#include "tst_ladderpicture.moc"
