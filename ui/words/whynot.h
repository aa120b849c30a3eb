#pragma once
// Why a command can do nothing now: on its tool tip, when its key is pressed, and on the sheet of keys.

#include <QCoreApplication>
#include <QString>

namespace eleven {

class WhyNot {
    Q_DECLARE_TR_FUNCTIONS(WhyNot)
public:
    /// "Deliver a held segment (D), not now: nothing is held ..."
    static QString refusal(const QString& title, const QString& keys, const QString& why);
    /// As a row of a list has it: on a tool tip it is a sentence of its own, and may end as one.
    static QString reason(const QString& why);
    static QString held();
    static QString first();
    static QString now();
    static QString oneClient();
    static QString firstClient();
    static QString lastClient();
    static QString firstLesson();
    static QString lastLesson();
    static QString timePasses();
    static QString lessonOver();
    static QString nothingMoves();
    static QString onScript();
    static QString notUndone(); ///< it was left by what is no act
    static QString alreadyFree();
    static QString noStage();
    static QString nothingChosen();
    static QString firstEntry();
    static QString lastEntry();
};

} // namespace eleven
