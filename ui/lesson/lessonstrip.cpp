#include "ui/lesson/lessonstrip.h"

#include <QPainter>

namespace eleven {

LessonStrip::LessonStrip(QWidget* parent) : QAbstractButton(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("lessonStrip"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAttribute(Qt::WA_Hover);
}

void LessonStrip::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

void LessonStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? m_theme.hover : m_theme.card);
    painter.setPen(m_theme.hairline);
    painter.drawLine(rect().topRight(), rect().bottomRight());
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
    painter.setPen(m_theme.accent);
    painter.setFont(m_type.body);
    painter.drawText(QRect(0, 0, width(), m_type.space(11)), Qt::AlignCenter, QStringLiteral("▸"));
    painter.setPen(m_theme.muted);
    painter.setFont(m_type.caption);
    painter.translate(width() / 2.0, m_type.space(11));
    painter.rotate(90);
    const int length = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(QRect(0, -width() / 2, length + 4, width()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace eleven
