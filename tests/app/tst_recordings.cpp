// Branches and the files of recordings in the real window: taken on a real lab, kept, saved, opened again.

#include "core/projection/endpoints.h"
#include "tests/desk.h"
#include "ui/ladder/branchlines.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/recordingcommands.h"
#include "ui/words/recordingtexts.h"
#include "ui/words/recordingwords.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

using namespace eleven;

namespace {

QString stateHome() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/state");
}

} // namespace

class TestRecordings : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    static void save(Desk& desk, const QString& file) {
        desk.action(QStringLiteral("saveRecordingAs"))->trigger();
        auto* dialog = desk.find<QFileDialog>("saveRecordingDialog");
        emit dialog->fileSelected(file);
        delete dialog;
        const auto isSaved = [&] { // and perhaps a held SYN was repeated since
            return desk.window().recordings().mark().startsWith(QFileInfo(file).fileName());
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaved(), 30'000); // a disk may be busy: fsync(2)
    }
    static void open(Desk& desk, const QString& file) {
        desk.application().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().recordings().mark() == QFileInfo(file).fileName(), 30'000);
    }
    static State clientState(Desk& desk) {
        Endpoints endpoints;
        for (EventNumber n = 1; n <= desk.application().playhead().visible(); ++n)
            endpoints.add(desk.application().trace().at(n));
        return endpoints.of({Side::Client, 0}).state;
    }
    static QStringList branches(Desk& desk) {
        QStringList all;
        for (const auto* line : desk.window().findChildren<BranchLine*>())
            if (line->isVisible()) all << line->text();
        return all;
    }
    static void answer(Desk& desk, const char* box, const QString& text) {
        auto* message = desk.find<QMessageBox>(box);
        QVERIFY(message != nullptr);
        for (QAbstractButton* button : message->buttons())
            if (button->text() == text) {
                button->click();
                return;
            }
        QFAIL(qPrintable(text));
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() {
        beginFresh();
        QDir(stateHome()).removeRecursively();
    }

    void aClassGoesBackAndTakesAnotherWay() {
        QImage shown;
        {
            Desk desk(libraryLesson("teardown"));
            desk.show(QSize(1920, 1080));
            QVERIFY(desk.stepTo(9));
            const int moments = desk.application().playhead().momentCount();
            QCOMPARE(branches(desk), QStringList());
            const auto holdsTheAck = [&] {
                const QString held = desk.application().conductor().isBusy() ? QString() : desk.text("story");
                return held.contains(QStringLiteral("CLOSE-WAIT"));
            };
            while (!holdsTheAck() && desk.application().playhead().moment() > 0)
                desk.press(Qt::Key_Left);
            QVERIFY(holdsTheAck());
            QVERIFY(desk.find<QAbstractButton>("branchHereButton")->isVisible());
            QVERIFY(desk.find<QAbstractButton>("endButton")->isVisible());
            const int here = desk.application().playhead().moment();
            desk.press(Qt::Key_B);
            QTRY_VERIFY(desk.application().playhead().isLive());
            QCOMPARE(desk.application().playhead().moment(), here);
            QVERIFY(!desk.find<QAbstractButton>("branchHereButton")->isVisible());
            desk.press(Qt::Key_X); // the ACK of the FIN
            QVERIFY(desk.text("departureTitle").contains(QStringLiteral("ACK was dropped")));
            desk.action(QStringLiteral("goFreely"))->trigger();
            desk.settle();
            for (int i = 0; i < 30 && clientState(desk) != State::TimeWait; ++i)
                QVERIFY(desk.step());
            QCOMPARE(clientState(desk), State::TimeWait);
            QCOMPARE(branches(desk).size(), 1);
            QVERIFY(branches(desk).front().startsWith(QStringLiteral("branch 1: ")));
            save(desk, path("demo.eleven"));
            desk.action(QStringLiteral("previousBranch"))->trigger();
            QCOMPARE(desk.application().playhead().momentCount(), moments);
            QVERIFY(!desk.application().playhead().isLive());
            QCOMPARE(branches(desk), QStringList{QStringLiteral("branch 2: ACK was dropped")});
            desk.application().window().setFocus();
            shown = desk.find<LadderView>("ladder")->grab().toImage();
            desk.action(QStringLiteral("end"))->trigger();
            QVERIFY(desk.application().playhead().isLive());
        }
        Desk again(libraryLesson("handshake"));
        again.show(QSize(1920, 1080));
        open(again, path("demo.eleven"));
        QVERIFY(!again.application().playhead().isLive());
        QVERIFY(again.window().windowTitle().contains(QStringLiteral("demo.eleven")));
        QVERIFY(!again.find<QAbstractButton>("endButton")->isVisible()); // there is no now
        QCOMPARE(clientState(again), State::TimeWait);
        again.action(QStringLiteral("previousBranch"))->trigger();
        again.application().window().setFocus();
        const QImage opened = again.find<LadderView>("ladder")->grab().toImage();
        QCOMPARE(opened, shown);
        again.action(QStringLiteral("nextBranch"))->trigger();
        again.action(QStringLiteral("branchHere"))->trigger(); // and it goes on
        QTRY_VERIFY(again.application().playhead().isLive());
        QCOMPARE(clientState(again), State::TimeWait);
        QCOMPARE(branches(again).size(), 2);
        QVERIFY(again.window().recordings().mark().endsWith(QStringLiteral("•")));
    }

    void anyStepCanBeUndone() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QAction* undo = desk.action(QStringLiteral("undo"));
        QVERIFY(!undo->isEnabled());
        QVERIFY(desk.stepTo(1));
        const int moments = desk.application().playhead().momentCount();
        for (int i = 1; i <= 3; ++i) {
            desk.press(QKeySequence(Qt::CTRL | Qt::Key_Z));
            QCOMPARE(desk.application().playhead().momentCount(), moments - i);
            QVERIFY(desk.application().playhead().isLive());
        }
        QCOMPARE(branches(desk).size(), 1); // what had gone nowhere is none
        QVERIFY(desk.stepTo(3));
        QVERIFY(!desk.panel().progress().departure);
    }

    void restartKeepsWhatWasDone() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(2));
        desk.action(QStringLiteral("restart"))->trigger();
        QTRY_COMPARE(branches(desk).size(), 1);
        QCOMPARE(desk.application().playhead().momentCount(), 0);
        desk.action(QStringLiteral("restart"))->trigger();
        desk.settle();
        QCOMPARE(branches(desk).size(), 1);
        desk.find<BranchLine>("branch1")->click();
        QVERIFY(desk.application().playhead().momentCount() > 3);
        QVERIFY(!desk.application().playhead().isLive());
    }

    /// Until somebody looks at another branch its name is what is so by then.
    void aBranchIsNamedAnewAsTheOthersGoOn() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(1));
        desk.press(Qt::Key_Left);
        desk.press(Qt::Key_Left);
        desk.action(QStringLiteral("branchHere"))->trigger();
        QTRY_VERIFY(desk.application().playhead().isLive());
        const QStringList before = branches(desk);
        QCOMPARE(before.size(), 1);
        QVERIFY(desk.step()); // the same act
        QVERIFY(branches(desk) != before);
    }

    void recordingsOfManyClientsOpen_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* lesson : {"backlog", "close-wait-leak", "fork-server"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }
    void recordingsOfManyClientsOpen() {
        QFETCH(QString, lesson);
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        open(desk, QStringLiteral(ELEVEN_SOURCE_DIR "/resources/recordings/%1.eleven").arg(lesson));
        QVERIFY(desk.application().playhead().momentCount() > 10);
        desk.action(QStringLiteral("back"))->trigger();
        desk.action(QStringLiteral("first"))->trigger();
        QVERIFY(desk.action(QStringLiteral("end"))->isEnabled());
        desk.action(QStringLiteral("end"))->trigger();
        QVERIFY(desk.application().playhead().isAtEnd());
    }

    void whatStoodThenIsShownAndCannotBeSwitched() {
        Desk desk(libraryLesson("eof"));
        desk.show(QSize(1366, 768));
        QAction* skip = desk.action(QStringLiteral("skipClose"));
        QVERIFY(skip != nullptr && skip->isEnabled());
        const bool first = skip->isChecked();
        QVERIFY(desk.step());
        skip->trigger();
        desk.settle();
        QCOMPARE(skip->isChecked(), !first);
        desk.press(Qt::Key_Home);
        QCOMPARE(skip->isChecked(), first);
        QVERIFY(!skip->isEnabled());
        desk.press(Qt::Key_End);
        QCOMPARE(skip->isChecked(), !first);
        desk.action(QStringLiteral("kernelSpeed"))->trigger();
        desk.settle();
        save(desk, path("stood.eleven"));
        Desk again(libraryLesson("handshake"));
        again.show(QSize(1366, 768));
        open(again, path("stood.eleven"));
        QCOMPARE(again.action(QStringLiteral("skipClose"))->isChecked(), !first);
        QVERIFY(again.action(QStringLiteral("kernelSpeed"))->isChecked());
        QVERIFY(!again.action(QStringLiteral("kernelSpeed"))->isEnabled());
        again.press(Qt::Key_Home);
        QCOMPARE(again.action(QStringLiteral("skipClose"))->isChecked(), first);
        QVERIFY(again.action(QStringLiteral("holdEach"))->isChecked());
    }

    void whatACrashLeftIsOffered() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(2));
        const int moments = desk.application().playhead().momentCount();
        QTRY_VERIFY(!QDir(stateHome()).entryList({QStringLiteral("running-*")}).isEmpty());
        desk.window().recordings().offerLeft(); // its own is no crash
        QVERIFY(desk.find<QMessageBox>("leftRecording") == nullptr);
        const QString left = stateHome() + QStringLiteral("/running-left.eleven");
        save(desk, left);
        desk.window().recordings().offerLeft();
        answer(desk, "leftRecording", RecordingTexts::openLeft());
        QTRY_VERIFY(!desk.application().playhead().isLive());
        QTRY_COMPARE(desk.application().playhead().momentCount(), moments);
        QVERIFY(!QFile::exists(left));
        QCOMPARE(desk.window().recordings().mark(), QString()); // it is in no file of somebody's
        QVERIFY(!QDir(stateHome()).entryList({QStringLiteral("running-*")}).isEmpty()); // but not lost
    }

    void theRunBeforeCanBeOpened() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(2));
        const int moments = desk.application().playhead().momentCount();
        QVERIFY(!desk.action(QStringLiteral("openBefore"))->isEnabled());
        desk.action(QStringLiteral("nextLesson"))->trigger();
        QTRY_COMPARE(desk.application().playhead().momentCount(), 0);
        desk.settle();
        QTRY_VERIFY(desk.action(QStringLiteral("openBefore"))->isEnabled());
        desk.action(QStringLiteral("openBefore"))->trigger();
        QTRY_COMPARE(desk.application().playhead().momentCount(), moments);
        QVERIFY(!desk.application().playhead().isLive());
    }

    void whoClosesIsAskedForWhatIsInNoFile() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.step());
        save(desk, path("asked.eleven"));
        QVERIFY(desk.step());
        QCOMPARE(desk.window().recordings().mark(), QStringLiteral("asked.eleven •"));
        const auto answering = [&](QMessageBox::StandardButton button) {
            QTimer::singleShot(0, &desk.window(), [&desk, button] {
                desk.find<QMessageBox>("unsavedRecording")->button(button)->click();
            });
        };
        answering(QMessageBox::Cancel);
        desk.window().close();
        QVERIFY(desk.window().isVisible());
        const auto size = QFileInfo(path("asked.eleven")).size();
        answering(QMessageBox::Save);
        desk.window().close();
        QVERIFY(!desk.window().isVisible());
        QVERIFY(QFileInfo(path("asked.eleven")).size() > size);
    }

    void aFileThatIsNoneSaysWhereItBreaks() {
        QFile file(path("broken.eleven"));
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write("{\"format\":\"eleven-states\",\"version\":9}\n") > 0);
        file.close();
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.step());
        const int moments = desk.application().playhead().momentCount();
        desk.application().open(file.fileName());
        QTRY_VERIFY(desk.find<QMessageBox>("recordingBroken") != nullptr);
        QVERIFY(
            desk.find<QMessageBox>("recordingBroken")->text().contains(QStringLiteral("broken.eleven:1")));
        QCOMPARE(desk.application().playhead().momentCount(), moments); // what was there stays
        QVERIFY(desk.application().playhead().isLive());
    }

    void aRecordingThatIsBegunAgainCanBeSavedAndOpened() {
        const QString shipped = QStringLiteral(ELEVEN_SOURCE_DIR "/resources/recordings/handshake.eleven");
        Desk desk(libraryLesson("teardown"));
        desk.show(QSize(1366, 768));
        open(desk, shipped);
        desk.action(QStringLiteral("restart"))->trigger();
        QTRY_VERIFY(desk.application().playhead().isLive());
        QVERIFY(desk.step());
        save(desk, path("again.eleven"));
        const OpenedRecording again = openRecording(path("again.eleven").toStdString());
        QVERIFY2(again, qPrintable(errorWords(again.error)));
        QCOMPARE(again.recording->branches.size(), std::size_t{2});
        QCOMPARE(again.recording->branches.back().from, 0);
    }

    /// Of which the lesson cannot be shown: nothing is mixed up with what was there, and nothing is lost.
    void aRecordingOfABrokenLessonLeavesAllAsItWas() {
        Recording broken;
        broken.origin.lesson = "broken";
        broken.origin.files["lesson.yaml"] = "steps: [";
        broken.branches.push_back({-1, 0, {}});
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.step());
        save(desk, path("mine.eleven"));
        QVERIFY(saveRecording(broken, path("broken.eleven").toStdString()));
        desk.application().open(path("broken.eleven"));
        QTRY_VERIFY(desk.find<QWidget>("brokenFile")->isVisible());
        QCOMPARE(desk.window().recordings().mark(), QStringLiteral("mine.eleven"));
        const QString left = stateHome() + QStringLiteral("/running-left.eleven");
        QVERIFY(QDir().mkpath(stateHome()) && saveRecording(broken, left.toStdString()));
        desk.window().showStage();
        desk.window().recordings().offerLeft();
        answer(desk, "leftRecording", RecordingTexts::openLeft());
        QTRY_VERIFY(desk.find<QWidget>("brokenFile")->isVisible());
        QVERIFY(QFile::exists(left));
    }

    /// Saving goes on beside the window: by the time it is done another recording may be shown.
    void aFileIsOfTheRecordingThatWasSavedToIt() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.step());
        save(desk, path("first.eleven"));
        desk.action(QStringLiteral("saveRecordingAs"))->trigger();
        auto* dialog = desk.find<QFileDialog>("saveRecordingDialog");
        const Recording other = openRecording(path("first.eleven").toStdString()).recording.value();
        emit dialog->fileSelected(path("second.eleven"));
        delete dialog;
        emit desk.window().recordings().opened(other, path("first.eleven"));
        QTRY_VERIFY2(desk.text("story").contains(QStringLiteral("second.eleven")),
                     qPrintable(desk.text("story")));
        QCOMPARE(desk.window().recordings().mark(), QString());
    }

    void aDiskThatIsFullSaysSo() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.step());
        desk.action(QStringLiteral("saveRecordingAs"))->trigger();
        emit desk.find<QFileDialog>("saveRecordingDialog")->fileSelected(QStringLiteral("/nowhere/a.eleven"));
        QTRY_VERIFY2(desk.text("story").contains(QStringLiteral("/nowhere/a.eleven")),
                     qPrintable(desk.text("story")));
        QCOMPARE(desk.window().recordings().mark(), QString());
    }
};

QTEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
