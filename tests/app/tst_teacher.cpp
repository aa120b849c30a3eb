// What is beside the stage for a teacher, in the real window on a real lab: the notes of a lesson, the sheet
// of answers, and that all of it can be forgotten.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/lesson/ownfolder.h"
#include "ui/lesson/seen.h"
#include "ui/lesson/teachernotes.h"

#include <QDateTime>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBrowser>

using namespace eleven;

namespace {

QStringList sheet() {
    QFile file(answersFile());
    if (!file.open(QIODevice::ReadOnly)) return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    lines.removeLast();
    return lines;
}

} // namespace

class TestTeacher : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        ELEVEN_REQUIRE(labFailure());
    }
    void init() {
        beginFresh();
        QVERIFY(answersFile().contains(QStringLiteral("qttest")));
        QFile::remove(answersFile());
        QDir().rmdir(answersFile()); // of a test that broke off
    }
    void cleanupTestCase() {
        QSettings().clear();
        QFile::remove(answersFile());
    }

    void theNotesStandBesideAndEscClosesThem() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        auto* notes = desk.find<TeacherNotes>("teacherNotes");
        QVERIFY(!notes->isVisible());
        desk.press(QKeySequence(Qt::CTRL | Qt::Key_T));
        QVERIFY(notes->isVisible() && notes->isWindow() && !notes->isModal());
        const QString text =
            notes->findChild<QTextBrowser*>(QStringLiteral("teacherNotesText"))->toPlainText();
        QVERIFY(text.contains(QStringLiteral("Six minutes")));
        QVERIFY(desk.step()); // the class goes on
        QTest::keyClick(notes, Qt::Key_Escape);
        QVERIFY(!notes->isVisible());
    }

    void theProjectorDoesNotShowThem() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        auto* notes = desk.find<TeacherNotes>("teacherNotes");
        desk.action(QStringLiteral("teacherNotes"))->trigger();
        desk.action(QStringLiteral("projector"))->trigger();
        QVERIFY(!notes->isVisible());
        desk.action(QStringLiteral("projector"))->trigger();
        QVERIFY(notes->isVisible());
    }

    void withoutNotesThereIsNoCommand() {
        Lesson lesson = libraryLesson("handshake");
        lesson.notes.clear();
        Desk desk(lesson);
        desk.show(QSize(1366, 768));
        QVERIFY(!desk.action(QStringLiteral("teacherNotes"))->isVisible());
        emit desk.window().openRequested(QStringLiteral(ELEVEN_LESSONS "/teardown"));
        QVERIFY(desk.action(QStringLiteral("teacherNotes"))->isVisible());
        desk.action(QStringLiteral("teacherNotes"))->trigger();
        emit desk.window().openRequested(QStringLiteral(ELEVEN_SCENARIOS "/two-listeners.yaml"));
        QVERIFY(!desk.find<TeacherNotes>("teacherNotes")->isVisible());
    }

    void whatWasAnsweredAndSkippedIsKept() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(!desk.action(QStringLiteral("resultSheet"))->isEnabled());
        QVERIFY(desk.stepTo(2));
        QCOMPARE(sheet(), QStringList());
        desk.press(Qt::Key_4);
        desk.press(Qt::Key_2);
        QCOMPARE(sheet(), QStringList()); // it may still be answered
        QVERIFY(desk.stepTo(4));          // the next one is skipped
        const QStringList lines = sheet();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QStringLiteral("lesson,version,step,question,chosen,right,attempts,time,kernel"));
        const QStringList first = lines[1].split(u',');
        const QStringList second = lines[2].split(u',');
        QCOMPARE(first.size(), 9);
        QCOMPARE(first[0], QStringLiteral("handshake"));
        QCOMPARE(first[1].size(), 8);
        QCOMPARE(first.mid(2, 5),
                 (QStringList{QStringLiteral("second-entry"), QStringLiteral("what-is-listed"),
                              QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("2")}));
        QVERIFY(QDateTime::fromString(first[7], Qt::ISODate).isValid());
        QCOMPARE(first[8], QSysInfo::kernelVersion());
        QCOMPARE(second.mid(2, 5),
                 (QStringList{QStringLiteral("client-first"), QStringLiteral("who-is-first"),
                              QStringLiteral(""), QStringLiteral("d"), QStringLiteral("0")}));
        desk.action(QStringLiteral("back"))->trigger(); // nothing is told twice
        desk.action(QStringLiteral("end"))->trigger();
        QCOMPARE(sheet(), lines);
    }

    void whatNobodyWasAskedIsNotSkipped() {
        Lesson lesson = libraryLesson("handshake");
        setLeft(QString::fromStdString(lesson.id), 4);
        Desk desk(lesson);
        desk.show(QSize(1366, 768));
        emit desk.window().goOnRequested();
        QTRY_COMPARE(desk.window().step(), 4);
        desk.settle();
        QCOMPARE(sheet(), QStringList());
        QVERIFY(desk.stepTo(5));
        QCOMPARE(sheet().size(), 2);
    }

    void theSheetIsSavedWhereOneWants() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(3));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.csv"));
        desk.action(QStringLiteral("resultSheet"))->trigger();
        auto* ask = desk.find<QFileDialog>("saveSheet");
        QVERIFY(ask != nullptr);
        ask->selectFile(path);
        ask->findChild<QLineEdit*>()->setText(path);
        QTest::keyClick(ask->findChild<QLineEdit*>(), Qt::Key_Return);
        QFile copy(path);
        QFile kept(answersFile());
        QVERIFY(copy.open(QIODevice::ReadOnly) && kept.open(QIODevice::ReadOnly));
        const QByteArray saved = copy.readAll();
        QVERIFY(!saved.isEmpty());
        QCOMPARE(saved, kept.readAll());
    }

    void aSheetThatCannotBeWrittenSaysSo() {
        QVERIFY(QDir().mkpath(answersFile())); // a folder is in its place
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(3));
        QVERIFY2(desk.text("story").contains(QStringLiteral("answers.csv could not be written")),
                 qPrintable(desk.text("story")));
        QVERIFY(QDir().rmdir(answersFile()));
    }

    void answersThatCannotBeForgottenAreToldOf() {
        QVERIFY(QDir().mkpath(answersFile())); // a folder is in its place
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        desk.action(QStringLiteral("forgetProgress"))->trigger();
        auto* ask = desk.find<QMessageBox>("forget");
        for (QAbstractButton* button : ask->buttons())
            if (ask->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        auto* told = desk.find<QMessageBox>("notForgotten");
        QVERIFY(told != nullptr && told->text().contains(QStringLiteral("could not be deleted")));
        told->close();
        QVERIFY(QDir().rmdir(answersFile()));
    }

    void forgettingAsksAndForgetsEverything() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(4));
        QVERIFY(!seenSoFar().states.empty() && !sheet().isEmpty());
        for (const bool really : {false, true}) {
            desk.action(QStringLiteral("forgetProgress"))->trigger();
            QPointer<QMessageBox> ask = desk.find<QMessageBox>("forget");
            QVERIFY(ask != nullptr);
            QCOMPARE(ask->defaultButton(), ask->button(QMessageBox::Cancel));
            for (QAbstractButton* button : ask->buttons())
                if ((ask->buttonRole(button) == QMessageBox::DestructiveRole) == really)
                    QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(ask == nullptr);
            QCOMPARE(sheet().isEmpty(), really);
            QCOMPARE(lastLesson().id.isEmpty(), really);
        }
        QTRY_COMPARE(desk.window().step(), 0); // the next person begins
        QTRY_VERIFY(desk.application().conductor().canStep());
        QVERIFY(!desk.action(QStringLiteral("resultSheet"))->isEnabled());
        QCOMPARE(leftAt(QStringLiteral("handshake"), 6), 0);
        QVERIFY(seenSoFar().states.size() <= 1); // CLOSED, in which everybody begins
        QVERIFY(seenSoFar().edges.empty());
    }
};

QTEST_MAIN(TestTeacher)
#include "tst_teacher.moc"
