// Every lesson and challenge that comes with the program is played on a real lab, and what was recorded comes
// back from its file as it was, with the lesson.

#include "core/base/temporaryfolder.h"
#include "core/lesson/recordedlesson.h"
#include "core/recording/recordingfile.h"
#include "core/session/origin.h"
#include "tests/labtable.h"
#include "tests/recordings.h"
#include "ui/words/recordingwords.h"

#include <QTemporaryDir>

using namespace eleven;

namespace {

/// Of the lesson with no steps done: what a test makes of it is refused or not.
Recording recordingOf(const std::string& name) {
    const LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/" + name + "/lesson.yaml", true);
    return {originOf(*loaded.lesson, {}), std::vector<Branch>(1)};
}

} // namespace

class TestRecordedLessons : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] LoadedLesson readAgain(const Recording& recording) const {
        return recordedLesson(recording, "run.eleven", m_folder.path().toStdString());
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void everyRunComesBackFromItsFile_data() {
        QTest::addColumn<QString>("file");
        for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder))
                QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void everyRunComesBackFromItsFile() {
        QFETCH(QString, file);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        const Lesson lesson = loaded.lesson->challenge ? solutionOf(*loaded.lesson) : *loaded.lesson;
        const LessonRun::Options options{.sandboxProgram = ELEVEN_SANDBOX};
        Recording recording{originOf(lesson, options), std::vector<Branch>(1)};
        LessonRun run(lesson, options,
                      [&](Event event) { recording.branches[0].trace.append(std::move(event)); });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        const std::string saved = m_folder.filePath(QStringLiteral("run.eleven")).toStdString();
        QVERIFY(saveRecording(recording, saved));
        const OpenedRecording opened = openRecording(saved);
        QVERIFY2(opened, qPrintable(errorWords(opened.error)));
        QCOMPARE(difference(recording, *opened.recording), std::string());
        const LoadedLesson again = readAgain(*opened.recording);
        QVERIFY2(again, again.error.message().c_str());
        QCOMPARE(again.lesson->id, lesson.id);
        QCOMPARE(again.lesson->files, lesson.files);
        QCOMPARE(again.lesson->steps.size(), lesson.steps.size());
        QCOMPARE(again.lesson->title, lesson.title);
    }

    void aTryIsTheRunThatItIs() {
        Recording recording = recordingOf("teardown");
        const LoadedLesson whole = readAgain(recording);
        QVERIFY2(whole, whole.error.message().c_str());
        QVERIFY(!whole.lesson->tries.empty());
        const Lesson asTried = tried(*whole.lesson, whole.lesson->tries.front());
        recording.origin = originOf(asTried, {.profile = Profile::Kernel, .sigpipe = Sigpipe::Ignore});
        QCOMPARE(recording.origin.tried, whole.lesson->tries.front().id);
        QCOMPARE(recording.origin.profile, std::string("kernel"));
        QCOMPARE(recording.origin.sigpipe, std::string("ignore"));
        const LoadedLesson again = readAgain(recording);
        QVERIFY2(again, again.error.message().c_str());
        QVERIFY(again.lesson->isTry);
        QCOMPARE(again.lesson->title, asTried.title);
    }

    void whatTheLessonDoesNotHaveIsRefused_data() {
        QTest::addColumn<Recording>("recording");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* told,
                            const std::function<void(Recording&)>& change) {
            Recording recording = recordingOf("teardown");
            change(recording);
            QTest::newRow(name) << recording << QString::fromLatin1(told);
        };
        const auto event = [&](const char* name, const char* told, auto body) {
            row(name, told, [&](Recording& recording) {
                handmade::Story story;
                story.tell(NoteEvent{});
                story.tell(body);
                recording.branches[0].trace = story.trace();
            });
        };
        row("an id that is a path", "run.eleven:1:1: expected an id of small letters",
            [](Recording& recording) { recording.origin.lesson = "../teardown"; });
        row("another try", "run.eleven:1:1: expected ",
            [](Recording& recording) { recording.origin.tried = "x"; });
        row("another mode of SIGPIPE", "run.eleven:1:1: expected ",
            [](Recording& recording) { recording.origin.sigpipe = "x"; });
        row("a toggle", "run.eleven:1:1: expected skip-close-on-eof or ",
            [](Recording& recording) { recording.origin.toggles["x"] = true; });
        row("no files", "lesson.yaml: expected a file that can be read, saw ENOENT",
            [](Recording& recording) {
                recording.origin.files.clear();
                recording.origin.lesson = "empty";
            });
        row("a broken file", "teardown/lesson.yaml:1:", [](Recording& recording) {
            recording.origin.files["lesson.yaml"] = "id: [";
        });
        event("a step too far", "run.eleven:4:1: expected a step of the lesson", ActEvent{.lessonStep = 100});
        event("a step before the first", "run.eleven:4:1: expected a step of the lesson",
              CheckEvent{.lessonStep = -2});
        event("the script is over before it began", "run.eleven:4:1: expected a step of the lesson",
              ScriptEvent{.what = ScriptEvent::What::Over, .lessonStep = -1});
        event("a step behind the last one begins", "run.eleven:4:1: expected a step of the lesson",
              ScriptEvent{.lessonStep = 9});
        event("a line too far", "run.eleven:4:1: expected a line of the program of client",
              JumpEvent{handmade::kClient, 1000, "", 1});
        event("a next line too far", "run.eleven:4:1: expected a line of the program of client",
              JumpEvent{handmade::kClient, 1, "", 1000});
        event("no line", "run.eleven:4:1: expected a line of the program of server",
              JumpEvent{handmade::kServer, 0, "", 1});
    }
    void whatTheLessonDoesNotHaveIsRefused() {
        QFETCH(Recording, recording);
        QFETCH(QString, told);
        const LoadedLesson loaded = readAgain(recording);
        QVERIFY(!loaded);
        const QString words = QString::fromStdString(loaded.error.message());
        QVERIFY2(words.contains(told), qPrintable(words));
    }

    void aFolderForALessonIsGoneAfterwards() {
        std::string path;
        {
            Result<TemporaryFolder> folder = TemporaryFolder::make();
            QVERIFY(folder);
            path = folder->path();
            QVERIFY(recordedLesson(recordingOf("teardown"), "run.eleven", path));
            QVERIFY(QFileInfo::exists(QString::fromStdString(path + "/teardown/text.zh_CN.md")));
        }
        QVERIFY(!QFileInfo::exists(QString::fromStdString(path)));
    }
};

QTEST_GUILESS_MAIN(TestRecordedLessons)
#include "tst_recordedlessons.moc"
