// To change a lesson in the real window on a real lab: its text is checked as one types and run without being
// saved, what the kernel does otherwise is marked in it, and nothing that was typed is lost.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/editor/editfield.h"
#include "ui/editor/lessoneditor.h"
#include "ui/export/savedfile.h"
#include "ui/lesson/ownfolder.h"

#include <QComboBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <csignal>
#include <sys/resource.h>

using namespace eleven;

namespace {

const std::string kText = "Watch.\n\n## call\n\nThe client will call.\n\n---\n\nIt has.\n";
const std::string kYaml = R"(id: mine
title: {en: "My own"}
programs:
  server: |
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
  client: |
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
steps:
  - id: call
    acts:
      - run: server until listen
      - run: client until connect
    expect:
      client: SYN-SENT
)";

class EditDesk : public Desk {
public:
    EditDesk() : Desk(libraryLesson("handshake")) { show(QSize(1366, 768)); }
    explicit EditDesk(const QString& path) : EditDesk() {
        emit window().openRequested(path);
        QTRY_VERIFY(application().conductor().canStep() && !application().conductor().isBusy());
        press(Qt::Key_F12);
    }
    [[nodiscard]] EditField& field() { return *find<EditField>("editField"); }
    [[nodiscard]] QString said() { return text("editSaid"); }
    /// What is under the mark of a fault, with the number of its line; empty: nothing is marked.
    [[nodiscard]] QString marked() {
        const auto marks = field().extraSelections();
        if (marks.isEmpty()) return {};
        const QTextCursor& word = marks.last().cursor;
        return QStringLiteral("%1: %2").arg(word.block().blockNumber() + 1).arg(word.selectedText());
    }
    /// As somebody would: selects `from` and types over it.
    void type(const char* from, const char* to) {
        field().moveCursor(QTextCursor::Start);
        QVERIFY2(field().find(QString::fromLatin1(from)), from);
        field().setFocus();
        QTest::keyClicks(&field(), QString::fromLatin1(to));
    }
};

std::string contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "not there";
}

} // namespace

class TestEditLesson : public QObject {
    Q_OBJECT
    QString m_folder; ///< of the lesson "mine"

    [[nodiscard]] QString file(const char* name) const { return m_folder + u'/' + QString::fromLatin1(name); }
    void press(Desk& desk, const char* dialog, const QString& button) const {
        auto* box = desk.find<QMessageBox>(dialog);
        QVERIFY2(box != nullptr && box->isVisible(), dialog);
        for (QAbstractButton* each : box->buttons())
            if (each->text().remove(u'&') == button) each->click();
        QTRY_VERIFY(desk.find<QMessageBox>(dialog) == nullptr);
    }

private slots:
    void initTestCase() { ELEVEN_REQUIRE(labFailure()); }
    void init() {
        beginFresh();
        QVERIFY(ownLessonsFolder().startsWith(QDir::homePath()) &&
                draftsFolder().startsWith(QDir::homePath()));
        QDir(ownLessonsFolder()).removeRecursively();
        QDir(draftsFolder()).removeRecursively();
        m_folder = ownLessonsFolder() + QStringLiteral("/mine");
        QVERIFY(QDir().mkpath(m_folder));
        write(file("lesson.yaml"), kYaml);
        write(file("text.en.md"), kText);
    }

    void aFaultIsMarkedWhereItStandsAsOneTypes() {
        EditDesk desk(m_folder);
        QCOMPARE(desk.said(), QStringLiteral("This is what runs on the stage."));
        QVERIFY(desk.marked().isEmpty());
        desk.type("listen(s, 5);", "lissen(s, 5);");
        QTRY_COMPARE(desk.marked(), QStringLiteral("7: lissen(s,"));
        QVERIFY(desk.said().startsWith(QStringLiteral("lesson.yaml:7:5\nExpected: ")));
        QVERIFY(!desk.action(QStringLiteral("runText"))->isEnabled());
        desk.type("lissen", "listen");
        QTRY_VERIFY(desk.marked().isEmpty());
        QVERIFY(desk.action(QStringLiteral("runText"))->isEnabled());
    }

    void aFaultInATextIsShownThere() {
        EditDesk desk(m_folder);
        desk.find<QComboBox>("editFiles")->setFocus();
        emit desk.find<QComboBox>("editFiles")->textActivated(QStringLiteral("text.en.md"));
        desk.type("## call", "## cal");
        QTRY_VERIFY(desk.said().startsWith(QStringLiteral("text.en.md:3:4")));
        emit desk.find<QComboBox>("editFiles")->textActivated(QStringLiteral("lesson.yaml"));
        QVERIFY(desk.marked().isEmpty());
        desk.click("editThere");
        QCOMPARE(desk.find<QComboBox>("editFiles")->currentText(), QStringLiteral("text.en.md"));
        QCOMPARE(desk.marked(), QStringLiteral("3: cal"));
        QCOMPARE(desk.field().textCursor().blockNumber(), 2);
    }

    void whatIsTypedRunsWithoutBeingSaved() {
        EditDesk desk(m_folder);
        desk.type("My own", "My new one");
        desk.press(Qt::CTRL | Qt::Key_Return); // before it was checked
        QTRY_COMPARE(desk.window().windowTitle(), QStringLiteral("My new one"));
        QCOMPARE(desk.said(), QStringLiteral("This is what runs on the stage."));
        QCOMPARE(desk.text("editTitle"), QStringLiteral("Edit My new one (not saved)"));
        QVERIFY(contentOf(file("lesson.yaml")) == kYaml);
        QVERIFY(desk.stepTo(1));
    }

    void whatTheKernelDoesOtherwiseIsMarked() {
        EditDesk desk(m_folder);
        desk.type("client: SYN-SENT", "client: ESTABLISHED");
        desk.press(Qt::CTRL | Qt::Key_Return);
        QTRY_VERIFY(desk.application().conductor().canStep());
        while (!desk.panel().progress().departure && desk.step()) {
        }
        QCOMPARE(desk.marked(), QStringLiteral("17: client:"));
        QVERIFY2(desk.said().contains(QStringLiteral("SYN-SENT")), qPrintable(desk.said()));
        desk.type("ESTABLISHED", "SYN-SENT"); // another text: the kernel said nothing of it
        QTRY_VERIFY(desk.marked().isEmpty());
    }

    void keysOfTheLessonAreLettersOfTheText() {
        EditDesk desk(m_folder);
        const EventNumber before = desk.application().trace().size();
        desk.field().moveCursor(QTextCursor::End);
        QTest::keyClicks(&desk.field(), QStringLiteral("# dxc 1234 h"));
        QTest::keyClick(&desk.field(), Qt::Key_PageUp);
        QTest::keyClick(&desk.field(), Qt::Key_Right);
        QVERIFY(desk.field().toPlainText().endsWith(QStringLiteral("# dxc 1234 h")));
        desk.settle();
        QCOMPARE(desk.application().trace().size(), before);
        QVERIFY(desk.application().playhead().isLive());
    }

    void theNextLineBeginsAsFarIn() {
        EditDesk desk(m_folder);
        desk.field().find(QStringLiteral("listen(s, 5);"));
        desk.field().moveCursor(QTextCursor::EndOfLine);
        QTest::keyClick(&desk.field(), Qt::Key_Return);
        QTest::keyClicks(&desk.field(), QStringLiteral("close(s);"));
        QCOMPARE(desk.field().textCursor().block().text(), QStringLiteral("    close(s);"));
    }

    void ofOnesOwnItIsSavedInItsFile() {
        EditDesk desk(m_folder);
        desk.type("My own", "Mine");
        desk.press(Qt::CTRL | Qt::Key_S);
        QTRY_COMPARE(desk.text("editTitle"), QStringLiteral("Edit Mine"));
        QVERIFY(contentOf(file("lesson.yaml")) == replaced(kYaml, "My own", "Mine"));
        QVERIFY(contentOf(file("text.en.md")) == kText);
        QTRY_COMPARE(desk.window().windowTitle(), QStringLiteral("Mine"));
        QVERIFY(QDir(draftsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void whatAnotherProgramWroteIsNotSavedOver() {
        EditDesk desk(m_folder);
        desk.type("My own", "Mine");
        QTRY_VERIFY(desk.text("editTitle").contains(QStringLiteral("not saved")));
        const std::string theirs = replaced(kYaml, "My own", "Theirs");
        write(file("lesson.yaml"), theirs);
        desk.action(QStringLiteral("saveLesson"))->trigger();
        press(desk, "saveOver", QStringLiteral("Cancel"));
        QVERIFY(contentOf(file("lesson.yaml")) == theirs);
        desk.action(QStringLiteral("saveLesson"))->trigger();
        press(desk, "saveOver", QStringLiteral("Save over it"));
        QTRY_VERIFY(contentOf(file("lesson.yaml")) == replaced(kYaml, "My own", "Mine"));
    }

    void ofTheCourseItIsSavedAsOnesOwn() {
        EditDesk desk;
        desk.press(Qt::Key_F12);
        const std::string course = contentOf(QStringLiteral(ELEVEN_LESSONS "/handshake/lesson.yaml"));
        desk.type("Three segments", "Three of mine");
        desk.action(QStringLiteral("saveLesson"))->trigger();
        QString offered = QStringLiteral("my-handshake");
        for (const char* name : {"mine", "No!", "my-handshake"}) {
            auto* dialog = desk.find<QInputDialog>("saveLessonAs");
            QVERIFY(dialog != nullptr && dialog->isVisible());
            QCOMPARE(dialog->textValue(), offered);
            offered = QString::fromLatin1(name); // is there to be mended
            dialog->setTextValue(offered);
            dialog->accept();
            QTRY_VERIFY(dialog != desk.find<QInputDialog>("saveLessonAs"));
            if (std::string(name) != "my-handshake") press(desk, "notSaved", QStringLiteral("OK"));
        }
        const QString saved = ownLessonsFolder() + QStringLiteral("/my-handshake/lesson.yaml");
        QTRY_VERIFY(loadLesson(saved.toStdString(), true));
        QCOMPARE(loadLesson(saved.toStdString(), true).lesson->title.at("en"), std::string("Three of mine"));
        QVERIFY(contentOf(QStringLiteral(ELEVEN_LESSONS "/handshake/lesson.yaml")) == course);
        QVERIFY(contentOf(file("lesson.yaml")) == kYaml);
        QTRY_COMPARE(desk.text("editTitle"), QStringLiteral("Edit Three of mine"));
        desk.type("Three of mine", "Again"); // now it has a file of its own
        desk.action(QStringLiteral("saveLesson"))->trigger();
        QTRY_COMPARE(loadLesson(saved.toStdString(), true).lesson->title.at("en"), std::string("Again"));
    }

    void whatIsNotSavedIsThereAgainAndCanBeDiscarded() {
        {
            EditDesk desk(m_folder);
            desk.type("My own", "Mine");
        } // at once
        EditDesk desk(m_folder);
        QVERIFY(desk.field().toPlainText().contains(QStringLiteral("\"Mine\"")));
        QVERIFY2(desk.said().contains(QStringLiteral("did not save is here again")), qPrintable(desk.said()));
        QCOMPARE(desk.window().windowTitle(), QStringLiteral("My own")); // that runs
        QVERIFY(!desk.said().contains(QStringLiteral("runs on the stage")));
        desk.action(QStringLiteral("discardText"))->trigger();
        press(desk, "discardText", QStringLiteral("Discard"));
        QTRY_COMPARE(desk.field().toPlainText().toStdString(), kYaml);
        QVERIFY(contentOf(file("lesson.yaml")) == kYaml);
        QCOMPARE(desk.said(), QStringLiteral("This is what runs on the stage."));
    }

    void aMarkedFaultGoesWithItsText() {
        EditDesk desk(m_folder);
        desk.type("listen(s, 5);", "lissen(s, 5);");
        QTRY_VERIFY(!desk.marked().isEmpty());
        desk.press(Qt::Key_F12);
        desk.press(Qt::Key_F12);
        QCOMPARE(desk.marked(), QStringLiteral("7: lissen(s,"));
        desk.press(Qt::CTRL | Qt::Key_S);
        QCOMPARE(desk.marked(), QStringLiteral("7: lissen(s,"));
        emit desk.window().lessonRequested(1);
        QTRY_VERIFY(desk.marked().isEmpty());
        emit desk.window().openRequested(m_folder);
        QTRY_COMPARE(desk.marked(), QStringLiteral("7: lissen(s,"));
        desk.type("lissen", "xxxxxx");
        QTRY_VERIFY(desk.action(QStringLiteral("discardText"))->isEnabled());
        desk.action(QStringLiteral("discardText"))->trigger();
        press(desk, "discardText", QStringLiteral("Discard"));
        QTRY_COMPARE(desk.marked(), QStringLiteral("7: lissen(s,"));
    }

    void onlyWhatWasTypedCanBeUndone() {
        EditDesk desk(m_folder);
        desk.field().undo();
        QCOMPARE(desk.field().toPlainText().toStdString(), kYaml);
        desk.type("My own", "Mine");
        desk.press(Qt::CTRL | Qt::Key_S);
        QTRY_COMPARE(desk.text("editTitle"), QStringLiteral("Edit Mine"));
        QCOMPARE(desk.field().textCursor().blockNumber(), 1); // where one was
        while (desk.field().document()->isUndoAvailable())
            desk.field().undo();
        QCOMPARE(desk.field().toPlainText().toStdString(), kYaml);
    }

    void whatTheKernelRefusedStaysMarked() {
        const std::string more =
            "  - id: more\n    acts:\n      - run: server until listen\n    expect: {}\n";
        write(file("lesson.yaml"), replaced(kYaml, "client: SYN-SENT", "client: CLOSING") + more);
        write(file("text.en.md"), kText + "\n## more\n\nNothing.\n\n---\n\nNothing.\n");
        EditDesk desk(m_folder);
        while (desk.step()) {
        }
        QCOMPARE(desk.marked(), QStringLiteral("17: client:"));
    }

    void itNeedsRoomAndTakesIt() {
        EditDesk desk;
        desk.action(QStringLiteral("projector"))->trigger();
        desk.press(Qt::Key_F12);
        QVERIFY(desk.field().isVisible() && desk.field().hasFocus());
        desk.press(Qt::Key_F12);
        for (int i = 0; i < 6; ++i)
            desk.action(QStringLiteral("larger"))->trigger();
        desk.press(Qt::Key_F12);
        QVERIFY(desk.field().isVisible());
    }

    void aSpaceThatDoesNotBreakIsNoChange() {
        write(file("text.en.md"), replaced(kText, "Watch.", "Watch\u00a0it."));
        EditDesk desk(m_folder);
        QCOMPARE(desk.text("editTitle"), QStringLiteral("Edit My own"));
    }

    void whatAnotherProgramWroteIsAskedForAlsoAfterUndo() {
        EditDesk desk(m_folder);
        desk.type("My own", "Mine");
        QTRY_VERIFY(desk.text("editTitle").contains(QStringLiteral("not saved")));
        const std::string theirs = kYaml + "# theirs\n";
        write(file("lesson.yaml"), theirs);
        desk.type("Mine", "My own");
        desk.type("My own", "Again");
        desk.action(QStringLiteral("saveLesson"))->trigger();
        press(desk, "saveOver", QStringLiteral("Cancel"));
        QVERIFY(contentOf(file("lesson.yaml")) == theirs);
    }

    void aFolderThatIsGoneIsMadeAgain() {
        EditDesk desk(m_folder);
        desk.type("My own", "Mine");
        QVERIFY(QDir(m_folder).removeRecursively());
        desk.action(QStringLiteral("saveLesson"))->trigger();
        press(desk, "saveOver", QStringLiteral("Save over it"));
        QTRY_VERIFY(contentOf(file("lesson.yaml")) == replaced(kYaml, "My own", "Mine"));
        QVERIFY(contentOf(file("text.en.md")) == kText);
    }

    void eachOfTwoWindowsKeepsItsOwn() {
        const QString yaml = file("lesson.yaml");
        const QString name = QStringLiteral("lesson.yaml");
        {
            LessonDraft one(yaml);
            LessonDraft other(yaml);
            other.setText(name, QStringLiteral("theirs"));
            static_cast<void>(other.read());
            one.setText(name, QStringLiteral("mine"));
            static_cast<void>(one.read());
            one.setText(name, QString::fromStdString(kYaml));
            static_cast<void>(one.read());
        }
        QCOMPARE(LessonDraft(yaml).texts()[name], QStringLiteral("theirs"));
    }

    void whatIsTooLongForALessonIsKeptToo() {
        const QString endless = QString(1'500'000, u'x');
        {
            LessonDraft draft(file("lesson.yaml"));
            draft.setText(QStringLiteral("lesson.yaml"), endless);
            QVERIFY(!draft.read());
        }
        QVERIFY(LessonDraft(file("lesson.yaml")).texts()[QStringLiteral("lesson.yaml")] == endless);
    }

    void onAFullDiskTheFileStaysAsItWas() {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit little{1000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
        const QString failed =
            saveWhole(file("lesson.yaml"), [](QIODevice& out) { out.write(QByteArray(3000, 'x')); });
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY2(failed.contains(file("lesson.yaml")), qPrintable(failed));
        QVERIFY(contentOf(file("lesson.yaml")) == kYaml);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 2);
    }

    void anotherLessonTakesItsPlaceAndLosesNothing() {
        EditDesk desk(m_folder);
        desk.type("My own", "Mine");
        emit desk.window().lessonRequested(1);
        QTRY_VERIFY(desk.field().toPlainText().contains(QStringLiteral("id: data")));
        emit desk.window().openRequested(m_folder);
        QTRY_VERIFY(desk.field().toPlainText().contains(QStringLiteral("\"Mine\"")));
    }

    void aBrokenFileCanBeMendedHere() {
        write(file("lesson.yaml"), replaced(kYaml, "SYN-SENT", "SYN_SENT"));
        EditDesk desk;
        emit desk.window().openRequested(m_folder);
        QVERIFY(desk.find<QLabel>("brokenPlace")->isVisible());
        desk.press(Qt::Key_F12);
        QCOMPARE(desk.marked(), QStringLiteral("17: SYN_SENT"));
        desk.type("SYN_SENT", "SYN-SENT");
        desk.press(Qt::CTRL | Qt::Key_Return);
        QTRY_VERIFY(!desk.find<QLabel>("brokenPlace")->isVisible());
        QTRY_COMPARE(desk.window().windowTitle(), QStringLiteral("My own"));
    }

    void whatIsNoTextIsLeftAlone() {
        const std::string bytes = kText + "\xff\xfe";
        write(file("text.en.md"), bytes);
        EditDesk desk;
        emit desk.window().openRequested(m_folder);
        desk.press(Qt::Key_F12);
        QVERIFY2(desk.said().startsWith(QStringLiteral("text.en.md is not text")), qPrintable(desk.said()));
        QVERIFY(desk.field().isReadOnly());
        QVERIFY(!desk.action(QStringLiteral("saveLesson"))->isEnabled());
        QVERIFY(contentOf(file("text.en.md")) == bytes);
    }
};

QTEST_MAIN(TestEditLesson)
#include "tst_editlesson.moc"
