// Random runs on a real lab: what the kernels say is what RFC 9293 says, or a habit of Linux that is written
// down. 300 seeds; 2000 with ELEVEN_LONG=1.

#include "core/session/randomrun.h"
#include "tests/labtable.h"

using namespace eleven;

namespace {

struct Played {
    QStringList acts;
    QStringList states;
};

QString textOf(const StateEvent& change) {
    std::string text(sideName(change.host));
    text += change.isListener ? " listener: " : ": ";
    text += std::string(stateName(change.from)) + " -> " + std::string(stateName(change.to));
    return QString::fromStdString(text);
}

QString textOf(const RandomRun::Disagreement& one, const std::string& pair) {
    std::string text = "play --random " + std::to_string(one.seed) + ", act " + std::to_string(one.act) +
                       ", " + pair + ": " + std::string(sideName(one.host)) + ": " +
                       std::string(stateName(one.from)) + ", ";
    text += one.stimulus ? std::string(stimulusName(*one.stimulus)) + ": " + stateNames(one.predicted, " or ")
                         : "nothing";
    return QString::fromStdString(text + "; seen: " + std::string(stateName(one.seen)));
}

} // namespace

class TestRandom : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void kernelsDoWhatTheRfcOrAKnownHabitSays() {
        const std::uint32_t seeds = qEnvironmentVariableIntValue("ELEVEN_LONG") == 1 ? 2000 : 300;
        QStringList disagreements;
        int comparisons = 0;
        int acts = 0;
        for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
            RandomRun run(seed, ELEVEN_SANDBOX, [](const Event&) {});
            ELEVEN_START_RUN(run);
            while (run.step()) {
            }
            for (const RandomRun::Disagreement& one : run.disagreements())
                disagreements += textOf(one, run.pairName());
            comparisons += run.comparisons();
            acts += static_cast<int>(run.acts());
            for (const Habit* habit : run.habitsSeen())
                m_habitsSeen.insert(habit);
        }
        QVERIFY2(disagreements.isEmpty(), qPrintable(disagreements.join(QLatin1Char('\n'))));
        QVERIFY(comparisons > static_cast<int>(seeds) * 3);
        qInfo("%u seeds, %d acts, %d comparisons, %zu of %zu habits seen", seeds, acts, comparisons,
              m_habitsSeen.size(), linuxHabits().size());
    }

    void theSameSeedGivesTheSameActsAndStates_data() {
        QTest::addColumn<std::uint32_t>("seed");
        for (std::uint32_t seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theSameSeedGivesTheSameActsAndStates() {
        QFETCH(std::uint32_t, seed);
        std::array<Played, 2> played;
        for (Played& one : played) {
            RandomRun run(seed, ELEVEN_SANDBOX, [&one](const Event& event) {
                if (const auto* act = as<ActEvent>(event)) one.acts += QString::fromStdString(actText(*act));
                if (const auto* change = as<StateEvent>(event)) one.states += textOf(*change);
            });
            ELEVEN_START_RUN(run);
            while (run.step()) {
            }
        }
        QVERIFY(!played[0].acts.isEmpty());
        QCOMPARE(played[1].acts, played[0].acts);
        QCOMPARE(played[1].states, played[0].states);
    }

private:
    std::set<const Habit*> m_habitsSeen;
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
