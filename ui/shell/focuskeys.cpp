#include "ui/shell/focuskeys.h"

#include "ui/shell/focusorder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace eleven {

FocusKeys::FocusKeys(QWidget& window) : QObject(&window), m_window(window) { qApp->installEventFilter(this); }

bool FocusKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isTab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (isTab && event->type() == QEvent::KeyPress && watched == m_window.focusWidget()) orderFocus(m_window);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    auto* box = qobject_cast<QComboBox*>(watched);
    auto* control = button != nullptr ? static_cast<QWidget*>(button) : box;
    if (control == nullptr || control->window() != &m_window) return false;
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isReturn && key != Qt::Key_Space) return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // it is the control's, no shortcut's
        return true;
    }
    if (!isReturn) return false; // Space is what Qt gives it
    if (button != nullptr)
        button->click();
    else
        box->showPopup();
    return true;
}

} // namespace eleven
