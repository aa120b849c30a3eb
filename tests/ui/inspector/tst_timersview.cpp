#include "ui/inspector/timersview.h"
#include "ui/words/timertexts.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace eleven;
using namespace std::chrono_literals;

namespace {

RunningTimer running(TimerKind kind, State state, Nanoseconds left, Nanoseconds full) {
    RunningTimer timer;
    timer.kind = kind;
    timer.socket.state = state;
    timer.socket.timerLeft = left;
    timer.full = full;
    return timer;
}
RunningTimer timeWait(Nanoseconds left = 60s) {
    return running(TimerKind::TimeWait, State::TimeWait, left, 60s);
}
RunningTimer synBackOff() { return running(TimerKind::SynBackOff, State::SynSent, 1s, 1s); }

TimerRowMetrics metrics() {
    TimerRowMetrics metrics;
    metrics.pill = {100, 22};
    metrics.name = 120;
    metrics.left = 50;
    metrics.count = 80;
    metrics.skip = {90, 26};
    return metrics;
}

} // namespace

class TestTimersView : public QObject {
    Q_OBJECT
private slots:
    void init() {
        // The offscreen platform itself warns of propagateSizeHints().
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    }

    void aRowSaysWhatIsLeftOfHowMuch() {
        const TimerRow row = timerRow(timeWait(), 15s);
        QCOMPARE(row.part, 0.75);
        QCOMPARE(row.left, QStringLiteral("45 s"));
        QVERIFY(row.canSkip);
        QVERIFY(!timerRow(synBackOff(), 0s).canSkip);
        QCOMPARE(timerRow(timeWait(), 100s).part, 0.0);
    }

    void synBackOffIsCalledSo() {
        QCOMPARE(timerRow(synBackOff(), 0s).name, QStringLiteral("SYN back-off"));
        QVERIFY(timerRow(synBackOff(), 0s).sentence.contains(QStringLiteral("SYN is sent again")));
    }

    void itLooksMoreOftenNearTheEnd() {
        QCOMPARE(untilNextChange({timeWait()}, 0s), std::optional(500ms));
        QCOMPARE(untilNextChange({timeWait(), synBackOff()}, 0s), std::optional(100ms));
        QCOMPARE(untilNextChange({timeWait(), synBackOff()}, 2s), std::optional(500ms));
        QVERIFY(!untilNextChange({timeWait()}, 61s));
        QVERIFY(!untilNextChange({}, 0s));
    }

    void partsOfARowDoNotOverlap_data() {
        QTest::addColumn<int>("width");
        for (const int width : {metrics().leastWidth(), 640, 1300})
            QTest::addRow("%d", width) << width;
    }
    void partsOfARowDoNotOverlap() {
        QFETCH(int, width);
        const QRect row(0, 40, width, metrics().rowHeight());
        const TimerRowLayout at = TimerRowLayout::of(row, metrics());
        const QList<QRect> parts = {at.pill, at.name, at.bar, at.left, at.count, at.skip, at.words};
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QVERIFY(row.contains(parts[i]));
            for (qsizetype j = i + 1; j < parts.size(); ++j)
                QVERIFY2(!parts[i].intersects(parts[j]), qPrintable(QString::number(i * 10 + j)));
        }
        QVERIFY(at.bar.width() >= 40);
    }

    void noNumberIsCutOff() {
        TimersView view;
        const QFontMetrics body(Type::from(view.font()).body);
        for (const int fired : {0, 1, 127})
            QVERIFY(body.horizontalAdvance(TimerTexts::timerFired(fired)) <= view.list().metrics().count);
        QVERIFY(body.horizontalAdvance(TimerTexts::timerLeft(600s)) <= view.list().metrics().left);
    }

    void noNameIsCutOff() {
        TimersView view;
        const QFontMetrics bold(Type::from(view.font()).bodyBold);
        for (const TimerKind kind : kTimerKinds) {
            const QString name = TimerTexts::timerName(kind);
            QCOMPARE(bold.elidedText(name, Qt::ElideRight, view.list().metrics().name), name);
        }
    }

    void ofManyClientsAllTimersAreShownThoseFollowedFirst() {
        std::vector<RunningTimer> all;
        for (SocketId socket = 1; socket <= 4; ++socket) {
            all.push_back(synBackOff());
            all.back().socket.socket = socket;
        }
        const std::vector<RunningTimer> shown = ownFirst({all[2]}, all);
        QCOMPARE(shown.size(), all.size());
        QCOMPARE(shown[0].socket.socket, SocketId{3});
        QCOMPARE(shown[1].socket.socket, SocketId{1});
        QCOMPARE(ownFirst({}, all).size(), all.size());
    }

    void veryManyAreCounted() {
        TimersView view;
        view.show();
        view.showTimers(std::vector<RunningTimer>(60, synBackOff()), 0s, false);
        QCOMPARE(view.list().rows().size(), std::size_t{50});
        const int height = view.list().sizeHint().height();
        view.showTimers(std::vector<RunningTimer>(50, synBackOff()), 0s, false);
        QVERIFY(view.list().sizeHint().height() < height);
    }

    void itTicksOnlyInSightAndLive() {
        TimersView view;
        view.showTimers({timeWait()}, 0s, true);
        QVERIFY(!view.isTicking());
        view.show();
        QVERIFY(view.isTicking());
        view.hide();
        QVERIFY(!view.isTicking());
        view.show();
        view.showTimers({timeWait()}, 0s, false);
        QVERIFY(!view.isTicking());
        view.showTimers({}, 0s, true);
        QVERIFY(!view.isTicking());
        view.showTimers({timeWait(1ms)}, 1s, true); // over: the kernel is late
        QVERIFY(!view.isTicking());
    }

    void itEndsToTickByItself() {
        TimersView view;
        view.show();
        view.showTimers({timeWait(50ms)}, 0s, true);
        QVERIFY(view.isTicking());
        QTRY_VERIFY(!view.isTicking());
        QCOMPARE(view.list().rows().front().part, 0.0);
    }

    void onlyTimeWaitHasAButton() {
        TimersView view;
        view.resize(800, 300);
        view.show();
        view.showTimers({synBackOff(), timeWait()}, 0s, true);
        const auto buttons = view.findChildren<QPushButton*>(QStringLiteral("skip"));
        QCOMPARE(buttons.size(), 1);
        QVERIFY(buttons[0]->y() > view.list().metrics().rowHeight());
        QSignalSpy asked(&view, &TimersView::skipRequested);
        buttons[0]->click();
        QCOMPARE(asked.count(), 1);
        view.showTimers({synBackOff(), timeWait()}, 0s, false);
        QVERIFY(!buttons[0]->isEnabled());
        view.showTimers({synBackOff()}, 0s, true);
        QVERIFY(!buttons[0]->isVisible());
    }
};

QTEST_MAIN(TestTimersView)
#include "tst_timersview.moc"
