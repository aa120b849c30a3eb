#include "ui/shell/enlarger.h"

#include <QMouseEvent>
#include <QWidget>

namespace eleven {

void Enlarger::watch(QWidget* title, QWidget* pane) {
    title->installEventFilter(this);
    m_titles.push_back({title, pane});
}

bool Enlarger::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::MouseButtonDblClick) return false;
    const auto* click = static_cast<QMouseEvent*>(event);
    if (click->button() != Qt::LeftButton || click->position().y() > m_titleHeight) return false;
    for (const Title& title : m_titles) {
        if (title.widget == watched) emit enlargeWanted(title.pane);
    }
    return false;
}

} // namespace eleven
