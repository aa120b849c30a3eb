// Every lesson that comes with the program is played on a real lab; every expectation in it must hold, and
// what occurs in it has an entry in Explain.

#include "core/projection/coverage.h"
#include "core/session/lessonrun.h"
#include "tests/core/explain/entries.h"
#include "tests/core/session/checks.h"
#include "tests/labtable.h"
#include "ui/words/obstaclewords.h"

#include <set>

using namespace eleven;

namespace {

std::string edgeName(std::size_t edge) {
    return std::string(stateName(kEdges[edge].from)) + " -> " + std::string(stateName(kEdges[edge].to));
}

} // namespace

class TestLessons : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyExpectationHolds_data() {
        QTest::addColumn<QString>("file");
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
            QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void everyExpectationHolds() {
        QFETCH(QString, file);
        // They name the process of their first fork(): that number is a thread of the thread sanitizer.
        if (file.contains(QStringLiteral("/fork-server/")) ||
            file.contains(QStringLiteral("/sigpipe-survived/")))
            SKIP_IF_SANITIZED();
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        Checks checks;
        Coverage coverage;
        Unexplained unexplained(*loaded.lesson);
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            checks.add(event);
            coverage.add(event);
            unexplained.add(event);
        });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(run.stop() ? obstacleText(*run.stop()) : QString(), QString());
        QVERIFY(run.isScriptOver());
        QCOMPARE(checks.failures, QStringList());
        QCOMPARE(unexplained.names(), QString());
        QVERIFY(checks.count > 0);
        for (const std::size_t edge : loaded.lesson->walked())
            QVERIFY2(coverage.isWalked(Side::Client, edge) || coverage.isWalked(Side::Server, edge),
                     edgeName(edge).c_str());
    }

    void theCourseLeadsThroughAllStatesAndEdges() {
        std::set<State> states;
        std::set<std::size_t> edges;
        for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder)) {
                const LoadedLesson loaded = loadLesson(entry.file, true);
                QVERIFY2(loaded, loaded.error.message().c_str());
                states.merge(loaded.lesson->reached());
                edges.merge(loaded.lesson->walked());
            }
        QCOMPARE(states.size(), kStateCount);
        for (std::size_t edge = 0; edge < kEdges.size(); ++edge)
            QVERIFY2(edges.count(edge) != 0, edgeName(edge).c_str());
    }

    void everyOtherRunCanBeSetUp_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<std::size_t>("index");
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS)) {
            const LoadedLesson loaded = loadLesson(entry.file, true);
            QVERIFY2(loaded, loaded.error.message().c_str());
            for (std::size_t i = 0; i < loaded.lesson->tries.size(); ++i)
                QTest::addRow("%s, %s", entry.id.c_str(), loaded.lesson->tries[i].id.c_str())
                    << QString::fromStdString(entry.file) << i;
        }
    }
    void everyOtherRunCanBeSetUp() {
        QFETCH(QString, file);
        QFETCH(std::size_t, index);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        const Lesson lesson = tried(*loaded.lesson, loaded.lesson->tries[index]);
        LessonRun run(lesson, {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(run.stop() ? obstacleText(*run.stop()) : QString(), QString());
        QVERIFY(run.isScriptOver());
    }

    void theTourShowsAndNamesAllElevenStates() {
        const LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/all-eleven/lesson.yaml", true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        std::set<State> named;
        for (const LessonStep& step : loaded.lesson->steps)
            for (const Expectation& expectation : step.expectations)
                named.insert(expectation.states.begin(), expectation.states.end());
        std::set<State> seen{State::Closed};
        int surprises = 0;
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            const auto* change = as<StateEvent>(event);
            if (change == nullptr) return;
            seen.insert(change->to);
            if (!change->predicted.contains(change->to)) ++surprises;
        });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(named.size(), kStateCount);
        QVERIFY(seen == named);
        QCOMPARE(surprises, 0);
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
