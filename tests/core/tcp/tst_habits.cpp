#include "core/tcp/habits.h"

#include <QTest>

#include <set>

using namespace eleven;

class TestHabits : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyHabitDiffersFromTheTableAndHasItsReason() {
        for (const Habit& habit : linuxHabits()) {
            const Transition said =
                predict(habit.from, habit.stimulus, habit.circumstance == Circumstance::OpenedPassively);
            const bool sendsElse = habit.sends && !said.sends.contains(*habit.sends);
            QVERIFY(!said.to.contains(habit.to) || sendsElse || habit.errnum != 0);
            QVERIFY(!habit.reason.empty());
            QVERIFY(habit.source.find("()") != std::string_view::npos);
        }
    }

    void noHabitIsWrittenTwice() {
        std::set<std::tuple<State, Stimulus, Circumstance>> seen;
        for (const Habit& habit : linuxHabits())
            QVERIFY(seen.emplace(habit.from, habit.stimulus, habit.circumstance).second);
    }
};

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
