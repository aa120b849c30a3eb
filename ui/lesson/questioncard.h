#pragma once
// One question in the lesson's column: its options as buttons, and below them what is to be said of the one
// that was chosen.

#include "ui/lesson/questions.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace eleven {

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
    QLabel* m_heading;
    QLabel* m_question;
    QVBoxLayout* m_options;
    std::vector<WrappedButton*> m_buttons;
    QLabel* m_feedback;
};

} // namespace eleven
