// The time line below the ladder: where its marks stand.
#include "ui/ladder/timeline.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>

using namespace eleven;

class TestTimeLine : public QObject {
    Q_OBJECT

    static Milestone changed(int moment, Side side, State state) {
        return {.kind = Milestone::Kind::State, .moment = moment, .side = side, .state = state};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void marksStandAtTheirMoments() {
        const auto marks = timeMarks({changed(0, Side::Client, State::SynSent),
                                      changed(5, Side::Server, State::Listen),
                                      {.kind = Milestone::Kind::Loss, .moment = 10}},
                                     10, 200);
        QCOMPARE(marks.size(), std::size_t{3});
        QCOMPARE(marks[0].x, 0.0);
        QCOMPARE(marks[1].x, 100.0);
        QCOMPARE(marks[2].x, 200.0);
        QVERIFY(timeMarks({}, 0, 200).empty());
    }

    void ofVeryManyOnlyThoseThatCanBeSeenRemain() {
        std::vector<Milestone> many;
        for (int moment = 0; moment < 10000; ++moment)
            many.push_back(changed(moment, Side::Client, State::Established));
        QVERIFY(timeMarks(many, 10000, 200).size() <= 201);
    }

    void aMarkSaysWhatItIs() {
        TimeLine line;
        line.resize(400, 24);
        line.setRange(0, 4);
        line.setMarks({changed(2, Side::Client, State::SynSent)}, {0, 1});
        line.show();
        QHelpEvent help(QEvent::ToolTip, {200, 12}, line.mapToGlobal(QPoint(200, 12)));
        QCoreApplication::sendEvent(&line, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("client: SYN-SENT"));
        QVERIFY(!line.grab().isNull());
    }
};

QTEST_MAIN(TestTimeLine)
#include "tst_timeline.moc"
