#include "ui/shell/statepill.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

namespace eleven {

namespace {
constexpr int kRing = 3; // pixels around the pill that the ring needs

QString nameOf(State state) {
    const std::string_view name = stateName(state);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}
} // namespace

StatePill::StatePill(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(State::Closed);
}

void StatePill::setState(State state) {
    m_state = state;
    setAccessibleName(nameOf(state));
    update();
}

void StatePill::setCued(bool cued) {
    if (cued == m_cued) return;
    m_cued = cued;
    update();
}

void StatePill::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

/// Wide enough for every name, so that nothing beside it moves.
QSize StatePill::sizeHint() const {
    const QFontMetrics metrics(m_type.state);
    int widest = 0;
    for (const State state : kAllStates)
        widest = qMax(widest, metrics.horizontalAdvance(nameOf(state)));
    return {widest + m_type.space(5) + 2 * kRing, m_type.space(6) + 2 * kRing};
}

void StatePill::mousePressEvent(QMouseEvent* event) { event->accept(); }

void StatePill::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick = event->button() == Qt::LeftButton && rect().contains(event->pos());
    if (isClick) emit explainWanted({nameOf(m_state)});
}

/// It is for the card below.
void StatePill::mouseDoubleClickEvent(QMouseEvent* event) { event->ignore(); }

void StatePill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    if (m_cued) {
        const QRectF ring = pill.adjusted(-2, -2, 2, 2);
        painter.setPen(QPen(m_theme.stateText(m_state), 2));
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
    painter.setPen(m_cued ? QPen(m_theme.card, 1) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.state(m_state));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(m_theme.onState(m_state));
    painter.setFont(m_type.state);
    painter.drawText(pill, Qt::AlignCenter, nameOf(m_state));
}

} // namespace eleven
