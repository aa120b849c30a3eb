#pragma once
// The questions of a lesson: what was chosen of each in this run, and what is to be seen of them at a moment
// of it. The kernel answers: an option is told to be so when the expectation that proves it has held. Pure.

#include "core/lesson/lesson.h"
#include "core/projection/lessonprogress.h"

#include <QString>
#include <QVector>

namespace eleven {

/// Step and place in LessonStep::questions.
using QuestionPlace = std::pair<int, int>;

struct Answer {
    std::vector<std::size_t> chosen; ///< options in the order in which they were tried
    bool isRevealed = false;         ///< shown to a class
    bool isLastHidden = false;       ///< the last was chosen while answers are hidden: another replaces it
};
using Answers = std::map<QuestionPlace, Answer>;

struct OptionView {
    enum class Look : std::uint8_t { Plain, Chosen, Wrong, Right } look = Look::Plain;
    QString text;
    bool operator==(const OptionView&) const = default;
};

struct QuestionView {
    enum class Phase : std::uint8_t {
        Asked,    ///< its acts come next
        Waiting,  ///< the kernel has not answered yet
        Answered, ///< it has; with options: just now, of what was over when it was asked
    } phase = Phase::Asked;
    QuestionPlace place;
    QString heading;
    QString question;
    QVector<OptionView> options;
    QString feedback;
    bool canChoose = false;
    bool operator==(const QuestionView&) const = default;
};

/// The step before whose acts a question of `step` is asked.
[[nodiscard]] int askedBefore(const Question& question, int step);

/// In the order in which they are asked. `hidden`: what is right is not told before it is revealed.
[[nodiscard]] std::vector<QuestionView> questionsAt(const Lesson& lesson, const LessonProgress& progress,
                                                    const Answers& answers, bool hidden,
                                                    const std::string& language);

} // namespace eleven
