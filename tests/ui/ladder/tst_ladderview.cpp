// The ladder as somebody uses it: with the mouse, with the keyboard, with a screen reader.
#include "tests/core/projection/handmadetrace.h"
#include "tests/longstory.h"
#include "ui/ladder/ladderview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace eleven;
using eleven::handmade::LongStory;

namespace {

HandMadeTrace withHeldSyn() {
    HandMadeTrace made;
    made.act("run: client");
    made.sends(Side::Client, kSyn);
    made.changes(Side::Client, 1, State::Closed, State::SynSent);
    return made;
}

HandMadeTrace longOne() {
    auto made = HandMadeTrace::established();
    for (int i = 0; i < 40; ++i) {
        made.act("run: client");
        const SegmentId id = made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "x"});
        made.act("deliver");
        made.delivered(id);
    }
    return made;
}

void show(LadderView& view, const Trace& trace) {
    view.resize(560, 500);
    view.setTrace(&trace);
    view.setPrefix(trace.size());
    view.show();
}

void show(LadderView& view, const HandMadeTrace& made) { show(view, made.trace()); }

} // namespace

class TestLadderView : public QObject {
    Q_OBJECT

private slots:
    // The offscreen platform cannot tell a window its least size, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void buttonsOfAHeldSegmentAskForTheirAct_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("deliver") << QStringLiteral("deliver-1") << QStringLiteral("Deliver SYN from client")
                                 << QByteArray(SIGNAL(deliverRequested(eleven::SegmentId)));
        QTest::newRow("drop") << QStringLiteral("drop-1") << QStringLiteral("Drop SYN from client")
                              << QByteArray(SIGNAL(dropRequested(eleven::SegmentId)));
        QTest::newRow("copy") << QStringLiteral("copy-1") << QStringLiteral("Copy SYN from client")
                              << QByteArray(SIGNAL(copyRequested(eleven::SegmentId)));
    }
    void buttonsOfAHeldSegmentAskForTheirAct() {
        QFETCH(QString, button);
        QFETCH(QString, name);
        QFETCH(QByteArray, signal);
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        auto* found = view.findChild<QPushButton*>(button);
        QVERIFY(found);
        QCOMPARE(found->accessibleName(), name);
        QVERIFY(!found->toolTip().isEmpty());
        QSignalSpy asked(&view, signal.constData());
        QTest::mouseClick(found, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<SegmentId>(), 1U);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
        QCOMPARE(asked.count(), 2);
    }

    void buttonsGoWithTheSegment() {
        auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        made.act("deliver: SYN");
        made.delivered(1);
        view.setPrefix(made.trace().size());
        QVERIFY(!view.findChild<QPushButton*>(QStringLiteral("deliver-1")));
        view.setPrefix(3);
        QVERIFY(view.findChild<QPushButton*>(QStringLiteral("deliver-1")));
    }

    void recordedMomentsHaveNoButtons() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        view.setInteractive(false);
        QVERIFY(!view.findChild<QPushButton*>(QStringLiteral("deliver-1")));
        view.setInteractive(true);
        QVERIFY(view.findChild<QPushButton*>(QStringLiteral("deliver-1")));
    }

    void buttonsStandOnTheNote() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        auto* deliver = view.findChild<QPushButton*>(QStringLiteral("deliver-1"));
        auto* copy = view.findChild<QPushButton*>(QStringLiteral("copy-1"));
        QVERIFY(deliver->isVisible());
        QVERIFY(view.viewport()->rect().contains(deliver->geometry()));
        QVERIFY(!deliver->geometry().intersects(copy->geometry()));
    }

    void clickOnASegmentSelectsIt() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        QSignalSpy selected(&view, &LadderView::segmentSelected);
        const auto* deliver = view.findChild<QPushButton*>(QStringLiteral("deliver-1"));
        const QPoint title(deliver->geometry().center().x(), deliver->geometry().top() - 8);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, title);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(view.selected(), 1U);
    }

    void arrowKeysWalkFromSegmentToSegment() {
        const auto made = HandMadeTrace::established();
        LadderView view;
        show(view, made);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selected(), 3U);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selected(), 2U);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selected(), 3U);
    }

    void glideEndsWithItsSignal() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        QSignalSpy finished(&view, &LadderView::glideFinished);
        view.glide(1, 0);
        QCOMPARE(finished.count(), 1);
        view.glide(1, 100000);
        QVERIFY(view.isGliding());
        QVERIFY(!view.findChild<QPushButton*>(QStringLiteral("deliver-1"))->isVisible());
        QVERIFY(!view.grab().isNull());
        view.finishGlide();
        QCOMPARE(finished.count(), 2);
        QVERIFY(!view.isGliding());
        view.glide(1, 1);
        QTRY_COMPARE(finished.count(), 3);
        view.glide(99, 400);
        QCOMPARE(finished.count(), 4);
    }

    void theMenuOfAHeldSegmentAsksForActs_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("kind");
        QTest::newRow("deliver") << QStringLiteral("heldDeliver") << static_cast<int>(Act::Kind::Deliver);
        QTest::newRow("drop") << QStringLiteral("heldDrop") << static_cast<int>(Act::Kind::Drop);
        QTest::newRow("copy") << QStringLiteral("heldCopy") << static_cast<int>(Act::Kind::Copy);
        QTest::newRow("delay") << QStringLiteral("heldDelay") << static_cast<int>(Act::Kind::Delay);
        QTest::newRow("alter") << QStringLiteral("heldAlter") << static_cast<int>(Act::Kind::Alter);
        QTest::newRow("inject") << QStringLiteral("heldInject") << static_cast<int>(Act::Kind::Inject);
    }
    void theMenuOfAHeldSegmentAsksForActs() {
        QFETCH(QString, action);
        QFETCH(int, kind);
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        std::vector<Act> asked;
        connect(&view, &LadderView::actRequested, [&](const Act& act) { asked.push_back(act); });
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), view.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(&view, &byKey);
        auto* menu = view.findChild<QMenu*>(QStringLiteral("heldMenu"));
        QVERIFY(menu != nullptr);
        menu->findChild<QAction*>(action)->trigger();
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(asked[0].kind), kind);
        QCOMPARE(asked[0].segment, SegmentId{1});
        menu->close();
    }

    void recordedMomentsHaveNoMenu() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        view.setInteractive(false);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), view.mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(&view, &byKey);
        QVERIFY(view.findChild<QMenu*>(QStringLiteral("heldMenu")) == nullptr);
    }

    void aRepeatedSynDoesNotStopTheGlide() {
        auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        QSignalSpy finished(&view, &LadderView::glideFinished);
        view.glide(1, 100000);
        made.sends(Side::Client, kSyn, {.repeats = 1, .stacked = true});
        view.setPrefix(made.trace().size());
        QVERIFY(view.isGliding());
        made.delivered(1);
        view.setPrefix(made.trace().size());
        QVERIFY(!view.isGliding());
        QCOMPARE(finished.count(), 0);
    }

    void goingBackStopsTheGlide() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        view.glide(1, 100000);
        view.setPrefix(made.trace().size() - 1);
        QVERIFY(!view.isGliding());
    }

    void staysWhereSomebodyScrolledUntilTheNextAct() {
        auto made = longOne();
        LadderView view;
        show(view, made);
        QScrollBar* bar = view.verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        made.sends(Side::Client, kAck); // by itself
        view.setPrefix(made.trace().size());
        QCOMPARE(bar->value(), 0);
        made.act("run: client");
        made.sends(Side::Client, kAck);
        view.setPrefix(made.trace().size());
        QCOMPARE(bar->value(), bar->maximum());
    }

    void whatIsInSightMovesAsFarAsSomebodyScrolls() {
        const LongStory story(20'000);
        LadderView view;
        show(view, story.trace());
        QScrollBar* bar = view.verticalScrollBar();
        int seen = view.partCount() - 1;
        for (int i = 0; i < 400; ++i) {
            while (view.part(seen).rect.top() > view.viewport()->height() / 2)
                --seen;
            const double before = view.part(seen).rect.top();
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
            bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
            const double moved = view.part(seen).rect.top() - before;
            QVERIFY2(std::abs(moved - bar->pageStep() + bar->singleStep()) < 1.1,
                     qPrintable(QStringLiteral("%1 at %2").arg(moved).arg(i)));
            if (bar->value() < 4 * bar->pageStep()) break;
        }
        QVERIFY(seen < 200); // it has come to the top
    }

    void aResizeKeepsTheRowAtTheTopInItsPlace() {
        const LongStory story(20'000);
        LadderView view;
        show(view, story.trace());
        view.verticalScrollBar()->setSliderPosition(view.verticalScrollBar()->maximum() / 2);
        int top = view.partCount() / 2;
        for (const int step : {-1, 1})
            while (view.part(top).rect.top() * step < 0 && top > 0 && top + 1 < view.partCount())
                top += step;
        const double before = view.part(top).rect.top();
        QVERIFY(before > -100 && before < 100);
        view.resize(420, 700);
        QVERIFY(std::abs(view.part(top).rect.top() - before) < 60);
    }

    void aMomentLooksTheSameHoweverOneCameThere() {
        const LongStory story(20'000);
        LadderView jumped;
        show(jumped, story.trace());
        for (const EventNumber prefix : {9'000, 19'000, 300, 15'000, 15'500, 20'000}) {
            jumped.setPrefix(prefix);
            LadderView fresh;
            show(fresh, story.trace());
            fresh.setPrefix(prefix);
            QCOMPARE(jumped.viewport()->grab().toImage(), fresh.viewport()->grab().toImage());
        }
        jumped.setPrefix(15'000);
        const QImage first = jumped.viewport()->grab().toImage();
        jumped.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        jumped.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        QCOMPARE(jumped.viewport()->grab().toImage(), first);
    }

    void scrolledButtonsDoNotCoverTheHeadline() {
        auto made = longOne();
        made.act("run: client");
        made.sends(Side::Client, kAck);
        LadderView view;
        show(view, made);
        auto* deliver = view.findChild<QPushButton*>(QStringLiteral("deliver-44"));
        QVERIFY(deliver->isVisible());
        view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        QVERIFY(!view.viewport()->rect().intersects(deliver->geometry()));
    }

    void describesItselfToAScreenReader() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("SYN-SENT")));
    }

    void whatACountMeansIsSaidBelowThePointer_data() {
        QTest::addColumn<bool>("isDelivered");
        QTest::addColumn<QString>("tip");
        QTest::newRow("held: SYN ×3") << false << QStringLiteral("The client's kernel sent SYN 3 times, ");
        QTest::newRow("SYN again ×2, kept back")
            << true << QStringLiteral("The client's kernel sent again: SYN ×2. ");
    }
    void whatACountMeansIsSaidBelowThePointer() {
        QFETCH(bool, isDelivered);
        QFETCH(QString, tip);
        auto made = withHeldSyn();
        if (isDelivered) {
            made.act("deliver");
            made.delivered(1);
            made.sends(Side::Server, kSyn | kAck);
        }
        for (int i = 0; i < 2; ++i)
            isDelivered ? made.keepsBack(Side::Client, 1, kSyn)
                        : void(made.sends(Side::Client, kSyn, {.repeats = 1, .stacked = true}));
        LadderView view;
        show(view, made);
        QStringList told;
        for (int y = 0; y < view.viewport()->height(); y += 4) {
            for (int x = 0; x < view.viewport()->width(); x += 8) {
                QHelpEvent help(QEvent::ToolTip, {x, y}, view.viewport()->mapToGlobal(QPoint(x, y)));
                QCoreApplication::sendEvent(view.viewport(), &help);
                told << QToolTip::text();
            }
        }
        told.removeDuplicates();
        QVERIFY2(!told.filter(tip).isEmpty(), qPrintable(told.join(u'\n')));
    }

    void anotherTraceStartsFromNothing() {
        const auto made = withHeldSyn();
        LadderView view;
        show(view, made);
        view.setTrace(nullptr);
        QVERIFY(view.ladder().sent().empty());
        QVERIFY(!view.findChild<QPushButton*>(QStringLiteral("deliver-1")));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestLadderView)
#include "tst_ladderview.moc"
