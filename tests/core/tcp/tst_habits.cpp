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
            QVERIFY(predict(habit.from, habit.stimulus).to != habit.to);
            QVERIFY(!habit.reason.empty());
            QVERIFY(habit.source.find("()") != std::string_view::npos);
        }
    }

    void noHabitIsWrittenTwice() {
        std::set<std::pair<State, Stimulus>> seen;
        for (const Habit& habit : linuxHabits())
            QVERIFY(seen.emplace(habit.from, habit.stimulus).second);
    }
};

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
