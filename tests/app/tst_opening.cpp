// The way in, in the real window on a real lab: the first start and its hints, the chooser of lessons, files
// and folders of one's own, broken ones, and the other runs that a lesson offers.

#include "tests/desk.h"
#include "ui/chooser/lessontile.h"
#include "ui/shell/recentfiles.h"

#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

#include <sys/stat.h>

using namespace eleven;

namespace {

const QString kScenario = QStringLiteral(R"(id: mine
title: {en: "My own"}
programs:
  client: |
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
steps:
  - id: call
    acts:
      - run: client until connect
    expect:
      client: SYN-SENT
)");

/// The desk with a window on `id` of the course, and what this test asks of it.
class Opened : public Desk {
public:
    explicit Opened(const char* id) : Desk(libraryLesson(id)) {
        window().resize(1366, 768);
        window().show();
        if (!QTest::qWaitForWindowActive(&window())) qFatal("the window is not active");
    }
    /// Empty if it cannot be seen.
    [[nodiscard]] QString text(const char* label) {
        return find<QLabel>(label)->isVisible() ? Desk::text(label) : QString();
    }
    [[nodiscard]] LessonTile* tile(const QString& title) {
        for (auto* tile : window().findChildren<LessonTile*>())
            if (tile->isVisible() && tile->card().title == title) return tile;
        return nullptr;
    }
    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
    }
    /// The one that is marked; empty: none is.
    [[nodiscard]] QString lessonInMenu() {
        for (const QAction* action : window().findChild<QMenu*>(QStringLiteral("lessons"))->actions())
            if (action->isChecked()) return action->text();
        return {};
    }
    [[nodiscard]] bool isAtRest() {
        return application().conductor().canStep() && !application().conductor().isBusy();
    }
    void stepToTheEnd() {
        while (text("lessonEndTitle").isEmpty()) {
            QTRY_VERIFY(isAtRest() || !text("lessonEndTitle").isEmpty());
            press(Qt::Key_Right);
        }
    }
};

QString written(const QTemporaryDir& folder, const QString& name, const QString& text) {
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) qFatal("cannot write");
    return path;
}

} // namespace

class TestOpening : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        beginFresh();
        QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
        ELEVEN_REQUIRE(labFailure());
    }
    void cleanupTestCase() { QSettings().clear(); }

    void aHintGoesAwayWhenItWasUsed() {
        Opened opened("handshake");
        QTRY_VERIFY(opened.isAtRest());
        QCOMPARE(opened.text("hintsText").count(QStringLiteral("\n\n")), 2);
        opened.press(Qt::Key_Right);
        QVERIFY(!opened.text("hintsText").contains(QStringLiteral("Step")));
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY(opened.isAtRest());
            opened.press(Qt::Key_Right);
        }
        QTRY_VERIFY(opened.action(QStringLiteral("deliver"))->isEnabled());
        opened.press(Qt::Key_D);
        QVERIFY(!opened.text("hintsText").isEmpty());
        QTRY_VERIFY(opened.isAtRest());
        opened.press(Qt::Key_Left);
        QVERIFY(opened.text("hintsText").isEmpty());
        Opened again("handshake");
        QVERIFY(again.text("hintsText").isEmpty());
    }

    void keysInTheChooserAreTheChoosers() {
        Opened opened("teardown");
        QTRY_VERIFY(opened.isAtRest());
        const EventNumber before = opened.application().trace().size();
        opened.press(Qt::CTRL | Qt::Key_L);
        QVERIFY(opened.tile(QStringLiteral("Three segments")) != nullptr);
        opened.tile(QStringLiteral("Three segments"))->setFocus();
        opened.press(Qt::Key_Right); // Step on the stage
        opened.press(Qt::Key_Left);  // Back, which is greyed there
        opened.press(Qt::Key_Right);
        opened.press(Qt::Key_D);
        opened.press(Qt::Key_E);
        QCOMPARE(QApplication::focusWidget(), opened.tile(QStringLiteral("What send() promises")));
        opened.press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), opened.tile(QStringLiteral("Half-close")));
        QCOMPARE(opened.application().trace().size(), before);
        opened.press(Qt::Key_Escape);
        QTRY_VERIFY(opened.isAtRest());
        QCOMPARE(opened.text("lessonTitle"), QStringLiteral("Four segments"));
        opened.press(Qt::Key_Right);
        QTRY_VERIFY(opened.application().trace().size() > before);
    }

    void theChooserOpensByReturnAndByMouse() {
        Opened opened("teardown");
        opened.action(QStringLiteral("allLessons"))->trigger();
        opened.tile(QStringLiteral("recv() returned 0"))->setFocus();
        opened.press(Qt::Key_Return);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("recv() returned 0"));
        opened.action(QStringLiteral("allLessons"))->trigger();
        QTest::mouseClick(opened.tile(QStringLiteral("Three segments")), Qt::LeftButton);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("Three segments"));
    }

    void whatIsDarkLeadsToTheLessonThatLightsIt() {
        Opened opened("teardown");
        QSettings().setValue(
            QStringLiteral("course/states"),
            QStringList({QStringLiteral("CLOSED"), QStringLiteral("LISTEN"), QStringLiteral("SYN-SENT"),
                         QStringLiteral("SYN-RECEIVED"), QStringLiteral("ESTABLISHED"),
                         QStringLiteral("FIN-WAIT-1"), QStringLiteral("FIN-WAIT-2"),
                         QStringLiteral("CLOSE-WAIT"), QStringLiteral("TIME-WAIT")}));
        opened.action(QStringLiteral("allLessons"))->trigger();
        auto* dark = opened.find<QLabel>("stillDark");
        QVERIFY2(dark->text().contains(QStringLiteral(">CLOSING</a>")), qPrintable(dark->text()));
        emit dark->linkActivated(QStringLiteral("0")); // CLOSING, the first of them
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("Both close at once"));
    }

    void aLessonThatWasLeftGoesOnThere() {
        {
            Opened opened("handshake");
            while (opened.find<QProgressBar>("")->value() < 3) { // three of its steps
                QTRY_VERIFY(opened.isAtRest());
                opened.press(Qt::Key_Right);
            }
        }
        Opened again("handshake");
        QTRY_VERIFY(again.isAtRest());
        again.application().showLessons();
        QVERIFY(again.text("goOnTitle").contains(QStringLiteral("step 4 of 6")));
        QVERIFY(again.text("goOnWhen").contains(QStringLiteral("left today")));
        QCOMPARE(again.tile(QStringLiteral("Three segments"))->card().left, 3);
        QCOMPARE(again.text("seenCounts"), QStringLiteral("4 of 11 states · 3 of 20 edges"));
        again.press(Qt::Key_Return); // Resume has the focus
        QTRY_COMPARE(again.text("stepHeading"), QStringLiteral("Step 4 of 6"));
        QTRY_COMPARE(again.text("showedHeading"), QStringLiteral("What step 3 showed"));
    }

    void whatNoLessonHasIsNotGoneOnWith() {
        QSettings().setValue(QStringLiteral("course/last"), QStringLiteral("teardown"));
        QSettings().setValue(QStringLiteral("course/left/handshake"), 1000);
        QSettings().setValue(QStringLiteral("course/left/teardown"), -3);
        Opened opened("handshake");
        opened.application().showLessons();
        QCOMPARE(opened.text("goOnTitle"), QStringLiteral("Three segments"));
        QCOMPARE(opened.text("goOnWhen"), QString());
        for (const auto* tile : opened.window().findChildren<LessonTile*>())
            QCOMPARE(tile->card().left, 0);
        QSettings().setValue(QStringLiteral("course/left/handshake"), 3);
        QSettings().setValue(QStringLiteral("course/when"), QDateTime::currentDateTime()); // of teardown
        opened.application().showLessons();
        QVERIFY(opened.text("goOnTitle").contains(QStringLiteral("step 4 of 6")));
        QCOMPARE(opened.text("goOnWhen"), QString());
        QVERIFY(opened.find<QPushButton>("resume")->hasFocus());
    }

    void whereTheFirstStepWasLeftItBeginsAgain() {
        QSettings().setValue(QStringLiteral("course/left/handshake"), 3);
        Opened opened("handshake");
        QTRY_VERIFY(opened.isAtRest());
        opened.action(QStringLiteral("runClient"))->trigger(); // the script begins with the server
        QTRY_VERIFY(opened.panel().progress().departure.has_value());
        opened.action(QStringLiteral("allLessons"))->trigger();
        opened.press(Qt::Key_Return);
        QTRY_COMPARE(opened.text("stepHeading"), QStringLiteral("Step 4 of 6"));
    }

    void whatIsFinishedSaysSo() {
        Opened opened("handshake");
        opened.stepToTheEnd();
        opened.action(QStringLiteral("allLessons"))->trigger();
        QVERIFY(opened.tile(QStringLiteral("Three segments"))->card().isFinished);
        QCOMPARE(opened.tile(QStringLiteral("Three segments"))->card().left, 0);
    }

    void aBrokenFileSaysWhereAndOpensWhenItIsMended() {
        const QTemporaryDir folder;
        const QString bad =
            QString(kScenario).replace(QStringLiteral("SYN-SENT"), QStringLiteral("SYN_SEND"));
        const QString path = written(folder, QStringLiteral("mine.yaml"), bad);
        Opened opened("handshake");
        QTRY_VERIFY(opened.isAtRest());
        opened.action(QStringLiteral("allLessons"))->trigger();
        opened.drop(path);
        QCOMPARE(opened.window().windowTitle(), QStringLiteral("mine.yaml"));
        QCOMPARE(opened.lessonInMenu(), QStringLiteral("handshake"));
        QCOMPARE(opened.text("brokenPlace"), path + QStringLiteral(":12:15"));
        QVERIFY(opened.text("brokenLine").contains(QStringLiteral(">SYN_SEND</span>")));
        QVERIFY(opened.text("brokenSeen").contains(QStringLiteral("SYN_SEND")));
        const EventNumber before = opened.application().trace().size();
        opened.press(Qt::Key_F10); // nothing steps behind it
        QCOMPARE(opened.application().trace().size(), before);
        opened.press(Qt::Key_Return); // Try again, and it is as it was
        QVERIFY(!opened.text("brokenPlace").isEmpty());
        written(folder, QStringLiteral("mine.yaml"), kScenario);
        opened.press(Qt::Key_Return);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("My own"));
        QTRY_VERIFY(opened.isAtRest());
        QCOMPARE(opened.lessonInMenu(), QString());
        QCOMPARE(recentFiles(), QStringList{path});
        auto* recent = opened.find<QMenu>("recent");
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().first()->data().toString(), path);
    }

    void whatIsNotThereSaysSo() {
        Opened opened("handshake");
        opened.drop(QStringLiteral("/nowhere/at-all.yaml"));
        QVERIFY(opened.text("brokenPlace").contains(QStringLiteral("/nowhere/at-all.yaml")));
        opened.press(Qt::Key_Escape);
        QCOMPARE(opened.text("lessonTitle"), QStringLiteral("Three segments"));
    }

    void aPipeIsNotWaitedFor() {
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.yaml"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        Opened opened("handshake");
        opened.drop(pipe);
        QVERIFY(opened.text("brokenSeen").contains(QStringLiteral("a pipe")));
    }

    void aTileShowsAFileAsItIs() {
        const QTemporaryDir folder;
        written(folder, QStringLiteral("a.yaml"), QStringLiteral("id: <b>x</b>\n"));
        Opened opened("handshake");
        opened.drop(folder.path());
        QVERIFY(opened.tile(QStringLiteral("a.yaml"))->toolTip().contains(QStringLiteral("&lt;b&gt;x")));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("a.yaml"))));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a.yaml")));
        written(folder, QStringLiteral("a.yaml/b.yaml"), kScenario);
        QTest::mouseClick(opened.tile(QStringLiteral("a.yaml")), Qt::LeftButton);
        QVERIFY(opened.tile(QStringLiteral("My own")) != nullptr); // the tile is gone that was clicked
    }

    void aFolderIsAShelf() {
        const QTemporaryDir folder;
        Opened opened("handshake");
        opened.drop(folder.path());
        QVERIFY(opened.text("brokenSeen").contains(QStringLiteral("neither")));
        written(folder, QStringLiteral("a.yaml"), kScenario);
        written(folder, QStringLiteral("b.yaml"), QStringLiteral("id: ["));
        opened.drop(folder.path());
        QVERIFY(opened.tile(QStringLiteral("b.yaml"))->card().isBroken);
        QTest::mouseClick(opened.tile(QStringLiteral("My own")), Qt::LeftButton);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("My own"));
    }

    void afterTheLastLessonAllOfThemAreTheWayOn() {
        Opened opened("qt-sockets"); // the last one
        opened.stepToTheEnd();
        QVERIFY(opened.find<QToolButton>("allLessonsButton")->property("primary").toBool());
        QVERIFY(!opened.find<QToolButton>("nextLessonButton")->property("primary").toBool());
    }

    void ofThousandsOfFilesTheFirstAreShown() {
        const QTemporaryDir folder;
        for (int i = 0; i < 2000; ++i)
            written(folder, QStringLiteral("%1.yaml").arg(i), kScenario);
        Opened opened("handshake");
        opened.drop(folder.path());
        const auto tiles = opened.window().findChildren<LessonTile*>();
        QVERIFY(std::count_if(tiles.begin(), tiles.end(),
                              [](const LessonTile* tile) { return !tile->card().group; }) < 500);
        const auto headings = opened.window().findChildren<QLabel*>(QStringLiteral("shelf"));
        QVERIFY(headings.first()->text().contains(QStringLiteral("of 2000")));
    }

    void aTryIsSetUpAndThenFree() {
        Opened opened("sigpipe");
        opened.stepToTheEnd();
        const auto links = opened.window().findChildren<QAbstractButton*>(QStringLiteral("lessonEndLink"));
        QCOMPARE(links.size(), 3);
        QTRY_VERIFY(links.first()->height() > 0); // laid out
        QTest::mouseClick(links.first(), Qt::LeftButton);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("the same with a handler"));
        QTRY_COMPARE(opened.text("freelyTitle"), QStringLiteral("You go on freely"));
        QVERIFY(opened.action(QStringLiteral("sigpipeHandler"))->isChecked());
        QVERIFY(opened.text("lessonEndTitle").isEmpty());
        QTRY_VERIFY(opened.isAtRest()); // and Step does something
        const auto others = opened.window().findChildren<QAbstractButton*>(QStringLiteral("freelyLink"));
        QCOMPARE(others.size(), 4); // the lesson, and its three tries
        QTRY_VERIFY(others[2]->height() > 0);
        QTest::mouseClick(others[2], Qt::LeftButton); // from a try to the next, set up by the lesson's steps
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("the same with SIG_IGN"));
        QTRY_COMPARE(opened.text("freelyTitle"), QStringLiteral("You go on freely"));
        QVERIFY(opened.action(QStringLiteral("sigpipeIgnore"))->isChecked());
        QTRY_VERIFY(opened.isAtRest());
        auto* back = opened.window().findChild<QAbstractButton*>(QStringLiteral("freelyLink"));
        QTRY_VERIFY(back->height() > 0);
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(opened.text("lessonTitle"), QStringLiteral("The signal that kills"));
        QTRY_COMPARE(opened.text("stepHeading"), QStringLiteral("Step 1 of 5"));
    }

    void aTryIsSetUpHoweverTheWireGoes() {
        Opened opened("sigpipe");
        opened.stepToTheEnd();
        opened.action(QStringLiteral("kernelSpeed"))->trigger();
        opened.settle();
        const auto links = opened.window().findChildren<QAbstractButton*>(QStringLiteral("lessonEndLink"));
        QTRY_VERIFY(links.first()->height() > 0); // laid out
        QTest::mouseClick(links.first(), Qt::LeftButton);
        QTRY_COMPARE(opened.text("freelyTitle"), QStringLiteral("You go on freely"));
        QVERIFY(opened.application().playhead().momentCount() > 0);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
