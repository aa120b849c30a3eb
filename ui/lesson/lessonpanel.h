#pragma once
// The left drawer: which lesson, what is told at this step, and what was checked against the kernel.

#include "core/session/lessonthread.h"
#include "core/trace/trace.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace eleven {

class Commands;
class MarkdownView;

class LessonPanel : public QFrame {
    Q_OBJECT
public:
    explicit LessonPanel(const Commands& commands, QWidget* parent = nullptr);

    /// `number` of `count`, from 1; 0: a file of one's own.
    void setLesson(std::shared_ptr<const Lesson> lesson, int number, int count);
    void showMoment(const Trace& trace, EventNumber prefix, const Situation& situation, bool isLive);
    void setTheme(const Theme& theme, const Type& type);
    /// The button that puts the drawer away is only shown where the drawer takes room from the stage.
    void setClosable(bool closable);

private:
    void showText(int step);
    void showChecks(const Trace& trace, EventNumber prefix, int step);
    void addCheck(const QString& text, const char* tone);
    [[nodiscard]] QVBoxLayout* content();

    std::shared_ptr<const Lesson> m_lesson;
    QLabel* m_number;
    QToolButton* m_close;
    QLabel* m_title;
    QProgressBar* m_progress;
    MarkdownView* m_text;
    QLabel* m_checkedHeading;
    QVBoxLayout* m_checks;
    QLabel* m_offScript;
    int m_shownStep = -2; ///< -1: the introduction
    EventNumber m_shownPrefix = 0;
};

} // namespace eleven
