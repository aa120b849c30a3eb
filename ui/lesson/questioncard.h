#pragma once
// One question in the lesson's column: its options as buttons, and below them what is to be said of the one
// that was chosen. A screen reader speaks what is new on it.

#include "ui/lesson/questions.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace eleven {

class SpokenLabel;
class WrappedButton;

class QuestionCard : public QFrame {
    Q_OBJECT
public:
    QuestionCard(const Theme& theme, const Type& type, QWidget* parent = nullptr);

    void show(const QuestionView& view);
    [[nodiscard]] const QuestionView& view() const { return m_view; }
    void setTheme(const Theme& theme, const Type& type);

signals:
    void chosen(std::size_t option);

private:
    void makeOptions();
    void paintOptions();

    QuestionView m_view;
    Theme m_theme;
    SpokenLabel* m_heading;
    SpokenLabel* m_question;
    QVBoxLayout* m_options;
    std::vector<WrappedButton*> m_buttons;
    SpokenLabel* m_feedback;
};

} // namespace eleven
