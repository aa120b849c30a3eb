// Every lesson and challenge has a recording that ships with the program, so that it can be walked through
// where there is no lab. One that no longer belongs to its lesson is found here: tools/record-lessons makes
// it again.

#include "core/base/temporaryfolder.h"
#include "core/lesson/library.h"
#include "core/lesson/recordedlesson.h"
#include "core/recording/recordingfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

constexpr const char* kRecordings = ELEVEN_SOURCE_DIR "/resources/recordings";

/// Why `recording` does not show all of `lesson`; empty: it does.
std::string missingIn(const Recording& recording, const Lesson& lesson) {
    if (!belongsTo(recording, lesson)) return "it is of another text";
    if (recording.branches.size() != 1) return "it has several branches";
    std::map<int, std::size_t> checked;
    bool isOver = false;
    for (const Event& event : recording.branches.front().trace) {
        if (const auto* check = as<CheckEvent>(event)) {
            if (!check->held) return "a check did not hold";
            ++checked[check->lessonStep];
        }
        const auto* script = as<ScriptEvent>(event);
        if (script != nullptr && script->what == ScriptEvent::What::Left) return "the script was left";
        isOver = isOver || (script != nullptr && script->what == ScriptEvent::What::Over);
    }
    if (!isOver) return "it ends before the lesson does";
    for (std::size_t step = 0; step < lesson.steps.size(); ++step)
        if (checked[static_cast<int>(step)] != lesson.steps[step].expectations.size())
            return "step " + lesson.steps[step].id + " has other expectations";
    return {};
}

} // namespace

class TestShippedRecordings : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void showsAllOfItsLesson_data() {
        QTest::addColumn<QString>("file");
        for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder))
                QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void showsAllOfItsLesson() {
        QFETCH(QString, file);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        const std::string name = std::string(kRecordings) + "/" + loaded.lesson->id + ".eleven";
        const OpenedRecording opened = openRecording(name);
        QVERIFY2(opened, name.c_str());
        QCOMPARE(opened.cutOff, std::size_t(0));
        const Result<TemporaryFolder> folder = TemporaryFolder::make();
        QVERIFY(folder);
        const LoadedLesson again = recordedLesson(*opened.recording, name, folder->path());
        QVERIFY2(again, again.error.message().c_str());
        const std::string missing = missingIn(*opened.recording, *loaded.lesson);
        QVERIFY2(missing.empty(), (missing + ": run tools/record-lessons").c_str());
    }

    /// Those that the chooser lights, and docs/lessons lists.
    void theStatesOfALessonAreThoseOfItsRecording() {
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS)) {
            const OpenedRecording opened =
                openRecording(std::string(kRecordings) + "/" + entry.id + ".eleven");
            QVERIFY(opened);
            std::set<State> states = {State::Closed};
            for (const Event& event : opened.recording->branches.front().trace)
                if (const auto* change = as<StateEvent>(event)) states.insert(change->to);
            QVERIFY2(states == entry.states, (entry.id + ": run tools/lesson-pages").c_str());
        }
    }

    void saysSoOfAnotherText() {
        const LoadedLesson loaded = loadLesson(ELEVEN_LESSONS "/teardown/lesson.yaml", true);
        OpenedRecording opened = openRecording(std::string(kRecordings) + "/teardown.eleven");
        QVERIFY(opened);
        QCOMPARE(missingIn(*opened.recording, *loaded.lesson), std::string());
        Recording other = *opened.recording;
        other.origin.files["text.en.md"] += " ";
        QVERIFY(!belongsTo(other, *loaded.lesson));
        other = *opened.recording;
        other.origin.profile = "kernel";
        QVERIFY(!belongsTo(other, *loaded.lesson));
        Lesson longer = *loaded.lesson;
        longer.steps.front().expectations.emplace_back();
        QVERIFY(missingIn(*opened.recording, longer).find("expectations") != std::string::npos);
    }

    void noneIsOfALessonThatIsGone() {
        for (const QString& file : QDir(QString::fromLatin1(kRecordings)).entryList(QDir::Files)) {
            const QString id = QString(file).remove(QStringLiteral(".eleven"));
            const bool isThere = QDir(QStringLiteral(ELEVEN_LESSONS)).exists(id) ||
                                 QDir(QStringLiteral(ELEVEN_CHALLENGES)).exists(id);
            QVERIFY2(isThere, qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(TestShippedRecordings)
#include "tst_shippedrecordings.moc"
