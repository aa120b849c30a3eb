#include "ui/shell/statepill.h"

#include "ui/words/capturetexts.h"

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

void StatePill::setState(State state, Certainty certainty) {
    m_state = state;
    m_certainty = certainty;
    setAccessibleName(CaptureTexts::state(state, certainty));
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
    if (isClick && m_certainty != Certainty::Unknown) emit explainWanted({nameOf(m_state)});
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
    const bool isSeen = m_certainty == Certainty::Seen;
    const bool isKnown = m_certainty != Certainty::Unknown;
    const QPen dashes(isKnown ? m_theme.state(m_state) : m_theme.faint, 1.5, Qt::DashLine);
    painter.setPen(!isSeen ? dashes : m_cued ? QPen(m_theme.card, 1) : QPen(Qt::NoPen));
    painter.setBrush(isSeen ? m_theme.state(m_state) : isKnown ? m_theme.stateTint(m_state) : m_theme.card);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(isSeen ? m_theme.onState(m_state) : isKnown ? m_theme.stateText(m_state) : m_theme.muted);
    painter.setFont(m_type.state);
    painter.drawText(pill, Qt::AlignCenter, CaptureTexts::stateLabel(nameOf(m_state), m_certainty));
}

} // namespace eleven
