#pragma once
// Shown instead of the stage when the lab could not be built or was lost: what failed, and what mends it.

#include "core/base/result.h"
#include "core/session/rung.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace eleven {

class FailurePage : public QFrame {
    Q_OBJECT
public:
    explicit FailurePage(QWidget* parent = nullptr);
    void showError(const Error& error);

    /// The lesson has a recording that ships with the program.
    void offerRecording(bool isThere);
    /// There is a stage behind it.
    void offerBack(bool isThere);

signals:
    /// The lab: once more.
    void rungRequested(eleven::Rung rung);
    void backRequested();
    /// Of the commands of one's own.
    void editRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void copyRemedy();

    QLabel* m_title;
    QLabel* m_step;
    QLabel* m_remedyHeading;
    QLabel* m_remedy;
    QWidget* m_remedyRow;
    QLabel* m_offers;
    QPushButton* m_again;
    QPushButton* m_edit;
    QPushButton* m_back;
    QPushButton* m_recording;
    QPushButton* m_loopback;
};

} // namespace eleven
