#include "ui/lesson/questions.h"

#include "ui/words/questiontexts.h"

namespace eleven {

int askedBefore(const Question& question, int step) { return question.before ? step : step + 1; }

namespace {

using Phase = QuestionView::Phase;
using Look = OptionView::Look;

/// The step that shows the answer.
int answeredIn(const Question& question, int step) {
    return std::max(question.provedIn, askedBefore(question, step));
}

std::optional<Phase> phaseOf(const Question& question, int step, const LessonProgress& progress) {
    const int asked = askedBefore(question, step);
    if (progress.showed >= 0 && progress.showed == answeredIn(question, step)) return Phase::Answered;
    if (progress.step == asked && !progress.hasBegun) return Phase::Asked;
    const bool wasAsked = progress.step >= asked;
    if (wasAsked && progress.step <= answeredIn(question, step) && !progress.isOver) return Phase::Waiting;
    return std::nullopt;
}

class Viewer {
public:
    Viewer(const Question& question, const QuestionText& text, const Answer& answer, bool hidden)
        : m_question(question), m_text(text), m_answer(answer), m_hidden(hidden && !answer.isRevealed) {}

    QuestionView view(Phase phase) const {
        QuestionView view;
        view.phase = phase;
        if (phase != Phase::Answered) view.question = QString::fromStdString(m_text.question);
        if (phase == Phase::Asked) {
            ask(view);
        } else if (phase == Phase::Waiting) {
            view.heading = waitingHeading();
            view.feedback = chosenText(chosen(), false);
        } else {
            view.heading = answerHeading(option(m_question.rightIndex()), m_question.source);
            view.feedback = feedback(m_question.rightIndex()) + QStringLiteral("\n") +
                            chosenText(chosen(), !m_answer.chosen.empty() &&
                                                     m_answer.chosen.front() == m_question.rightIndex());
        }
        return view;
    }

private:
    void ask(QuestionView& view) const {
        const bool isDone = m_answer.isRevealed || (!m_hidden && wasChosen(m_question.rightIndex()));
        view.canChoose = !isDone;
        view.heading = m_hidden ? handsUpHeading() : m_question.before ? predictHeading() : askHeading();
        for (std::size_t i = 0; i < m_text.options.size(); ++i)
            view.options.append({lookOf(i), option(i)});
        if (m_answer.isRevealed)
            view.feedback = feedback(m_question.rightIndex());
        else if (!m_hidden && !m_answer.chosen.empty())
            view.feedback = feedback(m_answer.chosen.back());
    }

    [[nodiscard]] Look lookOf(std::size_t index) const {
        if (m_answer.isRevealed && index == m_question.rightIndex()) return Look::Right;
        if (m_hidden)
            return !m_answer.chosen.empty() && m_answer.chosen.back() == index ? Look::Chosen : Look::Plain;
        if (!wasChosen(index)) return Look::Plain;
        return index == m_question.rightIndex() ? Look::Right : Look::Wrong;
    }

    [[nodiscard]] bool wasChosen(std::size_t index) const {
        return std::find(m_answer.chosen.begin(), m_answer.chosen.end(), index) != m_answer.chosen.end();
    }
    [[nodiscard]] QString option(std::size_t index) const {
        return optionText(index, QString::fromStdString(m_text.options.at(index).text));
    }
    [[nodiscard]] QString feedback(std::size_t index) const {
        return feedbackText(index, QString::fromStdString(m_text.options.at(index).feedback));
    }
    /// What was chosen first; empty: skipped.
    [[nodiscard]] QString chosen() const {
        return m_answer.chosen.empty() ? QString() : option(m_answer.chosen.front());
    }

    const Question& m_question;
    const QuestionText& m_text;
    const Answer& m_answer;
    bool m_hidden;
};

} // namespace

std::vector<QuestionView> questionsAt(const Lesson& lesson, const LessonProgress& progress,
                                      const Answers& answers, bool hidden, const std::string& language) {
    std::vector<QuestionView> views;
    if (!progress.isTold() || progress.isBehindEnd) return views;
    for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
        const std::vector<Question>& questions = lesson.steps[step].questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const std::optional<Phase> phase = phaseOf(questions[i], static_cast<int>(step), progress);
            const QuestionText* text = questions[i].textIn(language);
            if (!phase || text == nullptr) continue;
            const QuestionPlace place{static_cast<int>(step), static_cast<int>(i)};
            const auto answer = answers.find(place);
            views.push_back(
                Viewer(questions[i], *text, answer == answers.end() ? Answer() : answer->second, hidden)
                    .view(*phase));
            views.back().place = place;
        }
    }
    return views;
}

} // namespace eleven
