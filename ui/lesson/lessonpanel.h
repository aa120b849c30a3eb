#pragma once
// The left drawer: which lesson, what is about to be done, what the step before showed and what was checked
// for it. A text that may not be so is not shown: where the script was left, a card says by what.

#include "core/lesson/lesson.h"
#include "core/projection/coverage.h"
#include "core/projection/lessonprogress.h"
#include "ui/lesson/questions.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace eleven {

class Commands;
class GoalCard;
class MarkdownView;
class NoteCard;
class QuestionCard;

class LessonPanel : public QFrame {
    Q_OBJECT
public:
    explicit LessonPanel(const Commands& commands, QWidget* parent = nullptr);

    /// `number` of `count`, from 1; 0: a file of one's own.
    /// The trace is still that of the lesson before.
    [[nodiscard]] bool awaitsTrace() const { return m_awaitsTrace; }
    void setLesson(std::shared_ptr<const Lesson> lesson, int number, int count);
    /// What the lesson is called and offers, in the language that is spoken now.
    void retell(std::shared_ptr<const Lesson> lesson);
    /// The trace was cleared: until then it is still that of the lesson before.
    void restart();
    /// Of a recorded moment (`isLive` is false) nothing can be answered: the kernel has.
    void showMoment(const Trace& trace, EventNumber prefix, bool isLive = true);
    [[nodiscard]] const LessonProgress& progress() const { return m_at.value(); }
    /// All that was seen in this run of the lesson.
    [[nodiscard]] const Coverage& coverage() const { return m_coverage.value(); }
    /// To the questions of this run.
    [[nodiscard]] const Answers& answers() const { return m_answers; }
    /// Chooses an option of the question that is asked now.
    void choose(std::size_t option);
    /// Of the question that can be answered now; 0: there is none.
    [[nodiscard]] std::size_t optionCount() const;
    /// What is right is not told before it is revealed: for a class that raises its hands.
    void hideAnswers(bool hidden);
    /// An answer that is hidden now is what Step shows next.
    [[nodiscard]] bool hasHiddenAnswer() const;
    void revealAnswer();
    /// Something that is to be read before the next act is below what can be seen.
    [[nodiscard]] bool hasMore() const;
    bool readOn(); ///< false: nothing moved
    /// Those that can be seen now, in the order in which they were asked.
    [[nodiscard]] const std::vector<QuestionView>& questions() const { return m_questions; }
    /// All that is told now.
    [[nodiscard]] QString text() const;
    /// What was chosen before a restart can be chosen again.
    void offerChoices(const QString& choices); ///< empty: none
    /// What is left of the hints for the first time.
    void showHints(const QStringList& hints);
    void setTheme(const Theme& theme, const Type& type);
    /// For a class: without what leads elsewhere.
    void setProjector(bool on);
    /// The button that puts the drawer away is only shown where the drawer takes room from the stage.
    void setClosable(bool closable);

signals:
    /// A place in Lesson::tries; -1: the lesson itself again.
    void tryChosen(int index);
    /// hasMore() may be otherwise.
    void scrolled();
    /// A question appeared, was answered or is gone.
    void questionsChanged();

private:
    void clear();
    void showTexts(const LessonProgress& progress);
    void showChecks(const LessonProgress& progress, const Trace& trace);
    void showCards(const LessonProgress& progress, const Trace& trace);
    void showQuestions();
    void showAnswer();
    void showFoot();
    [[nodiscard]] const QuestionCard* askedCard() const;
    [[nodiscard]] int endOfReading() const;
    [[nodiscard]] QuestionCard& cardAt(QVBoxLayout& cards, int place);
    void chooseOf(QuestionPlace place, std::size_t option);
    [[nodiscard]] const QuestionView* askedNow() const;
    [[nodiscard]] int steps() const { return static_cast<int>(m_lesson->steps.size()); }
    [[nodiscard]] QVBoxLayout* content();

    std::shared_ptr<const Lesson> m_lesson;
    Answers m_answers;
    bool m_hidesAnswers = false;
    std::vector<QuestionView> m_questions;
    int m_place = 0; ///< of `m_count` lessons
    int m_count = 0;
    bool m_awaitsTrace = false;
    bool m_isLive = true;
    Theme m_theme = Theme::light();
    Type m_type = Type::from({});
    AtPrefix<LessonProgress> m_at;
    AtPrefix<Coverage> m_coverage;
    QWidget* m_head;
    QWidget* m_foot;
    QLabel* m_number;
    QToolButton* m_all; ///< to all lessons
    QToolButton* m_close;
    QToolButton* m_edit;
    QToolButton* m_connections; ///< in its place: to the list of a capture
    QToolButton* m_next;
    QLabel* m_title;
    QLabel* m_untranslated;
    QProgressBar* m_progress;
    QLabel* m_showedHeading;
    MarkdownView* m_showed; ///< what the step before showed
    QLabel* m_checkedHeading;
    QVBoxLayout* m_checks;
    QLabel* m_heading;
    MarkdownView* m_text; ///< what is about to be done
    GoalCard* m_goal;
    QVBoxLayout* m_expected;
    QVBoxLayout* m_answered; ///< cards of questions that the kernel has answered
    QVBoxLayout* m_asked;
    QScrollArea* m_scroll;
    QMetaObject::Connection m_laidOut; ///< of m_scroll: for the news
    NoteCard* m_departure;
    NoteCard* m_freely;
    NoteCard* m_end;
    NoteCard* m_hints;
    NoteCard* m_before; ///< what was chosen before a restart
};

} // namespace eleven
