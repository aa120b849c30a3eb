#pragma once
// The goal of a challenge in the lesson's column: each part of it with a tick while it is so by the kernels,
// the number of acts, the hints that were asked for, and once it is solved what it showed.

#include "core/lesson/lesson.h"
#include "core/projection/lessonprogress.h"
#include "core/session/goaljournal.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace eleven {

class MarkdownView;

class GoalCard : public QFrame {
    Q_OBJECT
public:
    explicit GoalCard(QWidget* parent = nullptr);

    /// In the language that is spoken. Hides where it is no challenge.
    void setLesson(std::shared_ptr<const Lesson> lesson);
    /// The trace was cleared.
    void restart() { m_at.reset(); }
    void showMoment(const Trace& trace, EventNumber prefix, const LessonProgress& progress);
    void setTheme(const Theme& theme, const Type& type);

private:
    void showHints();

    std::shared_ptr<const Lesson> m_lesson;
    AtPrefix<GoalJournal, 8> m_at;
    QLabel* m_solved;
    MarkdownView* m_showed;
    QLabel* m_heading;
    QVBoxLayout* m_goal; ///< a label for each expectation
    QLabel* m_acts;
    QLabel* m_hints;
    QToolButton* m_hint;
};

} // namespace eleven
