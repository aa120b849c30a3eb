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

/// Asked behind the acts that prove it, or of what no state proves: nothing has to be waited for.
bool isKnownWhenAsked(const Question& question, int step) {
    return !question.before && question.provedIn <= step;
}

/// `isDone`: the right option was chosen or shown.
std::optional<Phase> phaseOf(const Question& question, int step, const LessonProgress& progress,
                             bool isDone) {
    const int asked = askedBefore(question, step);
    const bool isAsked = progress.step == asked && !progress.hasBegun;
    if (isKnownWhenAsked(question, step)) {
        if (isAsked && !isDone) return Phase::Asked;
        const bool wasSkipped = progress.step == asked && !isDone;
        return isAsked || wasSkipped ? std::optional(Phase::Answered) : std::nullopt;
    }
    if (progress.showed >= 0 && progress.showed == answeredIn(question, step)) return Phase::Answered;
    if (isAsked) return Phase::Asked;
    const bool wasAsked = progress.step >= asked;
    if (wasAsked && progress.step <= answeredIn(question, step) && !progress.isOver) return Phase::Waiting;
    return std::nullopt;
}

class Viewer {
public:
    Viewer(const Question& question, const QuestionText& text, const Answer& answer, bool hidden)
        : m_question(question), m_text(text), m_answer(answer), m_hidden(hidden && !answer.isRevealed) {
        // Chosen in a language with more options.
        std::erase_if(m_answer.chosen, [&](std::size_t option) { return option >= m_text.options.size(); });
    }

    [[nodiscard]] bool isDone() const {
        return m_answer.isRevealed || (!m_hidden && wasChosen(m_question.rightIndex()));
    }

    QuestionView view(Phase phase, bool isAnsweredNow) const {
        QuestionView view;
        view.phase = phase;
        if (phase != Phase::Answered || isAnsweredNow)
            view.question = QString::fromStdString(m_text.question);
        if (phase == Phase::Asked || isAnsweredNow) {
            ask(view, isAnsweredNow);
        } else if (phase == Phase::Waiting) {
            view.heading = waitingHeading();
            view.feedback = said(false);
        } else {
            view.heading = answerHeading(option(m_question.rightIndex()), m_question.source);
            view.feedback = feedback(m_question.rightIndex()) + QStringLiteral("\n") + said(true);
        }
        return view;
    }

private:
    void ask(QuestionView& view, bool isAnswered) const {
        view.canChoose = !isDone();
        view.heading = isAnswered ? answerHeading(option(m_question.rightIndex()), m_question.source)
                       : m_answer.isRevealed ? revealedHeading()
                       : m_hidden            ? handsUpHeading()
                       : m_question.before   ? predictHeading(m_text.options.size())
                                             : askHeading();
        for (std::size_t i = 0; i < m_text.options.size(); ++i)
            view.options.append({lookOf(i), option(i)});
        if (m_answer.isRevealed)
            view.feedback = revealed();
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
    /// Why what was chosen is wrong, and why what is right is right.
    [[nodiscard]] QString revealed() const {
        const std::size_t right = m_question.rightIndex();
        const bool wasWrong = !m_answer.chosen.empty() && m_answer.chosen.back() != right;
        return (wasWrong ? feedback(m_answer.chosen.back()) + u'\n' : QString()) + feedback(right);
    }
    /// What was chosen first, and if the kernel has answered whether it was so.
    [[nodiscard]] QString said(bool isAnswered) const {
        if (m_answer.chosen.empty()) return m_answer.isRevealed ? wasRevealed() : wasSkipped();
        const std::size_t first = m_answer.chosen.front();
        return chosenText(option(first), isAnswered && first == m_question.rightIndex());
    }

    const Question& m_question;
    const QuestionText& m_text;
    Answer m_answer;
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
            const QuestionText* text = questions[i].textIn(language);
            if (text == nullptr) continue;
            const int place = static_cast<int>(step);
            const auto answer = answers.find({place, static_cast<int>(i)});
            const Viewer viewer(questions[i], *text, answer == answers.end() ? Answer() : answer->second,
                                hidden);
            const std::optional<Phase> phase = phaseOf(questions[i], place, progress, viewer.isDone());
            if (!phase) continue;
            const bool isAnsweredNow =
                *phase == Phase::Answered && viewer.isDone() && isKnownWhenAsked(questions[i], place);
            views.push_back(viewer.view(*phase, isAnsweredNow));
            views.back().place = {place, static_cast<int>(i)};
        }
    }
    return views;
}

} // namespace eleven
