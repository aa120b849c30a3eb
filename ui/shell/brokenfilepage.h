#pragma once
// Shown instead of the stage when a lesson or scenario could not be read: where the fault stands, the line
// itself, what was expected, and a button that reads the file again.

#include "core/lesson/lesson.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace eleven {

class Commands;

class BrokenFilePage : public QFrame {
    Q_OBJECT
public:
    explicit BrokenFilePage(const Commands& commands, QWidget* parent = nullptr);
    /// `opened` is what Try again opens; the fault may be in a file beside it.
    void showError(const QString& opened, const LessonError& error);
    void setTheme(const Theme& theme);

signals:
    void tryAgainRequested(const QString& opened);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showLine();

    QString m_opened;
    LessonError m_error;
    Theme m_theme = Theme::light();
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_line; ///< of the file; the fault is marked
    QFrame* m_lineRow;
    QLabel* m_expected;
    QLabel* m_seen;
    QPushButton* m_again;
};

} // namespace eleven
