// The state diagram as numbers: nothing overlaps, nothing is crossed that can be read.
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"
#include "ui/diagram/diagramlayout.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/diagram/diagramtokens.h"
#include "ui/diagram/diagramview.h"
#include "ui/diagram/diagramways.h"
#include "ui/words/diagramtexts.h"

#include <QHelpEvent>
#include <QLineF>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>

using namespace eleven;

namespace {

DiagramMetrics metricsAt(double scale) {
    DiagramMetrics metrics;
    metrics.scale = scale;
    metrics.nameWidth = 98 * scale;
    metrics.nameHeight = 15 * scale;
    metrics.captionHeight = 13 * scale;
    metrics.captionWidth = [scale](const QString& text) {
        return 6.5 * scale * static_cast<double>(text.size());
    };
    return metrics;
}

bool meets(const QPolygonF& edge, const QRectF& box) {
    for (qsizetype i = 0; i + 1 < edge.size(); ++i) {
        const QLineF run(edge[i], edge[i + 1]);
        for (int step = 0; step <= 200; ++step) {
            if (box.contains(run.pointAt(step / 200.0))) return true;
        }
    }
    return false;
}

/// 0 on the outline of a pill, negative inside.
double outside(const QRectF& pill, QPointF point) {
    const double radius = pill.height() / 2;
    const double left = pill.left() + radius;
    const double right = pill.right() - radius;
    const QPointF spine(std::clamp(point.x(), left, right), pill.center().y());
    return QLineF(spine, point).length() - radius;
}

} // namespace

class TestDiagramLayout : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void nothingOverlaps_data() { areas(); }
    void nothingOverlaps() {
        const DiagramLayout layout = fetched();
        for (const State one : kAllStates) {
            for (const State other : kAllStates) {
                if (one != other) QVERIFY(!layout.box(one).intersects(layout.box(other)));
            }
            QVERIFY(!layout.box(one).intersects(layout.title));
            QVERIFY(!layout.box(one).intersects(layout.caption));
            for (const auto& group : layout.groups)
                QVERIFY(!layout.box(one).intersects(group.label));
        }
        QVERIFY(!layout.groups[0].frame.intersects(layout.groups[1].frame));
        for (const auto& group : layout.groups)
            QVERIFY(!group.label.intersects(layout.caption));
    }

    void everythingIsInside_data() { areas(); }
    void everythingIsInside() {
        QFETCH(QSizeF, area);
        const DiagramLayout layout = fetched();
        const QRectF whole(QPointF(0, 0), area);
        for (const State state : kAllStates) {
            QVERIFY(whole.contains(layout.box(state)));
            for (const double side : {-1.0, 1.0}) { // the tokens at both ends
                const double tokens = state == State::Listen ? 2 : 1;
                const double reach = layout.box(state).width() / 2 + layout.tokenRadius * (2 * tokens - 0.45);
                QVERIFY(whole.contains(layout.box(state).center() + QPointF(side * reach, 0)));
            }
        }
        for (const auto& edge : layout.edges) {
            for (const QPointF& point : edge)
                QVERIFY(whole.contains(point));
        }
        for (const auto& group : layout.groups) {
            QVERIFY(whole.contains(group.frame));
            QVERIFY(whole.contains(group.label));
        }
        QVERIFY(whole.contains(layout.title));
        QVERIFY(whole.contains(layout.caption));
    }

    void arrowsRunFromBorderToBorder_data() { areas(); }
    void arrowsRunFromBorderToBorder() {
        const DiagramLayout layout = fetched();
        for (std::size_t i = 0; i < kEdges.size(); ++i) {
            QVERIFY(std::abs(outside(layout.box(kEdges[i].from), layout.edges[i].first())) < 0.01);
            QVERIFY(std::abs(outside(layout.box(kEdges[i].to), layout.edges[i].last())) < 0.01);
        }
    }

    void noArrowCrossesABoxOrALabel_data() { areas(); }
    void noArrowCrossesABoxOrALabel() {
        const DiagramLayout layout = fetched();
        for (std::size_t i = 0; i < kEdges.size(); ++i) {
            for (const State state : kAllStates) {
                if (state == kEdges[i].from || state == kEdges[i].to) continue;
                QVERIFY2(!meets(layout.edges[i], layout.box(state)),
                         qPrintable(QStringLiteral("edge %1").arg(i)));
            }
            for (const auto& group : layout.groups)
                QVERIFY(!meets(layout.edges[i], group.label));
            QVERIFY(!meets(layout.edges[i], layout.title));
            QVERIFY(!meets(layout.edges[i], layout.caption));
        }
    }

    void textIsNotSmallerThanNeeded() {
        QVERIFY(DiagramLayout::from(metricsAt(1), {380, 240}).textScale > 0.8);
        QVERIFY(DiagramLayout::from(metricsAt(1), {600, 318}).textScale >= 1);
        QVERIFY(DiagramLayout::from(metricsAt(1), {1300, 200}).textScale >= 1);
        QVERIFY(DiagramLayout::from(metricsAt(1.5), {1780, 300}).textScale >= 1);
        QVERIFY(DiagramLayout::from(metricsAt(1), {1000, 800}).textScale > 1.5);
    }

    void hasNoTitleWhereATabHasOne() {
        DiagramMetrics metrics = metricsAt(1);
        metrics.isTitled = false;
        QVERIFY(DiagramLayout::from(metrics, {1300, 200}).title.isEmpty());
        DiagramView view;
        const int titled = view.minimumSizeHint().height();
        view.setTitled(false);
        QVERIFY(view.minimumSizeHint().height() < titled);
    }

    void theListenersTokenStaysWhileTheServersWalks() {
        const auto made = HandMadeTrace::established();
        const DiagramLayout layout = DiagramLayout::from(metricsAt(1), {600, 318});
        const auto tokens = [&](EventNumber prefix) {
            std::map<QString, QPointF> places;
            for (const DiagramToken& token : diagramTokens(layout, projected<Coverage>(made.trace(), prefix)))
                places[token.letter()] = token.centre;
            return places;
        };
        QVERIFY(!tokens(1).contains(QStringLiteral("L")));
        const auto listening = tokens(2);
        const auto connected = tokens(made.trace().size());
        const QPointF listener = listening.at(QStringLiteral("L"));
        QCOMPARE(connected.at(QStringLiteral("L")), listener);
        QVERIFY(layout.box(State::Listen).right() <= listener.x());
        QVERIFY(listening.at(QStringLiteral("S")).x() >= listener.x() + 2 * layout.tokenRadius);
        QCOMPARE(listening.at(QStringLiteral("S")).y(), layout.box(State::Listen).center().y());
        QCOMPARE(connected.at(QStringLiteral("S")).y(), layout.box(State::Established).center().y());
    }

    void aNewConnectionIsNoStepOfTheListener() {
        const auto made = HandMadeTrace::established();
        DiagramView view;
        view.setTrace(&made.trace());
        view.setPrefix(9);
        QVERIFY(view.accessibleDescription().endsWith(QStringLiteral("server, new: SYN-RECEIVED")));
    }

    void aResetHasAWayThatCrossesNoBox_data() { areas(); }
    void aResetHasAWayThatCrossesNoBox() {
        const DiagramLayout layout = fetched();
        for (const State from : kAllStates) {
            if (from == State::Closed) continue;
            const QPolygonF way = wayBeside(layout, from, State::Closed);
            QVERIFY(std::abs(outside(layout.box(from), way.first())) < 0.01);
            QVERIFY(std::abs(outside(layout.box(State::Closed), way.last())) < 0.01);
            for (const State state : kAllStates) {
                if (state == from || state == State::Closed) continue;
                QVERIFY2(!meets(way, layout.box(state)), stateName(state).data());
            }
        }
    }

    void theWordsOfAStepCoverNoBox_data() { areas(); }
    void theWordsOfAStepCoverNoBox() {
        const DiagramLayout layout = fetched();
        int placed = 0;
        for (const QPolygonF& edge : layout.edges) {
            const QSizeF size(150 * layout.unit * 0.8, 13 * layout.unit);
            const QRectF place = placeBeside(layout, edge, size);
            if (place.isNull()) continue;
            ++placed;
            QVERIFY(QRectF(QPointF(0, 0), layout.area).contains(place));
            for (const State state : kAllStates)
                QVERIFY(!layout.box(state).intersects(place));
            for (const QPolygonF& arrow : layout.edges) // nor an arrow: they would be read as its own
                QVERIFY(!meets(arrow, place));
        }
        QVERIFY2(placed >= 5, qPrintable(QString::number(placed)));
    }

    void aTipSaysTheNamesOfAStateAndTheEventsOfAnArrow() {
        DiagramView view;
        view.resize(600, 318);
        const DiagramLayout layout =
            DiagramLayout::from(diagramMetrics(Type::from(view.font())), view.size());
        const auto tipAt = [&view](QPointF point) {
            QHelpEvent help(QEvent::ToolTip, point.toPoint(), view.mapToGlobal(point.toPoint()));
            QCoreApplication::sendEvent(&view, &help);
            return QToolTip::text();
        };
        const QString state = tipAt(layout.box(State::FinWait2).center());
        QVERIFY2(state.startsWith(
                     QStringLiteral("FIN-WAIT-2 (RFC 9293) · FIN-WAIT-2 (ss) · FIN_WAIT2 (netstat)\n")),
                 qPrintable(state));
        QVERIFY(tipAt(layout.box(State::SynReceived).center())
                    .contains(QStringLiteral("SYN-RECV (ss) · SYN_RECV")));
        const QPolygonF& edge = layout.edges[*edgeIndex(State::Established, State::CloseWait)];
        const QString arrow = tipAt((edge.first() + edge.last()) / 2);
        QVERIFY2(arrow.startsWith(QStringLiteral("ESTABLISHED → CLOSE-WAIT\nrcv FIN / snd ACK")),
                 qPrintable(arrow));
    }

    void theLastStepIsSaid() {
        using namespace handmade;
        Story story;
        tellHandshake(story);
        QCOMPARE(DiagramTexts::step(*projected<Coverage>(story.trace()).last()), QStringLiteral("rcv ACK"));
        Coverage::Step opened{.side = Side::Server, .from = State::Listen, .to = State::SynReceived};
        QCOMPARE(DiagramTexts::step(opened), QString());
        opened.stimulus = Stimulus::ArrivesSyn;
        opened.sent = {kSyn | kAck};
        QCOMPARE(DiagramTexts::step(opened), QStringLiteral("new: rcv SYN / snd SYN,ACK"));
    }

    void viewSaysWhereBothEndsAre() {
        const auto made = HandMadeTrace::established();
        DiagramView view;
        view.setTrace(&made.trace());
        view.setPrefix(made.trace().size());
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("5 of 11 states · 5 of 20 edges")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("client is in ESTABLISHED")));
        view.setPrefix(2);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("server is in LISTEN")));
        view.resize(380, 240);
        QVERIFY(!view.grab().isNull());
    }

private:
    static void areas() {
        QTest::addColumn<QSizeF>("area");
        QTest::addColumn<double>("scale");
        QTest::newRow("least") << QSizeF(380, 240) << 1.0;
        QTest::newRow("as designed") << QSizeF(600, 318) << 1.0;
        QTest::newRow("wide") << QSizeF(1400, 300) << 1.0;
        QTest::newRow("a tab of a low window") << QSizeF(1300, 200) << 1.0;
        QTest::newRow("a tab as low as can be") << QSizeF(1000, 116) << 1.0;
        QTest::newRow("a tab at 150 %") << QSizeF(1780, 300) << 1.5;
        QTest::newRow("tall") << QSizeF(400, 900) << 1.0;
        QTest::newRow("large") << QSizeF(1000, 800) << 1.0;
        QTest::newRow("least at 150 %") << QSizeF(380, 240) << 1.5;
        QTest::newRow("150 %") << QSizeF(560, 500) << 1.5;
        QTest::newRow("200 %") << QSizeF(800, 500) << 2.0;
    }
    static DiagramLayout fetched() {
        QFETCH(QSizeF, area);
        QFETCH(double, scale);
        return DiagramLayout::from(metricsAt(scale), area);
    }
};

QTEST_MAIN(TestDiagramLayout)
#include "tst_diagramlayout.moc"
