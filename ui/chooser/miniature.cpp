#include "ui/chooser/miniature.h"

#include "ui/diagram/diagramlayout.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/words/viewtexts.h"

#include <QPainter>

namespace eleven {

namespace {

DiagramLayout layoutIn(const QRectF& area, const Type& type) {
    DiagramMetrics metrics = diagramMetrics(type);
    metrics.isTitled = false;
    return DiagramLayout::from(metrics, area.size());
}

void paintBox(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& border) {
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

void paintTip(QPainter& painter, const QPolygonF& edge, double size) {
    const QLineF run = QLineF(edge[edge.size() - 2], edge.last()).unitVector();
    const QPointF along(run.dx() * size, run.dy() * size);
    const QPointF aside(-along.y() / 2, along.x() / 2);
    const QPointF base = edge.last() - along;
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF({edge.last(), base + aside, base - aside}));
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void paintMiniature(QPainter& painter, const QRectF& area, const Theme& theme, const Type& type,
                    const std::set<State>& states) {
    const DiagramLayout layout = layoutIn(area, type);
    for (const State state : kAllStates) {
        const bool isLit = states.count(state) != 0;
        const QColor fill = isLit ? theme.state(state) : theme.pressed;
        paintBox(painter, layout.box(state).translated(area.topLeft()), fill, fill);
    }
}

Miniature::Miniature(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Miniature::setSeen(std::set<State> states, std::set<std::size_t> edges) {
    m_states = std::move(states);
    m_edges = std::move(edges);
    update();
}

void Miniature::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

void Miniature::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramLayout layout = layoutIn(rect(), m_type);
    const double unit = layout.unit;
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < kEdges.size(); ++i) {
        const bool isWalked = m_edges.count(i) != 0;
        painter.setPen(QPen(isWalked ? m_theme.ok : m_theme.faint, (isWalked ? 2.4 : 1) * unit));
        painter.drawPolyline(layout.edges[i]);
        paintTip(painter, layout.edges[i], 5 * unit);
    }
    QFont font = m_type.state;
    font.setPixelSize(qMax(1, static_cast<int>(font.pixelSize() * layout.textScale)));
    painter.setFont(font);
    for (const State state : kAllStates) {
        const QRectF& box = layout.box(state);
        const bool isLit = m_states.count(state) != 0;
        paintBox(painter, box, isLit ? m_theme.state(state) : m_theme.card,
                 isLit ? m_theme.state(state) : m_theme.faint);
        painter.setPen(isLit ? m_theme.onState(state) : m_theme.stateText(state));
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, ViewTexts::state(state));
    }
}

} // namespace eleven
