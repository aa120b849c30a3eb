#pragma once
// What only the teacher reads of a lesson: a window of its own, on another screen than the class sees if
// there is one, else beside it. Esc closes it.

#include "ui/shell/theme.h"

#include <QDialog>

class QScrollArea;

namespace eleven {

class MarkdownView;

class TeacherNotes : public QDialog {
    Q_OBJECT
public:
    explicit TeacherNotes(QWidget& window);
    /// Empty: there are none, and it closes.
    void setNotes(const QString& markdown, const QString& lesson);
    void open() override;
    /// The class sees all of the screen: they go away for as long as it does, unless another screen has them.
    void setProjector(bool on);
    void setTheme(const Theme& theme, const Type& type);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void placeBeside();

    QWidget& m_window; ///< of the class
    QScrollArea* m_scroll;
    MarkdownView* m_text;
    QString m_notes; ///< Markdown: set in type only when it is shown
    bool m_comesBack = false;
};

} // namespace eleven
