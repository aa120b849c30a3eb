#include "ui/ladder/ladderpainter.h"

#include "ui/ladder/ladderlabels.h"
#include "ui/words/viewtexts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace eleven {

namespace {

/// The sum of the widths of the letters, each measured once: labels are many, and kerning does not matter
/// here.
LadderMetrics::Width widthIn(const QFont& font) {
    auto known = std::make_shared<QHash<QChar, double>>();
    return [metrics = QFontMetricsF(font), known](const QString& text) {
        double width = 0;
        for (const QChar letter : text) {
            const auto found = known->constFind(letter);
            width += found != known->constEnd() ? *found
                                                : *known->insert(letter, metrics.horizontalAdvance(letter));
        }
        return width;
    };
}

/// A line that passes behind the text is broken there.
void drawCentred(QPainter& painter, const QFont& font, const QColor& ink, const QColor& ground,
                 double baseline, const QString& text) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text) + metrics.averageCharWidth();
    painter.fillRect(
        QRectF(-width / 2, baseline - metrics.capHeight() * 1.2, width, metrics.capHeight() * 1.4), ground);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QPointF(-metrics.horizontalAdvance(text) / 2, baseline), text);
}

double widestOf(const QStringList& lines, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

/// A filled arrow head whose tip is the end of `line`.
QPolygonF arrowHead(const QLineF& line, double length, double width) {
    const QLineF unit = line.unitVector();
    const QPointF along(unit.dx(), unit.dy());
    const QPointF aside(-along.y(), along.x());
    const QPointF base = line.p2() - along * length;
    return {{line.p2(), base + aside * (width / 2), base - aside * (width / 2)}};
}

} // namespace

LadderMetrics ladderMetrics(const Type& type) {
    LadderMetrics metrics;
    metrics.scale = type.scale;
    metrics.boldHeight = QFontMetricsF(type.bodyBold).height();
    metrics.captionHeight = QFontMetricsF(type.caption).height();
    metrics.stateHeight = QFontMetricsF(type.state).height();
    metrics.boldWidth = widthIn(type.bodyBold);
    metrics.captionWidth = widthIn(type.caption);
    metrics.stateWidth = widthIn(type.state);
    return metrics;
}

double LadderPainter::headHeight() const { return QFontMetricsF(m_type.body).height() + s(14); }

void LadderPainter::paintHead(QPainter& painter, const LadderScene& scene, const QString& headline,
                              double width) const {
    const double height = headHeight();
    painter.fillRect(QRectF(0, 0, width, height), m_theme.card);
    const bool isCut = scene.isCut && !headline.isEmpty();
    const QFont& font = isCut ? m_type.bodyBold : m_type.body;
    const QFontMetricsF body(font);
    const QString said = isCut ? ViewTexts::headlineOfCut() : headline;
    const QString time = ViewTexts::time();
    const double timeWidth = QFontMetricsF(m_type.caption).horizontalAdvance(time);
    double left = s(12) + timeWidth + s(12);
    if (body.horizontalAdvance(said) > width - left - s(8)) {
        left = s(8); // what the wire does matters more
    } else {
        painter.setPen(m_theme.muted);
        painter.setFont(m_type.caption);
        painter.drawText(QRectF(s(12), 0, timeWidth + 2, height), Qt::AlignVCenter | Qt::AlignLeft, time);
    }
    const double room = width - left - s(8);
    const QString text = body.elidedText(said, Qt::ElideRight, room + 1);
    const double used = body.horizontalAdvance(text);
    const double centred = (scene.laneLeft + scene.laneRight - used) / 2;
    painter.setFont(font);
    painter.setPen(isCut ? m_theme.error : m_theme.muted);
    painter.drawText(
        QRectF(std::clamp(centred, left, std::max(left, width - s(8) - used)), 0, used + 2, height),
        Qt::AlignVCenter | Qt::AlignLeft, text);
}

void LadderPainter::paintHosts(QPainter& painter, const LadderColumns& columns) const {
    painter.setFont(m_type.title);
    for (const Side side : {Side::Client, Side::Server}) {
        const double outward = side == Side::Client ? -1 : 1;
        const QString name = ViewTexts::side(side);
        QRectF place(0, 0, QFontMetricsF(m_type.title).horizontalAdvance(name), headHeight());
        place.moveCenter(QPointF(columns.laneX(side) + outward * columns.band / 2, headHeight() / 2));
        place.moveLeft(std::clamp(place.left(), s(4), columns.width - place.width() - s(4)));
        painter.setPen(m_theme.side(side));
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, name);
    }
}

void LadderPainter::paint(QPainter& painter, const LadderScene& scene, SegmentId selected,
                          SegmentId hidden) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& band : scene.bands)
        paintBand(painter, band);
    for (const auto& link : scene.links)
        paintLink(painter, link);
    for (const auto& note : scene.notes) {
        if (note.id != hidden) paintThread(painter, note.thread);
    }
    for (const auto& flight : scene.flights)
        paintFlight(painter, flight, flight.id == selected);
    for (const auto& flight : scene.flights)
        paintLabel(painter, flight.label, isLost(flight.fate) ? m_theme.error : m_theme.text);
    for (const auto& band : scene.bands)
        paintName(painter, band);
    for (const auto& mark : scene.marks)
        paintMark(painter, mark);
    for (const auto& note : scene.notes) {
        if (note.id != hidden) paintNote(painter, note, note.id == selected);
    }
}

void LadderPainter::paintBand(QPainter& painter, const LadderScene::Band& band) const {
    const QColor fill = m_theme.state(band.state);
    if (band.hasFocus) {
        const double ring = s(4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(m_theme.card, fill, 0.35));
        painter.drawRoundedRect(band.rect.adjusted(-ring, 0, ring, 0), ring, ring);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (band.certainty == Certainty::Seen)
        painter.fillRect(band.rect, fill);
    else
        paintDashes(painter, band);
    // Two states may have one tone, for who sees no colours: ESTABLISHED and FIN-WAIT-1 do.
    painter.fillRect(QRectF(band.rect.topLeft(), QSizeF(band.rect.width(), s(2))), m_theme.card);
    painter.setRenderHint(QPainter::Antialiasing);
}

/// No kernel was asked: inferred in long dashes, presumed in short ones, what is not known in dots without a
/// colour.
void LadderPainter::paintDashes(QPainter& painter, const LadderScene::Band& band) const {
    const bool isKnown = band.certainty != Certainty::Unknown;
    const double width = band.rect.width();
    const double dash = s(band.certainty == Certainty::Inferred   ? 12
                          : band.certainty == Certainty::Presumed ? 5
                                                                  : 2);
    painter.fillRect(band.rect, isKnown ? m_theme.stateTint(band.state) : m_theme.card);
    QPen pen(isKnown ? m_theme.state(band.state) : m_theme.faint, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({dash / width, s(4) / width});
    painter.setPen(pen);
    const double x = band.rect.center().x();
    painter.drawLine(QPointF(x, band.rect.top()), QPointF(x, band.rect.bottom()));
    if (band.nameIsInside) painter.fillRect(band.nameRect, m_theme.state(band.state));
}

void LadderPainter::paintName(QPainter& painter, const LadderScene::Band& band) const {
    painter.setFont(m_type.state);
    if (band.nameIsInside) {
        painter.save();
        painter.setClipRect(band.nameRect, Qt::IntersectClip);
        painter.setPen(m_theme.onState(band.state));
        painter.translate(band.nameRect.center());
        painter.rotate(-90);
        const QRectF turned(-band.nameRect.height() / 2, -band.nameRect.width() / 2, band.nameRect.height(),
                            band.nameRect.width());
        painter.drawText(turned, Qt::AlignCenter, band.name[0]);
        painter.restore();
        return;
    }
    const auto side = band.side == Side::Client ? Qt::AlignRight : Qt::AlignLeft;
    QRectF line = band.nameRect;
    line.setHeight(band.nameRect.height() / static_cast<double>(band.name.size()));
    const bool isKnown = band.certainty != Certainty::Unknown;
    painter.setPen(isKnown ? m_theme.stateText(band.state) : m_theme.muted);
    if (band.hasFocus) { // as a pill
        const double widest = widestOf(band.name, QFontMetricsF(m_type.state)) + s(12);
        QRectF pill(0, 0, widest, band.nameRect.height() + s(3));
        pill.moveCenter(band.nameRect.center());
        if (band.side == Side::Client) {
            pill.moveRight(band.nameRect.right() + s(6));
        } else {
            pill.moveLeft(band.nameRect.left() - s(6));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.state(band.state));
        painter.drawRoundedRect(pill, s(8), s(8));
        painter.setPen(m_theme.onState(band.state));
    }
    for (const QString& text : band.name) {
        painter.drawText(line, side | Qt::AlignVCenter | Qt::TextDontClip, text);
        line.translate(0, line.height());
    }
}

void LadderPainter::paintFlight(QPainter& painter, const LadderScene::Flight& flight, bool isSelected) const {
    const bool isLostHere = isLost(flight.fate);
    const QColor ink = isLostHere ? m_theme.error : m_theme.text;
    if (isSelected) {
        painter.setPen(QPen(m_theme.selection, s(12), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(flight.line);
    }
    const double weight = s(flight.hasFocus ? 2.8 : 2);
    QLineF shaft = flight.line;
    if (!isLostHere) shaft.setLength(std::max(1.0, shaft.length() - s(8)));
    painter.setPen(QPen(ink, weight, Qt::SolidLine, Qt::FlatCap));
    if (flight.fate == Fate::Copied) {
        const QLineF unit = shaft.normalVector().unitVector();
        const QPointF aside = QPointF(unit.dx(), unit.dy()) * s(2);
        painter.setPen(QPen(ink, s(1.4)));
        painter.drawLine(shaft.translated(aside));
        painter.drawLine(shaft.translated(-aside));
    } else {
        painter.drawLine(shaft);
    }
    if (!isLostHere) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(arrowHead(flight.line, s(14), s(flight.hasFocus ? 15 : 13)));
        return;
    }
    const double arm = s(7);
    const QPointF at = flight.line.p2();
    painter.setPen(QPen(ink, s(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
    painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
    if (!flight.remarkFits) return;
    painter.save();
    painter.translate(flight.remark);
    painter.rotate(flight.label.angle);
    painter.setFont(m_type.caption);
    const QFontMetricsF metrics(m_type.caption);
    const QString word = ViewTexts::ended(flight.fate);
    const bool toTheRight = flight.line.dx() > 0;
    const double x = toTheRight ? 0 : -metrics.horizontalAdvance(word);
    painter.drawText(QPointF(x, metrics.ascent() / 2 - s(1)), word);
    painter.restore();
}

void LadderPainter::paintLabel(QPainter& painter, const LadderScene::Label& label, const QColor& ink) const {
    painter.save();
    painter.translate(label.centre);
    painter.rotate(label.angle);
    const QFontMetricsF bold(m_type.bodyBold);
    const QFontMetricsF caption(m_type.caption);
    QColor ground = m_theme.card;
    ground.setAlphaF(0.85F);
    drawCentred(painter, m_type.bodyBold, ink, ground, -s(4) - bold.descent() + s(1), label.above);
    drawCentred(painter, m_type.caption, m_theme.muted, ground, s(3) + caption.ascent(), label.below);
    painter.restore();
}

void LadderPainter::paintLink(QPainter& painter, const LadderScene::Link& link) const {
    QPainterPath path(link.from);
    const QPointF aside(link.bulge, 0);
    path.cubicTo(link.from + aside, link.to + aside, link.to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.muted, s(1.4), Qt::DashLine));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.muted);
    painter.drawPolygon(arrowHead(QLineF(link.to + aside * 0.5 - QPointF(0, s(4)), link.to), s(8), s(7)));
}

void LadderPainter::paintThread(QPainter& painter, const QPolygonF& thread) const {
    QPen pen(m_theme.faint, s(2), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 2});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(thread);
}

void LadderPainter::paintNote(QPainter& painter, const LadderScene::Note& note, bool isSelected) const {
    const double radius = s(8);
    if (note.count > 1) { // the copies stacked below the original
        painter.setPen(QPen(m_theme.heldBorder, s(1)));
        painter.setBrush(m_theme.heldFill);
        painter.drawRoundedRect(note.card.translated(s(4), s(4)), radius, radius);
    }
    if (isSelected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.selection);
        painter.drawRoundedRect(note.card.adjusted(-s(4), -s(4), s(4), s(4)), radius, radius);
    }
    painter.setPen(QPen(m_theme.heldBorder, s(note.hasFocus ? 2.5 : 1.5)));
    painter.setBrush(m_theme.heldFill);
    painter.drawRoundedRect(note.card, radius, radius);
    paintEnvelope(painter, note.envelope);
    painter.setFont(m_type.bodyBold);
    painter.setPen(m_theme.text);
    painter.drawText(note.titleRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, note.title);
}

void LadderPainter::paintRing(QPainter& painter, const LadderScene& scene, SegmentId next) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accent, s(1.5), Qt::DashLine));
    for (const LadderScene::Note& note : scene.notes)
        if (note.id == next)
            painter.drawRoundedRect(note.card.adjusted(-s(4), -s(4), s(4), s(4)), s(10), s(10));
}

void LadderPainter::paintMark(QPainter& painter, const LadderScene::Mark& mark) const {
    const bool isFaint = isRemark(mark.kind);
    const QColor& colour = isFaint ? m_theme.muted : m_theme.error;
    const QFont& font = isFaint ? m_type.caption : m_type.bodyBold;
    painter.setPen(QPen(colour, s(1.5), Qt::DashLine));
    if (!mark.line.isNull()) painter.drawLine(mark.line);
    painter.fillRect(mark.textRect.adjusted(-s(3), 0, s(3), 0), m_theme.card);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(mark.textRect, Qt::AlignCenter | Qt::TextDontClip,
                     QFontMetricsF(font).elidedText(mark.text, Qt::ElideRight, mark.textRect.width() + 1));
    if (mark.kind != Ladder::Mark::Kind::Death) return;
    const double arm = s(6);
    for (const auto& [ink, weight] : {std::pair(m_theme.card, s(5.5)), std::pair(m_theme.error, s(2.8))}) {
        painter.setPen(QPen(ink, weight, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(mark.cross - QPointF(arm, arm), mark.cross + QPointF(arm, arm));
        painter.drawLine(mark.cross - QPointF(arm, -arm), mark.cross + QPointF(arm, -arm));
    }
}

void LadderPainter::paintEnvelope(QPainter& painter, const QRectF& rect) const {
    painter.setPen(QPen(m_theme.text, s(1.3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(rect, s(1.5), s(1.5));
    const QPointF flap(rect.center().x(), rect.top() + rect.height() * 0.62);
    painter.drawPolyline(QPolygonF({rect.topLeft(), flap, rect.topRight()}));
}

void LadderPainter::paintGlide(QPainter& painter, const QLineF& way, double part) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintThread(painter, QPolygonF({way.p1(), way.p2()}));
    const QPointF at = way.pointAt(part);
    painter.setPen(QPen(m_theme.text, s(2)));
    painter.drawLine(way.p1(), at);
    QRectF token(0, 0, s(34), s(24));
    token.moveCenter(at);
    painter.setPen(QPen(m_theme.heldBorder, s(1.5)));
    painter.setBrush(m_theme.heldFill);
    painter.drawRoundedRect(token, s(6), s(6));
    paintEnvelope(painter, token.adjusted(s(8), s(6), -s(8), -s(6)));
}

} // namespace eleven
