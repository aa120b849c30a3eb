// The chart as numbers: steps stack without gaps, and everything is inside its area.
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"
#include "ui/inspector/connectionschartlayout.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

ChartMetrics metricsAt(double scale) {
    ChartMetrics metrics;
    metrics.scale = scale;
    metrics.titleHeight = 17 * scale;
    metrics.captionHeight = 14 * scale;
    metrics.captionWidth = [scale](const QString& text) {
        return 6.5 * scale * static_cast<double>(text.size());
    };
    return metrics;
}

ConnectionsChartLayout chartOf(const Trace& trace, Side host, EventNumber prefix, QRectF area,
                               double scale = 1) {
    const auto counts = projected<StateCounts>(trace);
    ConnectionsChartLayout::Moment moment{.prefix = prefix};
    if (prefix > 0) moment.time = trace.at(prefix).t;
    if (!trace.isEmpty()) moment.end = trace.at(trace.size()).t;
    return ConnectionsChartLayout::from(metricsAt(scale), counts, host, moment, area);
}

constexpr QRectF kArea(10, 20, 420, 150);

} // namespace

class ConnectionsChartLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void everythingIsInsideItsArea_data();
    void everythingIsInsideItsArea();
    void stepsStackWithoutGaps();
    void theLastColumnIsHowItIsNow();
    void labelsSayHowItIsAtThePlayhead();
    void thePlayheadIsWhereItsTimeIs();
    void ticksAreRoundAndApart();
    void anEmptyTraceHasAnEmptyPlot();
};

void ConnectionsChartLayoutTest::everythingIsInsideItsArea_data() {
    QTest::addColumn<QRectF>("area");
    QTest::addColumn<double>("scale");
    QTest::newRow("low window") << QRectF(0, 0, 310, 120) << 1.0;
    QTest::newRow("wide window") << QRectF(16, 8, 640, 260) << 1.0;
    QTest::newRow("at 200 %") << QRectF(0, 0, 600, 200) << 2.0;
}

void ConnectionsChartLayoutTest::everythingIsInsideItsArea() {
    QFETCH(QRectF, area);
    QFETCH(double, scale);
    const CrowdStory story = crowd(60, 30);
    for (const Side host : {Side::Client, Side::Server}) {
        const auto chart = chartOf(story.trace(), host, story.trace().size(), area, scale);
        QVERIFY(area.contains(chart.title));
        QVERIFY(area.contains(chart.plot));
        QVERIFY(chart.plot.width() > 60 * scale);
        for (const auto& step : chart.steps)
            QVERIFY(chart.plot.adjusted(-0.01, -0.01, 0.01, 0.01).contains(step.rect));
        for (const auto& label : chart.labels) {
            QVERIFY(area.contains(label.swatch));
            QVERIFY(label.rect.bottom() <= area.bottom() && label.rect.left() > chart.plot.right());
            QVERIFY(metricsAt(scale).captionWidth(label.text) <= label.rect.width());
        }
        for (const auto& tick : chart.ticks)
            QVERIFY(tick.rect.bottom() <= area.bottom() && tick.rect.top() >= chart.plot.bottom());
    }
}

void ConnectionsChartLayoutTest::stepsStackWithoutGaps() {
    const CrowdStory story = crowd(40, 20);
    const auto chart = chartOf(story.trace(), Side::Server, story.trace().size(), kArea);
    std::map<double, double> bottomAt; // of what is stacked so far, by left edge
    for (const auto& step : chart.steps) {
        const auto below = bottomAt.find(step.rect.left());
        const double bottom = below == bottomAt.end() ? chart.plot.bottom() : below->second;
        QCOMPARE(step.rect.bottom(), bottom);
        bottomAt[step.rect.left()] = step.rect.top();
    }
    QVERIFY(bottomAt.size() > 20);
}

void ConnectionsChartLayoutTest::theLastColumnIsHowItIsNow() {
    const CrowdStory story = crowd(40, 10);
    const auto chart = chartOf(story.trace(), Side::Client, story.trace().size(), kArea);
    QCOMPARE(chart.highest, 40);
    const double one = chart.plot.height() / 40;
    QVERIFY(chart.steps.back().rect.width() > 4);
    QCOMPARE(chart.steps.back().rect.right(), chart.plot.left() + std::floor(chart.plot.width()));
    QCOMPARE(chart.steps.back().state, State::FinWait2);
    QCOMPARE(chart.steps.back().rect.height(), 10 * one);
    const auto& below = chart.steps[chart.steps.size() - 2];
    QCOMPARE(below.state, State::Established);
    QCOMPARE(below.rect.height(), 30 * one);
}

void ConnectionsChartLayoutTest::labelsSayHowItIsAtThePlayhead() {
    CrowdStory story = crowd(3, 2);
    const EventNumber before = story.trace().size();
    story.changes(0, Side::Client, State::FinWait2, State::Closed);
    const auto texts = [&](EventNumber prefix) {
        QStringList result;
        for (const auto& label : chartOf(story.trace(), Side::Client, prefix, kArea).labels)
            result << label.text;
        return result;
    };
    QCOMPARE(texts(before), (QStringList{QStringLiteral("2 FIN-WAIT-2"), QStringLiteral("1 ESTABLISHED")}));
    QCOMPARE(texts(before + 2), (QStringList{QStringLiteral("1 FIN-WAIT-2"), QStringLiteral("1 ESTABLISHED"),
                                             QStringLiteral("1 CLOSED")}));
    QVERIFY(texts(0).isEmpty());
}

void ConnectionsChartLayoutTest::thePlayheadIsWhereItsTimeIs() {
    const CrowdStory story = crowd(10, 0);
    const EventNumber size = story.trace().size();
    const auto end = chartOf(story.trace(), Side::Client, size, kArea);
    QVERIFY(end.playhead < end.plot.right()); // what it is now has a width too
    QVERIFY(end.playhead > end.plot.right() - 10);
    const auto start = chartOf(story.trace(), Side::Client, 0, kArea);
    QCOMPARE(start.playhead, start.plot.left());
    const auto middle = chartOf(story.trace(), Side::Client, size / 2, kArea);
    QVERIFY(std::abs(middle.playhead - (start.playhead + end.playhead) / 2) < 2);
}

void ConnectionsChartLayoutTest::ticksAreRoundAndApart() {
    Trace trace;
    const auto tell = [&trace](std::chrono::milliseconds time, SocketId socket) {
        StateEvent change;
        change.socket = socket;
        change.to = State::Established;
        trace.append({.n = trace.size() + 1, .t = time, .body = change});
    };
    tell(std::chrono::milliseconds(0), 1);
    tell(std::chrono::milliseconds(3700), 2);
    const auto chart = chartOf(trace, Side::Client, 2, kArea);
    QStringList texts;
    double last = -100;
    for (const auto& tick : chart.ticks) {
        texts << tick.text;
        QVERIFY(tick.rect.left() > last);
        last = tick.rect.right();
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("0 s"), QStringLiteral("1 s"), QStringLiteral("2 s"),
                                 QStringLiteral("3 s")}));
}

void ConnectionsChartLayoutTest::anEmptyTraceHasAnEmptyPlot() {
    const auto chart = chartOf(Trace(), Side::Server, 0, kArea);
    QVERIFY(chart.steps.empty() && chart.labels.empty() && chart.ticks.empty());
    QVERIFY(chart.plot.isValid());
}

QTEST_APPLESS_MAIN(ConnectionsChartLayoutTest)
#include "tst_connectionschartlayout.moc"
