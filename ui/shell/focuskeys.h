#pragma once
// Space and Return act on the control that has the focus, and then on nothing else: the window's shortcuts
// for them are for when no control has it. Tab finds what stands in the window now in the order of the eye.

#include <QObject>

namespace eleven {

class FocusKeys : public QObject {
    Q_OBJECT
public:
    /// Watches what the controls of `window` get.
    explicit FocusKeys(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
};

} // namespace eleven
