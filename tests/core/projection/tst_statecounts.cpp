#include "core/projection/statecounts.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

int count(const StateCounts::Counts& counts, State state) { return counts[static_cast<std::size_t>(state)]; }

} // namespace

class StateCountsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void countsEachHostByItself();
    void aSocketThatVanishedIsClosed();
    void saysHowItWasAtEachEvent();
    void keepsOneSampleForEachChange();
};

void StateCountsTest::countsEachHostByItself() {
    const auto counts = projected<StateCounts>(crowd(5, 2).trace());
    QCOMPARE(count(counts.of(Side::Client), State::Established), 3);
    QCOMPARE(count(counts.of(Side::Client), State::FinWait2), 2);
    QCOMPARE(count(counts.of(Side::Client), State::Listen), 0);
    QCOMPARE(count(counts.of(Side::Server), State::Established), 3);
    QCOMPARE(count(counts.of(Side::Server), State::CloseWait), 2);
    QCOMPARE(count(counts.of(Side::Server), State::Listen), 1);
}

void StateCountsTest::aSocketThatVanishedIsClosed() {
    CrowdStory story = crowd(2, 1);
    story.changes(0, Side::Client, State::FinWait2, State::Closed);
    const auto counts = projected<StateCounts>(story.trace());
    QCOMPARE(count(counts.of(Side::Client), State::FinWait2), 0);
    QCOMPARE(count(counts.of(Side::Client), State::Closed), 1);
    QCOMPARE(count(counts.of(Side::Server), State::Closed), 0);
}

void StateCountsTest::saysHowItWasAtEachEvent() {
    const CrowdStory story = crowd(40, 30);
    const auto whole = projected<StateCounts>(story.trace());
    for (EventNumber prefix = 0; prefix <= story.trace().size(); ++prefix) {
        const auto then = projected<StateCounts>(story.trace(), prefix);
        for (const Side host : {Side::Client, Side::Server})
            QCOMPARE(whole.at(host, prefix), then.of(host));
    }
}

void StateCountsTest::keepsOneSampleForEachChange() {
    const auto counts = projected<StateCounts>(crowd(100, 50).trace());
    QCOMPARE(counts.changes(Side::Client).size(), std::size_t{100 * 2 + 50 * 2});
    QCOMPARE(counts.changes(Side::Server).size(), std::size_t{1 + 100 * 2 + 50});
    for (const Side host : {Side::Client, Side::Server}) {
        EventNumber last = 0;
        for (const StateCounts::Change& change : counts.changes(host)) {
            QVERIFY(change.event > last);
            last = change.event;
        }
    }
}

QTEST_APPLESS_MAIN(StateCountsTest)
#include "tst_statecounts.moc"
