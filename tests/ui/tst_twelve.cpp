// Twelve faults that a newcomer met and photographed. Each is looked for in the real window on a real lab,
// with the clicks and keys that led to it. The screen is that of a small laptop.

#include "tests/desk.h"
#include "ui/code/endpointpane.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/notecard.h"
#include "ui/shell/statepill.h"

#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>

using namespace eleven;

namespace {

constexpr QSize kPhotographed(1600, 1000);
constexpr int kMostSteps = 100;
constexpr int kMostStops = 80; // of the Tab key

struct Newcomer : Desk {
    explicit Newcomer(const std::string& lesson) : Desk(libraryLesson(lesson)) {}

    void stepToEnd() {
        for (int i = 0; i < kMostSteps && step(); ++i) {
        }
    }
    [[nodiscard]] State state(const char* pane) {
        return find<QWidget>(pane)->findChild<StatePill*>()->state();
    }
    [[nodiscard]] QString story() { return text("story"); }
    /// What the lesson tells now, and what it ticks.
    [[nodiscard]] QString told() { return panel().text(); }
    [[nodiscard]] QStringList ticks() {
        QStringList ticks;
        for (const QLabel* line : panel().findChildren<QLabel*>(QStringLiteral("check")))
            if (line->text().startsWith(u'✓')) ticks << line->text();
        return ticks;
    }
    /// The title of a card in the lesson's column; empty: it is not there.
    [[nodiscard]] QString card(const char* name) {
        const auto* card = panel().findChild<NoteCard*>(QString::fromLatin1(name));
        return card->isVisible() ? card->title() : QString();
    }
    [[nodiscard]] bool isInSight(const char* name) {
        const auto* widget = find<QWidget>(name);
        const QRect place(widget->mapTo(&window(), QPoint(0, 0)), widget->size());
        return widget->isVisible() && window().rect().contains(place);
    }
    [[nodiscard]] QStringList calls() {
        const QAbstractItemModel& model = *find<QListView>("calls")->model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row, 0).data().toString().simplified();
        return rows;
    }
    [[nodiscard]] const std::vector<CodeRow>& code(const char* pane) {
        return find<QWidget>(pane)->findChild<CodeView*>()->rows();
    }
    /// The marked line of a program.
    [[nodiscard]] QString marked(const char* pane) {
        for (const CodeRow& row : code(pane))
            if (row.isCurrent) return row.text.trimmed();
        return {};
    }
};

/// The words of lesson files: "run: client-4", "toggle: {…}".
bool isNotation(const QString& text) {
    static const QRegularExpression notation(
        QStringLiteral("\\b(run|deliver|drop|copy|toggle|cut|kill|wait|skip|inject|alter|delay): "));
    return text.contains(notation);
}

} // namespace

class TestTwelve : public QObject {
    Q_OBJECT
public:
    /// Before there is an application.
    static void initMain() {
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" ELEVEN_SOURCE_DIR "/tests/ui/laptop.json");
    }
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() { beginFresh(); }
    void cleanupTestCase() { QSettings().clear(); }

    void theFirstWindowIsNotLargerThanItsScreen();
    void theLessonDrawerLeavesFullScreenAlone();
    void aDroppedSynIsNotSaidToArrive();
    void theLastTextDoesNotStayAfterTheEnd();
    void restartReturnsToTheScript();
    void theViewsShowTheClientThatActs();
    void aKeyIsTheFocusedButtonsAlone_data();
    void aKeyIsTheFocusedButtonsAlone();
    void acceptReturnsBelowTheConnectThatItWaitedFor();
    void runningTimersAreListedWhoseEverTheyAre();
    void aHeldSynIsShownAfterGoingBack();
    void theChildOfAForkHasItsCodeAndItsLine();
    void codeBreaksBetweenWords();
    void whatAKernelSentIsToldWithTheStateThatSentIt();
};

// 01
void TestTwelve::theFirstWindowIsNotLargerThanItsScreen() {
    Newcomer desk("handshake");
    desk.show(); // as main() does
    const QRect screen = desk.window().screen()->availableGeometry();
    QCOMPARE(screen.size(), QSize(1366, 768));
    QVERIFY(desk.stepTo(3)); // SYN,ACK is held
    QVERIFY(screen.contains(desk.window().frameGeometry()));
    for (const char* name :
         {"client", "ladder", "server", "stepButton", "lessonPanel", "lessonText", "sigpipe"})
        QTRY_VERIFY2((desk.readOn(), desk.isInSight(name)), name);
}

// 02
void TestTwelve::theLessonDrawerLeavesFullScreenAlone() {
    QSettings().setValue(QStringLiteral("look/percent"), 200);
    Newcomer desk("write-after-close");
    desk.show();
    QVERIFY(desk.stepTo(2));
    desk.press(Qt::Key_F11);
    QVERIFY(desk.window().isFullScreen());
    const QSize full = desk.window().size();
    const bool wasOpen = desk.panel().isVisible();
    for (int i = 0; i < 2; ++i) {
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.panel().isVisible(), wasOpen == (i == 1));
        QVERIFY(desk.window().isFullScreen());
        QCOMPARE(desk.window().size(), full);
        QVERIFY(desk.isInSight("ladder") && desk.isInSight("stepButton"));
        QVERIFY(desk.isInSight("serverPill") || desk.isInSight("server"));
    }
    desk.press(Qt::Key_F11);
    QVERIFY(!desk.window().isFullScreen());
}

// 03
void TestTwelve::aDroppedSynIsNotSaidToArrive() {
    Newcomer desk("handshake");
    desk.show(kPhotographed);
    QVERIFY(desk.stepTo(2)); // the SYN is held
    QVERIFY(desk.told().contains(QStringLiteral("The SYN will be delivered")));
    desk.click("drop-1");
    QCOMPARE(desk.state("server"), State::Listen);
    QVERIFY(desk.story().startsWith(QStringLiteral("SYN was lost on the wire: nobody else sees it.")));
    QCOMPARE(desk.card("departure"), QStringLiteral("You left the script: SYN was dropped"));
    QCOMPARE(desk.told(), QString());
    QCOMPARE(desk.ticks(), QStringList());
}

// 04
void TestTwelve::theLastTextDoesNotStayAfterTheEnd() {
    Newcomer desk("handshake");
    desk.show(kPhotographed);
    desk.stepToEnd();
    QCOMPARE(desk.card("lessonEnd"), QStringLiteral("Lesson complete"));
    QCOMPARE(desk.state("client"), State::Established); // by itself Step does not go past the end
    QVERIFY(desk.told().contains(QStringLiteral("No segment was sent")));
    desk.click("goFreelyButton");
    for (int i = 0; i < kMostSteps && desk.step(); ++i) {
        QCOMPARE(desk.told(), QString());
        QCOMPARE(desk.ticks(), QStringList());
    }
    QCOMPARE(desk.state("client"), State::TimeWait);
}

// 05
void TestTwelve::restartReturnsToTheScript() {
    Newcomer desk("handshake");
    desk.show(kPhotographed);
    const QString begins = desk.told();
    QVERIFY(desk.step());
    desk.click("skipCloseBox");
    desk.click("runClientButton");
    QVERIFY(!desk.card("departure").isEmpty());
    desk.click("restartButton");
    QTRY_COMPARE(desk.text("step"), QStringLiteral("moment 0 of 0"));
    QTRY_VERIFY(desk.application().conductor().canStep());
    QCOMPARE(desk.card("departure"), QString());
    QCOMPARE(desk.told(), begins);
    QVERIFY(!desk.find<QAbstractButton>("skipCloseBox")->isChecked());
    QVERIFY(desk.stepTo(1));
    QVERIFY(!desk.ticks().isEmpty());
}

// 06
void TestTwelve::theViewsShowTheClientThatActs() {
    Newcomer desk("backlog");
    desk.show(kPhotographed);
    std::map<int, State> seen;
    for (int i = 0; i < kMostSteps && desk.step(); ++i) {
        for (const QLabel* label : desk.window().findChildren<QLabel*>())
            QVERIFY2(!label->isVisible() || !isNotation(label->text()), qPrintable(label->text()));
        const ActEvent* last = nullptr;
        for (const Event& event : desk.application().trace())
            if (const auto* act = as<ActEvent>(event)) last = act;
        if (last->act.kind != Act::Kind::RunLine || last->act.who.host != Side::Client) continue;
        const int client = last->act.who.index + 1;
        QCOMPARE(desk.find<QSpinBox>("clientNumber")->value(), client);
        if (client > 1)
            QCOMPARE(desk.find<QWidget>("client")->findChild<QLabel*>(QStringLiteral("title"))->text(),
                     QStringLiteral("client-%1").arg(client));
        seen[client] = desk.state("client");
    }
    const std::map<int, State> expected = {
        {1, State::Established}, {2, State::Established}, {3, State::Established}, {4, State::SynSent},
        {5, State::SynSent},     {6, State::SynSent},     {7, State::SynSent}};
    QVERIFY(seen == expected);
}

// 07
void TestTwelve::aKeyIsTheFocusedButtonsAlone_data() {
    QTest::addColumn<int>("key");
    QTest::newRow("Space") << int{Qt::Key_Space};
    QTest::newRow("Return") << int{Qt::Key_Return};
}
void TestTwelve::aKeyIsTheFocusedButtonsAlone() {
    QFETCH(int, key);
    Newcomer desk("eof");
    desk.show(kPhotographed);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    while (desk.find<QPushButton>("drop-1") == nullptr)
        QVERIFY(desk.step());
    const auto focused = [&] {
        return desk.window().focusWidget() ? desk.window().focusWidget()->objectName() : QString();
    };
    for (int i = 0; i < kMostStops && focused() != QStringLiteral("drop-1"); ++i)
        desk.press(Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("drop-1"));
    desk.press(static_cast<Qt::Key>(key));
    QCOMPARE(desk.card("departure"), QStringLiteral("You left the script: SYN was dropped"));
    QCOMPARE(desk.state("server"), State::Listen);
    QVERIFY(!desk.application().conductor().isPlaying());
}

// 08
void TestTwelve::acceptReturnsBelowTheConnectThatItWaitedFor() {
    Newcomer desk("teardown");
    desk.show(kPhotographed);
    desk.press(QKeySequence(QStringLiteral("Ctrl+3")));
    QVERIFY(desk.stepTo(1));
    const QStringList calls = desk.calls();
    const auto row = [&](const char* text) { return calls.indexOf(QString::fromLatin1(text)); };
    const auto entered = row("server accept(3 <unfinished ...>");
    const auto connected = row("client connect(3, server, 80 <unfinished ...>");
    const auto returned = row("server <... accept resumed>) = 4");
    QVERIFY2(entered >= 0 && entered < connected && connected < returned, qPrintable(calls.join(u'\n')));
}

// 09
void TestTwelve::runningTimersAreListedWhoseEverTheyAre() {
    Newcomer desk("backlog");
    desk.show(kPhotographed);
    desk.stepToEnd();
    desk.press(QKeySequence(QStringLiteral("Ctrl+5")));
    const auto* timers = desk.find<TimersView>("timers");
    QVERIFY(timers->isVisible());
    const auto& rows = timers->list().rows();
    const auto synTimers = std::count_if(rows.begin(), rows.end(), [](const TimerRow& row) {
        return row.state == State::SynSent && row.name == QStringLiteral("SYN back-off");
    });
    QCOMPARE(synTimers, 3); // of the clients that were not let in
}

// 10
void TestTwelve::aHeldSynIsShownAfterGoingBack() {
    Newcomer desk("handshake");
    desk.show(kPhotographed);
    desk.press(QKeySequence(QStringLiteral("Ctrl+2")));
    QVERIFY(desk.stepTo(4));
    auto* ladder = desk.find<LadderView>("ladder");
    ladder->setFocus();
    desk.press(Qt::Key_Up);
    QVERIFY(ladder->selected() > 1); // not the SYN
    for (int i = 0; i < kMostSteps && desk.state("server") != State::Listen; ++i)
        desk.click("backButton");
    QCOMPARE(desk.state("client"), State::SynSent);
    const auto* segment = desk.find<SegmentView>("segment");
    QVERIFY(!segment->findChild<QLabel*>(QStringLiteral("none"))->isVisible());
    const auto* caption = segment->findChild<QLabel*>(QStringLiteral("caption"));
    QVERIFY(caption->isVisible() && caption->text().contains(QStringLiteral("still held")));
}

// 11
void TestTwelve::theChildOfAForkHasItsCodeAndItsLine() {
    Newcomer desk("shared-socket");
    desk.show(kPhotographed);
    QVERIFY(desk.stepTo(4)); // the child has called close()
    auto* tabs = desk.find<QTabBar>("processes");
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("server-2"));
    QCOMPARE(desk.marked("server"), QStringLiteral("break;"));
    QVERIFY(desk.text("descriptors").contains(QStringLiteral("no descriptor")));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QCOMPARE(desk.marked("server"), QStringLiteral("int c = accept(s);"));
}

// 12
void TestTwelve::codeBreaksBetweenWords() {
    Newcomer desk("qt-sockets");
    desk.show(QSize(1366, 768));
    QVERIFY(desk.stepTo(3));
    QString all;
    bool isBroken = false;
    for (const CodeRow& row : desk.code("server")) {
        all += row.text + u'\n';
        isBroken = isBroken || !row.isFirst;
        if (!row.isFirst)
            QVERIFY2(row.text.isEmpty() || !QStringLiteral(",;)").contains(row.text.trimmed().left(1)),
                     qPrintable(row.text));
    }
    QVERIFY(isBroken); // the column is as narrow as that
    for (const char* word : {"QHostAddress::AnyIPv4", "waitForNewConnection", "nextPendingConnection",
                             "setReadBufferSize", "waitForReadyRead"})
        QVERIFY2(all.contains(QString::fromLatin1(word)), qPrintable(all));
}

// 12
void TestTwelve::whatAKernelSentIsToldWithTheStateThatSentIt() {
    Newcomer desk("qt-sockets");
    desk.show(kPhotographed);
    QVERIFY(desk.stepTo(3) && desk.step());
    QCOMPARE(desk.story(),
             QStringLiteral("The client's kernel sent PSH,ACK. Cause: Qt's event loop, after write()."));
    QVERIFY(desk.stepTo(6));
    QCOMPARE(desk.story(),
             QStringLiteral("The server's kernel: CLOSE-WAIT, because FIN,ACK arrived. Answer: ACK. "
                            "The server's kernel: LAST-ACK, by Qt, without a line of the program. It "
                            "sent FIN,ACK."));
    QVERIFY(desk.step());
    QCOMPARE(desk.story(), QStringLiteral("The client's kernel: FIN-WAIT-2, because ACK arrived."));
}

QTEST_MAIN(TestTwelve)
#include "tst_twelve.moc"
