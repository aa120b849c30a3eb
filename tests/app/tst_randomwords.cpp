// What `play --random` prints has words in each language.

#include "app/randomwords.h"

#include "core/session/programpairs.h"
#include "core/tcp/habits.h"
#include "ui/words/spokenlanguage.h"

#include <QTest>

using namespace eleven;

class TestRandomWords : public QObject {
    Q_OBJECT

private slots:
    void eachPairAndHabitIsTranslated() {
        const SpokenLanguage spoken(QStringLiteral("zh_CN"));
        for (const ProgramPair& pair : programPairs())
            QVERIFY2(pairWords(pair.name) != QString::fromStdString(pair.name), pair.name.c_str());
        for (const Habit& habit : linuxHabits()) {
            const QString reason = QString::fromUtf8(habit.reason.data(), qsizetype(habit.reason.size()));
            QVERIFY2(habitWords(habit.reason) != reason, qPrintable(reason));
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomWords)
#include "tst_randomwords.moc"
