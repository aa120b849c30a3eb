// What a screen reader finds in what is painted, and what can be done there.
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"
#include "ui/accessible/accessibleview.h"
#include "ui/code/codeview.h"
#include "ui/diagram/diagramview.h"
#include "ui/inspector/connectionschart.h"
#include "ui/inspector/segmentview.h"
#include "ui/ladder/ladderview.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;

namespace {

QAccessibleInterface& seen(QWidget& widget) { return *QAccessible::queryAccessibleInterface(&widget); }

/// Of the parts alone, in their order.
QStringList names(QWidget& view) {
    QStringList all;
    for (int i = 0; i < dynamic_cast<SpokenParts&>(view).partCount(); ++i)
        all << seen(view).child(i)->text(QAccessible::Name);
    return all;
}

QAccessibleInterface* named(QWidget& view, const QString& begin) {
    for (int i = 0; i < seen(view).childCount(); ++i)
        if (seen(view).child(i)->text(QAccessible::Name).startsWith(begin)) return seen(view).child(i);
    return nullptr;
}

template <typename View>
void show(View& view, const Trace& trace) {
    view.resize(700, 600);
    view.setTrace(&trace);
    view.setPrefix(trace.size());
    view.show();
}

HandMadeTrace withHeldSyn() {
    HandMadeTrace made;
    made.act("run: client");
    made.sends(Side::Client, kSyn);
    made.changes(Side::Client, 1, State::Closed, State::SynSent);
    return made;
}

} // namespace

class TestParts : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void theLadderIsToldInTheOrderOfTime() {
        const auto made = HandMadeTrace::established();
        LadderView view;
        show(view, made.trace());
        QCOMPARE(names(view),
                 QStringList({QStringLiteral("client: CLOSED"), QStringLiteral("server: CLOSED"),
                              QStringLiteral("server: LISTEN"), QStringLiteral("client: SYN-SENT"),
                              QStringLiteral("SYN from client, seq 0 · mss 1460, delivered"),
                              QStringLiteral("server, new: SYN-RECEIVED"),
                              QStringLiteral("SYN,ACK from server, seq 0 ack 1 · mss 1460, delivered"),
                              QStringLiteral("client: ESTABLISHED"),
                              QStringLiteral("ACK from client, ack 1, delivered"),
                              QStringLiteral("server: ESTABLISHED")}));
    }

    void eachFateIsAWord() {
        auto made = withHeldSyn();
        LadderView view;
        show(view, made.trace());
        QVERIFY(names(view).contains(QStringLiteral("held: SYN from client, seq 0 · mss 1460")));
        made.act("copy");
        made.fate(1, Fate::Copied);
        view.setPrefix(made.trace().size());
        QVERIFY(names(view).contains(
            QStringLiteral("held: SYN from client, seq 0 · mss 1460, a copy was delivered")));
        made.act("drop");
        made.fate(1, Fate::Dropped);
        view.setPrefix(made.trace().size());
        QVERIFY(names(view).contains(
            QStringLiteral("SYN from client, seq 0 · mss 1460, a copy was delivered, dropped")));
    }

    void aHeldSegmentHasItsThreeActions_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("deliver") << QStringLiteral("deliver")
                                 << QByteArray(SIGNAL(deliverRequested(eleven::SegmentId)));
        QTest::newRow("drop") << QStringLiteral("drop")
                              << QByteArray(SIGNAL(dropRequested(eleven::SegmentId)));
        QTest::newRow("copy") << QStringLiteral("copy")
                              << QByteArray(SIGNAL(copyRequested(eleven::SegmentId)));
    }
    void aHeldSegmentHasItsThreeActions() {
        QFETCH(QString, action);
        QFETCH(QByteArray, signal);
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made.trace());
        QSignalSpy asked(&view, signal.constData());
        auto* actions = named(view, QStringLiteral("held: SYN"))->actionInterface();
        QVERIFY(actions != nullptr && actions->actionNames().contains(action));
        QVERIFY(!actions->localizedActionName(action).isEmpty());
        actions->doAction(action);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<SegmentId>(), 1U);
    }
    void recordedMomentsHaveNoActions() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made.trace());
        view.setInteractive(false);
        QVERIFY(named(view, QStringLiteral("held: SYN"))->actionInterface() == nullptr);
    }

    void theArrowKeysBringTheFocusToASegment() {
        const auto made = HandMadeTrace::established();
        LadderView view;
        show(view, made.trace());
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Up);
        const QAccessibleInterface* focused = seen(view).focusChild();
        QVERIFY(focused->text(QAccessible::Name).startsWith(QStringLiteral("SYN,ACK")));
        QVERIFY(focused->state().focused && focused->state().selected);
    }

    void partsStandWhereTheyArePainted() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made.trace());
        const QRect window(view.mapToGlobal(QPoint(0, 0)), view.size());
        for (int i = 0; i < view.partCount(); ++i) {
            const QAccessibleInterface* part = seen(view).child(i);
            QVERIFY2(window.intersects(part->rect()), qPrintable(part->text(QAccessible::Name)));
            QVERIFY2(!part->state().offscreen, qPrintable(part->text(QAccessible::Name)));
            QCOMPARE(seen(view).indexOfChild(part), i);
            QCOMPARE(part->parent(), &seen(view));
        }
        const QAccessibleInterface* held = named(view, QStringLiteral("held: SYN"));
        const QPoint title = held->rect().center() - QPoint(0, held->rect().height() / 3);
        QVERIFY(seen(view).childAt(title.x(), title.y()) == held);
    }

    void theDiagramTellsItsStatesAndWaysWalked() {
        const auto made = HandMadeTrace::established();
        DiagramView view;
        show(view, made.trace());
        const QStringList all = names(view);
        QCOMPARE(all.size(), 11 + 5);
        QVERIFY(all.contains(QStringLiteral("ESTABLISHED: client, server")));
        QVERIFY(all.contains(QStringLiteral("SYN-SENT: visited")));
        QVERIFY(all.contains(QStringLiteral("CLOSING: not visited")));
        QVERIFY(all.contains(QStringLiteral("LISTEN: listener of the server")));
        QVERIFY(all.contains(QStringLiteral("client: SYN-SENT → ESTABLISHED")));
        QVERIFY(all.contains(QStringLiteral("server: CLOSED → LISTEN")));
        QVERIFY(named(view, QStringLiteral("ESTABLISHED"))->state().selected);
        QVERIFY(!named(view, QStringLiteral("SYN-SENT"))->state().selected);
        const QString tip = named(view, QStringLiteral("LISTEN"))->text(QAccessible::Description);
        QVERIFY2(tip.contains(QStringLiteral("waits for SYNs")), qPrintable(tip));
    }

    void theCodeTellsItsLinesAndWhatTheyCameTo() {
        ProgramError error;
        CodeView view;
        view.resize(420, 400);
        view.setProgram(
            Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\n\nconnect(fd, server, 80);\n"
                           "send(fd, \"a long text that takes two rows\", 5, 0); //@ when greet\n",
                           error));
        view.setRemark(QStringLiteral("no descriptor left"));
        LineMark opened;
        opened.kind = LineMark::Kind::Returned;
        opened.value = 3;
        LineMark waits;
        waits.kind = LineMark::Kind::Waits;
        CodePosition position;
        position.marks = {{1, opened}, {3, waits}};
        position.currentLine = 3;
        view.setPosition(position);
        view.show();
        QCOMPARE(names(view),
                 QStringList({QStringLiteral("int fd = socket(AF_INET, SOCK_STREAM, 0); = 3"),
                              QStringLiteral("marked: connect(fd, server, 80); waits"),
                              QStringLiteral("// send(fd, \"a long text that takes two rows\", 5, 0);"),
                              QStringLiteral("no descriptor left")}));
        QVERIFY(named(view, QStringLiteral("marked"))->state().selected);
    }

    void theChartTellsHowManyAreInWhichState() {
        const auto story = handmade::crowd(3, 1);
        StateCounts counts;
        for (const Event& event : story.trace())
            counts.add(event);
        ConnectionsChart chart;
        chart.resize(600, 200);
        const Event& last = story.trace().at(story.trace().size());
        chart.show(&counts, {last.n, last.t, last.t});
        QCOMPARE(names(chart),
                 QStringList({QStringLiteral("Client: 1 FIN-WAIT-2"), QStringLiteral("Client: 2 ESTABLISHED"),
                              QStringLiteral("Server: 1 CLOSE-WAIT"), QStringLiteral("Server: 2 ESTABLISHED"),
                              QStringLiteral("Server: 1 LISTEN")}));
    }

    void theHeaderOfASegmentTellsItsFields() {
        const auto made = withHeldSyn();
        SegmentView view;
        show(view, made.trace());
        auto& grid = *view.findChild<HeaderGrid*>();
        QCOMPARE(names(grid).size(), static_cast<qsizetype>(grid.cells().size()));
        for (const QString& name : names(grid))
            QVERIFY(!name.isEmpty());
    }
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
