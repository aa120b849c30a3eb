#include "ui/lesson/wrappedbutton.h"

#include <QPainter>

namespace eleven {

WrappedButton::WrappedButton(const QString& text, int padding, bool isLink)
    : m_padding(padding), m_isLink(isLink) {
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedButton::setColours(const Colours& colours) {
    m_colours = colours;
    update();
}

QSize WrappedButton::sizeHint() const { return {200, heightForWidth(qMax(width(), 200))}; }

int WrappedButton::heightForWidth(int width) const {
    const QRect room(0, 0, width - 2 * m_padding, 10000);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() + 2 * m_padding;
}

void WrappedButton::paintEvent(QPaintEvent*) {
    constexpr int kRadius = 6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPointedAt = isEnabled() && (underMouse() || hasFocus());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (!m_isLink || hasFocus()) {
        painter.setPen(QPen(hasFocus() ? m_colours.text : m_colours.frame, hasFocus() ? 2 : 1));
        painter.setBrush(m_colours.fill);
        painter.drawRoundedRect(frame, kRadius, kRadius);
    }
    painter.setPen(m_colours.text);
    QFont font = this->font();
    font.setUnderline(isPointedAt && m_isLink);
    painter.setFont(font);
    painter.drawText(rect().adjusted(m_padding, m_padding, -m_padding, -m_padding), Qt::TextWordWrap, text());
}

} // namespace eleven
