#pragma once
// Shown instead of the stage when the lab could not be built or was lost: what failed, and what mends it.

#include "core/base/result.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QLabel;

namespace eleven {

class FailurePage : public QFrame {
    Q_OBJECT
public:
    explicit FailurePage(QWidget* parent = nullptr);
    void showError(const Error& error);
    void setTheme(const Theme& theme, const Type& type);

signals:
    void tryAgainRequested();

private:
    void copyRemedy();

    QLabel* m_title;
    QLabel* m_step;
    QLabel* m_remedyHeading;
    QLabel* m_remedy;
    QWidget* m_remedyRow;
};

} // namespace eleven
