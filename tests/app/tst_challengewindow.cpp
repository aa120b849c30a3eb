// A challenge in the real window, on a real lab: the goal ticks as the kernels stand, hints are asked for and
// remembered, acts are counted, and what was solved stands on the shelf, also after another start.

#include "tests/desk.h"
#include "ui/chooser/lessontile.h"
#include "ui/lesson/seen.h"

#include <QStandardPaths>
#include <QTextBrowser>

using namespace eleven;

namespace {

Lesson challenge(const char* id) {
    LoadedLesson loaded = loadLesson(std::string(ELEVEN_CHALLENGES "/") + id + "/lesson.yaml", true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return std::move(*loaded.lesson);
}

class Challenged : public Desk {
public:
    explicit Challenged(const char* id) : Desk(challenge(id)) { show(QSize(1600, 1000)); }

    /// "✓○": the lines of the goal.
    [[nodiscard]] QString ticks() {
        QString marks;
        for (const auto* line : window().findChildren<QLabel*>(QStringLiteral("goalLine")))
            marks += line->text().at(0);
        return marks;
    }
    [[nodiscard]] bool sees(const char* label) { return find<QWidget>(label)->isVisible(); }
    void press(const char* keys, int times = 1) {
        for (int i = 0; i < times; ++i)
            Desk::press(QKeySequence(QString::fromLatin1(keys)));
    }
    [[nodiscard]] const LessonTile* tile(const QString& title) {
        for (const auto* tile : window().findChildren<LessonTile*>())
            if (tile->isVisible() && tile->card().title == title) return tile;
        return nullptr;
    }
    /// Both have called connect(), both SYNs arrive, and what answers them.
    void solve() {
        press("F6", 3);
        press("F7", 4);
        press("D", 4);
    }
};

} // namespace

class TestChallengeWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("eleven-states-test"));
        QCoreApplication::setApplicationName(QStringLiteral("challenges"));
        ELEVEN_REQUIRE(labFailure());
    }
    void init() { QSettings().clear(); }

    void theGoalTicksAsTheKernelsStandUntilItIsSolved() {
        Challenged desk("nobody-listens");
        QCOMPARE(desk.ticks(), QStringLiteral("○○"));
        QVERIFY(!desk.sees("goalSolved") && !desk.sees("goalShowed") && desk.sees("goalHint"));
        QVERIFY(desk.text("goalActs").contains(QStringLiteral("Acts so far: 0.")));
        desk.press("F6", 3);
        desk.press("F7", 4);
        desk.press("D", 3);
        QCOMPARE(desk.ticks(), QStringLiteral("✓○"));
        QVERIFY(desk.text("goalActs").contains(QStringLiteral("Acts so far: 10.")));
        QVERIFY(!desk.sees("goalSolved"));
        desk.press("D");
        QCOMPARE(desk.ticks(), QStringLiteral("✓✓"));
        QVERIFY(desk.sees("goalSolved"));
        QCOMPARE(desk.text("goalSolved"), QStringLiteral("Solved in 11 acts (shortest known: 8)"));
        QVERIFY(
            desk.find<QTextBrowser>("goalShowed")->toPlainText().contains(QStringLiteral("simultaneous")));
        desk.press("Left"); // the moment before
        QCOMPARE(desk.ticks(), QStringLiteral("✓○"));
        QVERIFY(!desk.sees("goalSolved"));
    }

    void itGoesOnAfterTheGoal() {
        Challenged desk("nobody-listens");
        desk.solve();
        QVERIFY(desk.sees("goalSolved"));
        desk.press("D");
        QCOMPARE(desk.text("goalSolved"), QStringLiteral("Solved in 11 acts (shortest known: 8)"));
        QVERIFY(!desk.sees("goalActs")); // the count is that of the solution
        desk.press("F6", 4);             // its last lines, and close()
        QCOMPARE(desk.ticks(), QStringLiteral("✓✓"));
        QVERIFY(desk.text("goalHeading").contains(QStringLiteral("was so"))); // and is not any more
        desk.press("Home");
        QVERIFY(desk.sees("goalActs") && !desk.text("goalHeading").contains(QStringLiteral("was so")));
        desk.press("End");
        desk.action(QStringLiteral("restart"))->trigger();
        desk.settle();
        QTRY_COMPARE(desk.ticks(), QStringLiteral("○○"));
        QTRY_VERIFY(!desk.sees("goalSolved"));
    }

    void hintsComeOneByOneAndAreRemembered() {
        const Lesson lesson = challenge("half-open");
        const QString first = QString::fromStdString(lesson.challenge->hints[0].at("en"));
        const QString second = QString::fromStdString(lesson.challenge->hints[1].at("en"));
        {
            Challenged desk("half-open");
            QVERIFY(!desk.sees("goalHints"));
            desk.click("goalHint");
            QVERIFY(desk.text("goalHints").contains(first) && !desk.text("goalHints").contains(second));
            desk.click("goalHint");
            QVERIFY(desk.text("goalHints").contains(second));
            QVERIFY(!desk.sees("goalHint"));
        }
        Challenged again("half-open");
        QVERIFY(again.sees("goalHints") && !again.sees("goalHint"));
        QCOMPARE(hintsTaken(QStringLiteral("half-open")), 2);
    }

    void theShelfRemembersTheFewestActs() {
        const QString title = QString::fromStdString(challenge("nobody-listens").titleIn("en"));
        {
            Challenged desk("nobody-listens");
            desk.press("F6", 3);
            desk.press("Ctrl+PgDown"); // the next challenge
            QTRY_COMPARE(desk.window().windowTitle(),
                         QString::fromStdString(challenge("half-a-handshake").titleIn("en")));
            desk.press("Ctrl+PgUp");
            QTRY_VERIFY(desk.text("lessonTitle") == title && desk.application().conductor().canStep());
            desk.solve();
            QVERIFY(desk.sees("goalSolved"));
        }
        keepSolved(QStringLiteral("nobody-listens"), 30);
        Challenged again("half-open");
        again.action(QStringLiteral("allLessons"))->trigger();
        QVERIFY(again.tile(title) != nullptr);
        QCOMPARE(again.tile(title)->card().solvedIn, 11);
        QVERIFY(again.tile(title)->card().isFinished);
        QVERIFY(!again.tile(QString::fromStdString(challenge("half-open").titleIn("en")))->card().isFinished);
    }

    void whatIsNotSolvedYetIsOffered() {
        Challenged desk("nobody-listens");
        const auto title = [](const char* id) { return QString::fromStdString(challenge(id).titleIn("en")); };
        desk.action(QStringLiteral("allLessons"))->trigger();
        QCOMPARE(desk.text("goOnTitle"), title("nobody-listens"));
        desk.click("resume");
        desk.solve();
        desk.action(QStringLiteral("allLessons"))->trigger();
        QCOMPARE(desk.text("goOnTitle"), title("half-a-handshake"));
        keepSolved(QStringLiteral("half-a-handshake"), 30);
        desk.application().showLessons();
        QCOMPARE(desk.text("goOnTitle"), title("connect-hangs"));
        desk.click("resume");
        QTRY_COMPARE(desk.text("lessonTitle"), title("connect-hangs"));
    }

    void eachPressIsADelivery_data() {
        QTest::addColumn<bool>("glides");
        QTest::newRow("while the first glides") << true;
        QTest::newRow("before the first is told") << false;
    }
    void eachPressIsADelivery() {
        QFETCH(bool, glides);
        Challenged desk("nobody-listens");
        desk.press("F6", 3);
        desk.press("F7", 4);
        desk.action(QStringLiteral("reducedMotion"))->setChecked(!glides);
        desk.action(QStringLiteral("deliver"))->trigger();
        desk.action(QStringLiteral("deliver"))->trigger(); // at once
        desk.settle();
        QVERIFY2(desk.text("goalActs").contains(QStringLiteral("Acts so far: 9.")),
                 qPrintable(desk.text("goalActs")));
        HeldSegments held; // both SYNs have been answered
        for (const Event& event : desk.application().trace())
            held.add(event);
        QCOMPARE(held.all().size(), std::size_t{2});
        for (const HeldSegment& one : held.all())
            QVERIFY((one.sent.segment->flags & kAck) != 0);
    }

    void kernelSpeedIsOneAct() {
        Challenged desk("nobody-listens");
        desk.press("F6", 3);
        desk.press("F7", 4);
        desk.press("F4");
        QTRY_VERIFY(desk.sees("goalSolved"));
        QCOMPARE(desk.text("goalSolved"), QStringLiteral("Solved in 8 acts (shortest known: 8)"));
    }

    void aLessonHasNoGoal() {
        Desk desk(libraryLesson("handshake"));
        desk.show();
        QVERIFY(!desk.find<QWidget>("goal")->isVisible());
    }
};

QTEST_MAIN(TestChallengeWindow)
#include "tst_challengewindow.moc"
