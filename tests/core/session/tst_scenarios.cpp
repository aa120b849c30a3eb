// The scenarios of tests/scenarios are played on a real lab. Every expectation must hold, what occurs has an
// entry in Explain, and together they must visit every state and walk every edge of the diagram.

#include "core/projection/coverage.h"
#include "core/session/lessonrun.h"
#include "tests/core/explain/entries.h"
#include "tests/core/session/checks.h"
#include "tests/labtable.h"
#include "ui/words/obstaclewords.h"

#include <filesystem>

using namespace eleven;

namespace {

std::vector<std::string> scenarioFiles() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(ELEVEN_SCENARIOS))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

/// Those that hold for threads alone, or are too many for processes.
const std::set<std::string>& onlyAsWritten() {
    static const std::set<std::string> names = {
        "does-not-wait",
        "reset-before-accept", // SIGPIPE kills a process
        "exit-and-wait",       // the number of the child
        "thousand-clients",
    };
    return names;
}

QString nameOf(State state) {
    const std::string_view name = stateName(state);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// What all scenarios together have shown.
struct Witnessed {
    std::array<bool, kStateCount> states{};
    std::array<bool, kEdges.size()> edges{};

    void add(const Coverage& coverage) {
        for (const State state : kAllStates)
            states[static_cast<std::size_t>(state)] |= coverage.isVisited(state);
        for (std::size_t i = 0; i < kEdges.size(); ++i)
            edges[i] |= coverage.isWalked(Side::Client, i) || coverage.isWalked(Side::Server, i);
    }
    [[nodiscard]] QStringList missingStates() const {
        QStringList missing;
        for (const State state : kAllStates)
            if (!states[static_cast<std::size_t>(state)]) missing += nameOf(state);
        return missing;
    }
    [[nodiscard]] QStringList missingEdges() const {
        QStringList missing;
        for (std::size_t i = 0; i < kEdges.size(); ++i)
            if (!edges[i]) missing += nameOf(kEdges[i].from) + QStringLiteral(" -> ") + nameOf(kEdges[i].to);
        return missing;
    }
};

} // namespace

class TestScenarios : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyExpectationHolds_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("asProcesses");
        for (const std::string& file : scenarioFiles()) {
            const std::string name = std::filesystem::path(file).stem();
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(file) << false;
            if (onlyAsWritten().count(name) == 0)
                QTest::addRow("%s, in processes", name.c_str()) << QString::fromStdString(file) << true;
        }
    }
    void everyExpectationHolds() {
        QFETCH(QString, file);
        QFETCH(bool, asProcesses);
        if (isSpoiltBySanitizer(file)) SKIP_IF_SANITIZED();
        LoadedLesson loaded = loadLesson(file.toStdString(), false);
        QVERIFY2(loaded, loaded.error.message().c_str());
        for (const auto& [who, program] : loaded.lesson->programs)
            if (asProcesses) loaded.lesson->processes.insert(who);
        Coverage coverage;
        Checks checks;
        Unexplained unexplained(*loaded.lesson);
        LessonRun::Options options;
        options.sandboxProgram = ELEVEN_SANDBOX;
        LessonRun run(*loaded.lesson, options, [&](const Event& event) {
            coverage.add(event);
            checks.add(event);
            unexplained.add(event);
        });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        QCOMPARE(run.stop() ? obstacleText(*run.stop()) : QString(), QString());
        QVERIFY(run.isScriptOver());
        QVERIFY2(checks.failures.isEmpty(), qPrintable(checks.failures.join(u'\n')));
        QCOMPARE(unexplained.names(), QString());
        QVERIFY(checks.count > 0);
        m_witnessed.add(coverage);
        ++m_played;
    }

    void togetherTheyVisitElevenStatesAndWalkTwentyEdges() {
        if (m_played == 0) QSKIP("no scenario was played");
        QCOMPARE(m_witnessed.missingStates().join(QStringLiteral(", ")), QString());
        QCOMPARE(m_witnessed.missingEdges().join(QStringLiteral(", ")), QString());
    }

private:
    Witnessed m_witnessed;
    int m_played = 0;
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
