// *Export as C*, compiled and run unchanged: the script of the lesson holds for it, call by call and state by
// state.

#include "core/lesson/sigpipe.h"
#include "core/session/lessonrun.h"
#include "tests/compiledc.h"
#include "tests/core/session/checks.h"
#include "tests/labtable.h"
#include "ui/words/obstaclewords.h"

#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace eleven;

namespace {

/// The script as far as it fits what is compiled: its toggles stay as they are, and only its calls are steps.
std::vector<LessonStep> withoutToggles(std::vector<LessonStep> steps) {
    const auto hasToggle = [](const LessonStep& step) {
        return std::any_of(step.acts.begin(), step.acts.end(),
                           [](const ScriptAct& act) { return act.kind == Act::Kind::Toggle; });
    };
    steps.erase(std::find_if(steps.begin(), steps.end(), hasToggle), steps.end());
    for (LessonStep& step : steps)
        std::erase_if(step.acts, [](const ScriptAct& act) { return act.lineCount > 1; });
    return steps;
}

/// The lesson with each of its programs compiled into `folder`. What the compiler says goes into `said`.
Lesson compiled(const Lesson& lesson, const QTemporaryDir& folder, QString& said) {
    Lesson own = withSigpipe(lesson, lesson.sigpipe);
    for (auto& [who, program] : own.programs) {
        const std::string name = endpointName(who);
        const QString path = folder.filePath(QString::fromStdString(name));
        // Those of a crowd run to their end, and so they are to come to it.
        const bool ends = own.isProcess(who) || (own.clients > 1 && who.host == Side::Client);
        said += compile({QStringLiteral("cc")}, exportAsC(*program, togglesOn(own), name, ends), path);
        program = Program::own({path.toStdString()});
    }
    own.steps = withoutToggles(std::move(own.steps));
    own.processes.clear();
    own.toggles.clear();
    return own;
}

} // namespace

class TestLessonsAsC : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("cc")).isEmpty())
            QSKIP("There is no C compiler here: no command cc.");
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void itsScriptHolds_data() {
        QTest::addColumn<QString>("file");
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
            QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void itsScriptHolds() {
        QFETCH(QString, file);
        const LoadedLesson loaded = loadLesson(file.toStdString(), false);
        QVERIFY2(loaded, loaded.error.message().c_str());
        if (loaded.lesson->programs.at(kServer)->language() != Language::C) QSKIP("It is not exported as C.");
        const QTemporaryDir folder;
        QString said;
        const Lesson lesson = compiled(*loaded.lesson, folder, said);
        QCOMPARE(said, QString());
        Checks checks;
        LessonRun::Options options{ELEVEN_SANDBOX, {}, {}};
        options.mayRunOwn = true;
        LessonRun run(lesson, options, [&](const Event& event) { checks.add(event); });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(run.stop() ? obstacleText(*run.stop()) : QString(), QString());
        QVERIFY(run.isScriptOver());
        QCOMPARE(checks.failures.join(u'\n'), QString());
        QVERIFY(checks.count > 0);
    }
};

QTEST_GUILESS_MAIN(TestLessonsAsC)
#include "tst_lessonsasc.moc"
