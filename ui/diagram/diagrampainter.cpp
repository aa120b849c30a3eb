#include "ui/diagram/diagrampainter.h"

#include "ui/diagram/diagramways.h"
#include "ui/words/diagramtexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace eleven {

namespace {

QFont scaledFont(QFont font, double scale) {
    font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * scale)));
    return font;
}

/// The corners of `points` rounded.
QPainterPath rounded(const QPolygonF& points, double radius) {
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        QLineF before(points[i], points[i - 1]);
        QLineF after(points[i], points[i + 1]);
        const double bend = std::min({radius, before.length() / 2, after.length() / 2});
        before.setLength(bend);
        after.setLength(bend);
        path.lineTo(before.p2());
        path.quadTo(points[i], after.p2());
    }
    path.lineTo(points.last());
    return path;
}

/// Every run of `points` moved sideways by `by`.
QPolygonF beside(const QPolygonF& points, double by) {
    QPolygonF moved = points;
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QLineF normal = QLineF(points[i], points[i + 1]).normalVector().unitVector();
        const QPointF aside = QPointF(normal.dx(), normal.dy()) * by;
        moved[i] += aside;
        moved[i + 1] += aside;
    }
    // An end has one run beside it, a corner two at right angles: each moved it along its own axis.
    return moved;
}

} // namespace

DiagramMetrics diagramMetrics(const Type& type) {
    const QFontMetricsF names(type.state);
    DiagramMetrics metrics;
    metrics.scale = type.scale;
    metrics.nameWidth = 0;
    for (const State state : kAllStates)
        metrics.nameWidth = std::max(metrics.nameWidth, names.horizontalAdvance(ViewTexts::state(state)));
    metrics.nameHeight = names.height();
    const QFontMetricsF captions(type.caption);
    metrics.captionHeight = captions.height();
    metrics.captionWidth = [captions](const QString& text) { return captions.horizontalAdvance(text); };
    return metrics;
}

DiagramPainter::DiagramPainter(const Theme& theme, const Type& type, const DiagramLayout& layout)
    : m_theme(theme), m_layout(layout), m_nameFont(scaledFont(type.state, layout.textScale)),
      m_captionFont(scaledFont(type.caption, layout.textScale)) {}

void DiagramPainter::paint(QPainter& painter, const Coverage& coverage) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroups(painter);
    const auto isWalked = [&](std::size_t edge) {
        return coverage.isWalked(Side::Client, edge) || coverage.isWalked(Side::Server, edge);
    };
    for (const bool walked : {false, true}) { // those walked lie above the others
        for (std::size_t edge = 0; edge < kEdges.size(); ++edge) {
            if (isWalked(edge) == walked) paintEdge(painter, coverage, edge);
        }
    }
    paintBeside(painter, coverage);
    for (const State state : kAllStates)
        paintBox(painter, coverage, state);
    for (const DiagramToken& token : diagramTokens(m_layout, coverage))
        paintToken(painter, token);
    paintWords(painter, coverage, paintStep(painter, coverage));
}

void DiagramPainter::paintGroups(QPainter& painter) const {
    for (const auto& group : m_layout.groups) {
        QPen pen(m_theme.faint, u(1), Qt::CustomDashLine);
        pen.setDashPattern({5, 4});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(group.frame, u(8), u(8));
        painter.fillRect(group.label, m_theme.card);
        painter.setPen(m_theme.muted);
        painter.setFont(m_captionFont);
        painter.drawText(group.label, Qt::AlignCenter | Qt::TextDontClip, group.text);
    }
}

void DiagramPainter::paintEdge(QPainter& painter, const Coverage& coverage, std::size_t edge) const {
    const QPolygonF& points = m_layout.edges[edge];
    const bool byClient = coverage.isWalked(Side::Client, edge);
    const bool byServer = coverage.isWalked(Side::Server, edge);
    const auto& last = coverage.last();
    const bool isLast = last && last->edge == edge;
    if (isLast) paintGlow(painter, points, last->side);
    const double weight = isLast ? 3.2 : 2.4;
    const auto style = [&](Side side) {
        return coverage.isProven(side, edge) ? Qt::SolidLine : Qt::DashLine;
    };
    if (!byClient && !byServer) {
        paintArrow(painter, points, m_theme.faint, 1.3);
    } else if (byClient && byServer) {
        paintArrow(painter, beside(points, u(2)), m_theme.client, weight * 0.8, style(Side::Client));
        paintArrow(painter, beside(points, -u(2)), m_theme.server, weight * 0.8, style(Side::Server));
    } else {
        const Side side = byClient ? Side::Client : Side::Server;
        paintArrow(painter, points, m_theme.side(side), weight, style(side));
    }
}

void DiagramPainter::paintGlow(QPainter& painter, const QPolygonF& points, Side side) const {
    QColor glow = m_theme.side(side);
    glow.setAlphaF(0.25F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(glow, u(10), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(rounded(points, u(7)));
}

/// Resets and time-outs, which the figure has no arrow for: dashed, from the moment they are walked.
void DiagramPainter::paintBeside(QPainter& painter, const Coverage& coverage) const {
    const auto& last = coverage.last();
    for (const Coverage::Step& step : coverage.besideTheFigure()) {
        const QPolygonF way = wayBeside(m_layout, step.from, step.to);
        const bool isLast = last && last->isSameWay(step);
        if (isLast) paintGlow(painter, way, step.side);
        paintArrow(painter, way, m_theme.side(step.side), isLast ? 2.4 : 1.6, Qt::DashLine);
    }
}

/// Beside the step that was taken last: its event, and what was sent. False: there is no room.
bool DiagramPainter::paintStep(QPainter& painter, const Coverage& coverage) const {
    const auto& last = coverage.last();
    const QString text = last ? DiagramTexts::step(*last) : QString();
    if (text.isEmpty()) return true;
    const QPolygonF way =
        last->edge ? m_layout.edges[*last->edge] : wayBeside(m_layout, last->from, last->to);
    const QFontMetricsF metrics(m_captionFont);
    const QRectF place =
        placeBeside(m_layout, way, {metrics.horizontalAdvance(text) + u(6), metrics.height()});
    if (place.isNull()) return false;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(place, u(3), u(3));
    painter.setFont(m_captionFont);
    painter.setPen(m_theme.text);
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, text);
    return true;
}

void DiagramPainter::paintArrow(QPainter& painter, const QPolygonF& points, const QColor& colour,
                                double weight, Qt::PenStyle style) const {
    const double length = u(5 + 2.6 * weight);
    const double width = u(4 + 2.2 * weight);
    QLineF tip(points.last(), points[points.size() - 2]);
    const double run = tip.length();
    QPolygonF shaft = points;
    tip.setLength(std::min(run, length * 0.8));
    shaft.last() = tip.p2();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, u(weight), style, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(rounded(shaft, u(7)));

    const QLineF unit = QLineF(points[points.size() - 2], points.last()).unitVector();
    const QPointF along(unit.dx(), unit.dy());
    const QPointF aside(-along.y(), along.x());
    const QPointF base = points.last() - along * std::min(length, run);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({points.last(), base + aside * (width / 2), base - aside * (width / 2)}));
}

void DiagramPainter::paintBox(QPainter& painter, const Coverage& coverage, State state) const {
    const QRectF& box = m_layout.box(state);
    const double radius = box.height() / 2;
    const QColor colour = m_theme.state(state);
    const auto isAt = [&](Side side) {
        return coverage.current(side) == state && coverage.certainty(side) != Certainty::Unknown;
    };
    const bool isCurrent = isAt(Side::Client) || isAt(Side::Server);
    const bool isVisited = coverage.isVisited(state);
    const QColor plain = isVisited ? m_theme.stateTint(state) : m_theme.card;
    const auto isInferred = [&](Side side) {
        return isAt(side) && coverage.certainty(side) != Certainty::Seen;
    };
    const bool isDashed = isCurrent ? isInferred(Side::Client) || isInferred(Side::Server)
                                    : isVisited && !coverage.isProven(state);
    painter.setPen(QPen(isCurrent && isDashed ? m_theme.text : colour, u(isVisited ? 2.4 : 1.2),
                        isDashed ? Qt::DashLine : Qt::SolidLine)); // not by its tint alone
    painter.setBrush(isCurrent ? colour : plain);
    painter.drawRoundedRect(box, radius, radius);
    painter.setFont(m_nameFont);
    painter.setPen(isCurrent ? m_theme.onState(state) : m_theme.stateText(state));
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, ViewTexts::state(state));
}

void DiagramPainter::paintToken(QPainter& painter, const DiagramToken& token) const {
    const double radius = m_layout.tokenRadius;
    painter.setPen(QPen(m_theme.card, u(2)));
    painter.setBrush(token.isListener ? m_theme.state(State::Listen) : m_theme.side(token.side));
    painter.drawEllipse(token.centre, radius, radius);
    painter.setFont(m_nameFont);
    painter.setPen(token.isListener ? m_theme.onState(State::Listen) : m_theme.onSide(token.side));
    const QPointF corner(radius, radius);
    painter.drawText(QRectF(token.centre - corner, token.centre + corner), Qt::AlignCenter | Qt::TextDontClip,
                     token.letter());
}

void DiagramPainter::paintWords(QPainter& painter, const Coverage& coverage, bool isStepNamed) const {
    const QFontMetricsF metrics(m_captionFont);
    QFont bold = m_captionFont;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_theme.muted);
    if (!m_layout.title.isEmpty())
        painter.drawText(m_layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         QFontMetricsF(bold).elidedText(ViewTexts::diagramTitle(), Qt::ElideRight,
                                                        m_layout.title.width()));

    QString caption = ViewTexts::coverage(coverage.stateCount(), coverage.edgeCount());
    const auto& last = coverage.last();
    if (last && (!last->edge || !isStepNamed)) { // else it stands beside its arrow
        QString step = ViewTexts::lastStep(last->side, last->from, last->to);
        if (last->edge) step = labelled(step, DiagramTexts::step(*last));
        step += QStringLiteral("   ");
        if (metrics.horizontalAdvance(step + caption) <= m_layout.caption.width()) caption.prepend(step);
    }
    painter.setFont(m_captionFont);
    painter.drawText(m_layout.caption, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                     metrics.elidedText(caption, Qt::ElideRight, m_layout.caption.width()));
}

} // namespace eleven
