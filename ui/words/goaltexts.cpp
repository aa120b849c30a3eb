#include "ui/words/goaltexts.h"

#include "ui/words/capturetexts.h"
#include "ui/words/checkwords.h"
#include "ui/words/texts.h"

namespace eleven {

namespace {

class GoalTexts {
    Q_DECLARE_TR_FUNCTIONS(GoalTexts)
};

} // namespace

QString placeText(const Lesson& lesson, int number, int count) {
    if (lesson.isCapture()) return CaptureTexts::place(number, count);
    if (number == 0 && lesson.file.empty()) return GoalTexts::tr("A recording");
    if (!lesson.challenge || number == 0) return Texts::lessonNumber(number, count);
    return GoalTexts::tr("Challenge %1 of %2").arg(number).arg(count);
}

QString goalHeading(bool isSolved) {
    return isSolved ? GoalTexts::tr("When it was solved, all of this was so")
                    : GoalTexts::tr("The goal, all of it at once");
}

QString goalLine(const Expectation& expectation, bool holds) {
    return (holds ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + claim(expectation);
}

QString actsSoFar(int acts, int shortest) {
    return GoalTexts::tr("Acts so far: %1. Shortest known: %2.").arg(acts).arg(shortest);
}

QString hintButton(int shown) { return shown == 0 ? GoalTexts::tr("Hint") : GoalTexts::tr("Second hint"); }

QString hintLine(int number, const QString& hint) {
    return GoalTexts::tr("Hint %1: %2", "Hint 2: Hold the first SYN.").arg(QString::number(number), hint);
}

QString solvedTitle(int acts, int shortest) {
    return GoalTexts::tr("Solved in %n acts (shortest known: %1)", nullptr, acts).arg(shortest);
}

} // namespace eleven
