// What is marked on a time line, and at which moment.
#include "core/projection/milestones.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestMilestones : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void changesOfStateStandAtTheirMoment() {
        const auto all = projected<Milestones>(HandMadeTrace::established().trace()).all();
        QByteArray text;
        for (const Milestone& each : all)
            text += QByteArray::number(each.moment) + stateName(each.state).data() + ' ';
        QCOMPARE(text.trimmed(), "1LISTEN 2SYN-SENT 3SYN-RECEIVED 4ESTABLISHED 5ESTABLISHED");
    }

    void ofVeryManyTheLastOfAKindStandsForItsNeighbours() {
        HandMadeTrace made;
        constexpr int kMoments = 9'000;
        for (int i = 0; i < kMoments; ++i) {
            made.act("run: client");
            made.changes(Side::Client, 2, State::Closed, State::SynSent);
            if (i == 4'000) made.dies(Side::Server, SIGKILL);
        }
        const auto all = projected<Milestones>(made.trace()).all();
        QVERIFY(all.size() <= Milestones::kMost && all.size() > Milestones::kMost / 4);
        QCOMPARE(all.back().moment, kMoments);
        int last = 0;
        int deaths = 0;
        for (const Milestone& mark : all) {
            QVERIFY(mark.moment >= last && mark.moment - last < kMoments / 200);
            last = mark.moment;
            deaths += mark.kind == Milestone::Kind::Signal ? 1 : 0;
        }
        QCOMPARE(deaths, 1); // a kind that is rare is not lost
    }

    void lossesAndSignalsAreMarked() {
        Story story;
        story.act("run: client");
        const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
        story.act("drop: SYN");
        story.fate(syn, Fate::Dropped);
        story.act("run: server");
        story.tell(SignalEvent{kServer, SIGPIPE});
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        story.tell(ExitEvent{kClient, 0, 0});
        const auto all = projected<Milestones>(story.trace()).all();
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(all[0].kind == Milestone::Kind::Loss && all[0].moment == 2);
        QVERIFY(all[1].kind == Milestone::Kind::Signal && all[1].moment == 3 && all[1].signal == SIGPIPE);
        QVERIFY(all[2].kind == Milestone::Kind::Signal && all[2].side == Side::Server);
    }
};

QTEST_APPLESS_MAIN(TestMilestones)
#include "tst_milestones.moc"
