// Every challenge that comes with the program, on a real lab: its solution leads to its goal with the last
// act, and neither nothing nor Step alone does.

#include "core/session/lessonrun.h"
#include "tests/labtable.h"
#include "ui/words/checkwords.h"
#include "ui/words/obstaclewords.h"

#include <set>

using namespace eleven;

namespace {

Lesson challengeIn(const QString& file) {
    LoadedLesson loaded = loadLesson(file.toStdString(), true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return std::move(*loaded.lesson);
}

Lesson challenge(const char* id) {
    return challengeIn(QStringLiteral(ELEVEN_CHALLENGES "/%1/lesson.yaml").arg(QLatin1String(id)));
}

QString failures(const LessonRun& run) {
    QStringList failed;
    for (const CheckEvent& check : run.goalChecks())
        if (!check.held) failed << checkText(check);
    return failed.join(u'\n');
}

Act run(Side side) {
    Act act;
    act.who = {side, 0};
    return act;
}

void eachChallenge() {
    QTest::addColumn<QString>("file");
    for (const LibraryEntry& entry : lessonLibrary(ELEVEN_CHALLENGES))
        QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
}

} // namespace

class TestChallenges : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void thereAreAtLeastTen() {
        const std::vector<LibraryEntry> all = lessonLibrary(ELEVEN_CHALLENGES);
        QVERIFY(all.size() >= 10);
        std::set<std::string> ids;
        for (const std::string folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder))
                QVERIFY2(ids.insert(entry.id).second, entry.id.c_str()); // one settings file for both
    }

    void theSolutionLeadsToTheGoalWithItsLastAct_data() { eachChallenge(); }
    void theSolutionLeadsToTheGoalWithItsLastAct() {
        QFETCH(QString, file);
        if (isSpoiltBySanitizer(file)) SKIP_IF_SANITIZED();
        const Lesson lesson = solutionOf(challengeIn(file));
        std::vector<ScriptEvent> over;
        int acts = 0;
        int checks = 0;
        LessonRun run(lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            const auto* script = as<ScriptEvent>(event);
            if (script != nullptr && script->what == ScriptEvent::What::Over) over.push_back(*script);
            const auto* done = as<ActEvent>(event);
            if (done != nullptr && isCounted(*done)) ++acts;
            if (as<CheckEvent>(event) != nullptr) ++checks;
        });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(run.stop() ? obstacleText(*run.stop()) : QString(), QString());
        if (!run.solvedIn()) QCOMPARE(failures(run), QString());
        const int shortest = lesson.challenge->shortest;
        QCOMPARE(acts, shortest);
        QCOMPARE(run.solvedIn().value_or(0), shortest);
        QCOMPARE(over.size(), std::size_t{1});
        QCOMPARE(over.front().acts, shortest);
        QCOMPARE(checks, static_cast<int>(lesson.challenge->goal.size()));
    }

    void stepAloneDoesNotLeadThere_data() { eachChallenge(); }
    void stepAloneDoesNotLeadThere() {
        QFETCH(QString, file);
        if (isSpoiltBySanitizer(file)) SKIP_IF_SANITIZED();
        LessonRun run(challengeIn(file), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        run.noteTimer(); // nobody has done anything yet
        QVERIFY(!run.solvedIn());
        constexpr int kMostSteps = 80; // one of them loops
        int steps = 0;
        while (steps < kMostSteps && run.step())
            ++steps;
        QVERIFY(steps > 5);
        QVERIFY(!run.solvedIn());
    }

    void itsTextsAreShort_data() { eachChallenge(); }
    void itsTextsAreShort() {
        QFETCH(QString, file);
        const Lesson lesson = challengeIn(file);
        const auto words = [](const std::string& text) {
            return QString::fromStdString(text)
                .split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)
                .size();
        };
        const auto letters = [](const std::string& text) {
            return QString::fromStdString(text).remove(QRegularExpression(QStringLiteral("\\s"))).size();
        };
        QVERIFY(words(lesson.intro.at("en")) <= 60);
        QVERIFY(words(lesson.challenge->solved.at("en")) <= 50);
        QVERIFY(letters(lesson.intro.at("zh_CN")) <= 120);
        QVERIFY(letters(lesson.challenge->solved.at("zh_CN")) <= 120);
    }

    void itGoesOnAfterTheGoalAndIsSolvedOnce() {
        int over = 0;
        LessonRun run(solutionOf(challenge("nobody-listens")), {ELEVEN_SANDBOX, {}, {}},
                      [&](const Event& event) {
                          const auto* script = as<ScriptEvent>(event);
                          if (script != nullptr && script->what == ScriptEvent::What::Over) ++over;
                      });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(over, 1);
        Act cut;
        cut.kind = Act::Kind::Cut;
        cut.on = true;
        QVERIFY(run.perform(cut));
        QCOMPARE(run.solvedIn().value_or(0), 8);
        QCOMPARE(over, 1);
    }

    void theSwitchOfTheWireIsAnAct() {
        std::vector<Act> acts;
        LessonRun run(challenge("nobody-listens"), {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            if (const auto* done = as<ActEvent>(event)) acts.push_back(done->act);
        });
        run.setKernelSpeed(true); // before the lab is there
        ELEVEN_START_RUN(run);
        QCOMPARE(acts.size(), std::size_t{1});
        QVERIFY(acts[0].kind == Act::Kind::Flow && acts[0].on && run.experiment().isFlowing());
        run.setKernelSpeed(false);
        QCOMPARE(acts.size(), std::size_t{2});
        for (const auto& [side, lines] : {std::pair(Side::Client, 3), std::pair(Side::Server, 4)})
            for (int line = 0; line < lines; ++line)
                QVERIFY(run.perform(::run(side)));
        QVERIFY(!run.solvedIn());
        run.setKernelSpeed(true);
        QCOMPARE(run.solvedIn().value_or(0), 10);
    }

    void whatWasLostCounts() {
        Lesson lesson = challenge("nobody-listens");
        Expectation lost;
        lost.kind = Expectation::Kind::Lost;
        lesson.challenge->goal = {lost};
        LessonRun run(lesson, {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        QVERIFY(run.goalChecks().at(0).held);
        for (int line = 0; line < 3; ++line)
            QVERIFY(run.perform(::run(Side::Client)));
        Act drop;
        drop.kind = Act::Kind::Drop;
        drop.segment = run.experiment().wire().held().front().id;
        QVERIFY(run.perform(drop));
        QCOMPARE(failures(run), QStringLiteral("lost: expected none, saw SYN"));
    }
};

QTEST_GUILESS_MAIN(TestChallenges)
#include "tst_challenges.moc"
