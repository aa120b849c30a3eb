#include "ui/ladder/laddergeometry.h"

#include "ui/words/viewtexts.h"

#include <algorithm>
#include <cmath>

namespace eleven {

namespace {

constexpr double kColumnMargin = 8;
constexpr double kNameGap = 7;
constexpr double kBand = 14;
constexpr double kWideLane = 230; ///< names in one line leave at least this
constexpr double kLeastWidth = 120;
constexpr double kNarrowLane = 150;      ///< names in two lines leave at least this
constexpr double kLostAt = 0.55;         ///< of its way: the cross of a lost segment
constexpr double kLostAtInNarrow = 0.74; ///< where there is no room for "dropped" anyway
constexpr double kLabelBeforeCross = 0.04;

double widestName(const LadderMetrics& metrics, LadderColumns::Names names) {
    double widest = 0;
    for (const State state : kAllStates) {
        for (const QString& line : nameLines({.state = state, .isNew = true}, names))
            widest = std::max(widest, metrics.stateWidth(line));
    }
    return widest;
}

LadderColumns columnsBeside(const LadderMetrics& metrics, double width, LadderColumns::Names names) {
    LadderColumns columns;
    columns.names = names;
    columns.width = width;
    const bool isInside = names == LadderColumns::Names::Inside;
    columns.band = isInside ? metrics.stateHeight + 4 * metrics.scale : kBand * metrics.scale;
    columns.nameWidth = isInside ? 0 : widestName(metrics, names);
    const double beside = isInside ? 0 : columns.nameWidth + kNameGap * metrics.scale;
    columns.laneLeft = kColumnMargin * metrics.scale + beside + columns.band;
    columns.laneRight = width - columns.laneLeft;
    return columns;
}

} // namespace

QStringList nameLines(const Ladder::Band& band, LadderColumns::Names names) {
    const QString name = ViewTexts::state(band.state);
    if (names == LadderColumns::Names::Inside) return {name};
    QStringList lines;
    if (band.isNew) lines << ViewTexts::newConnection();
    const qsizetype hyphen = name.indexOf(u'-');
    if (names == LadderColumns::Names::OneLine) return lines << name;
    if (band.state == State::Established)
        return lines << QStringLiteral("ESTAB-") << QStringLiteral("LISHED");
    if (hyphen < 0) return lines << name;
    return lines << name.left(hyphen + 1) << name.mid(hyphen + 1);
}

LadderColumns LadderColumns::from(const LadderMetrics& metrics, double width) {
    width = std::max(width, kLeastWidth * metrics.scale);
    LadderColumns columns = columnsBeside(metrics, width, Names::OneLine);
    if (columns.laneWidth() >= kWideLane * metrics.scale) return columns;
    columns = columnsBeside(metrics, width, Names::TwoLines);
    if (columns.laneWidth() >= kNarrowLane * metrics.scale) return columns;
    return columnsBeside(metrics, width, Names::Inside);
}

QPolygonF LadderScene::Label::outline(double aboveLine, double belowLine) const {
    const double turn = angle * std::acos(-1.0) / 180;
    const QPointF along(std::cos(turn), std::sin(turn));
    const QPointF down(-along.y(), along.x());
    const QPointF half = along * (width / 2);
    QPolygonF corners;
    corners << centre - half - down * aboveLine << centre + half - down * aboveLine
            << centre + half + down * belowLine << centre - half + down * belowLine
            << centre - half - down * aboveLine;
    return corners;
}

LadderGeometry::LadderGeometry(LadderMetrics metrics, double width)
    : m_metrics(std::move(metrics)), m_columns(LadderColumns::from(m_metrics, width)) {}

double LadderGeometry::slope() const {
    return std::clamp(m_columns.laneWidth() * 0.1, scaled(38), scaled(56));
}

double LadderGeometry::bandNeed(const Ladder::Band& band) const {
    const bool isInside = m_columns.names == LadderColumns::Names::Inside;
    if (isInside) return m_metrics.stateWidth(ViewTexts::state(band.state)) + scaled(10);
    const int lines = m_columns.names == LadderColumns::Names::OneLine ? 1 : 2;
    return (lines + (band.isNew ? 1 : 0)) * m_metrics.stateHeight + scaled(3);
}

double LadderGeometry::lostAt() const {
    return m_columns.laneWidth() < scaled(kWideLane) ? kLostAtInNarrow : kLostAt;
}

std::optional<QRectF> LadderGeometry::wordOfLoss(const QLineF& line, Fate fate) const {
    if (!isLost(fate)) return std::nullopt;
    const double width = m_metrics.captionWidth(ViewTexts::ended(fate));
    const double gap = scaled(14);
    if (width > line.length() * (1 - lostAt()) - 2 * gap) return std::nullopt;
    return QRectF(gap, -m_metrics.captionHeight / 2, width, m_metrics.captionHeight);
}

QLineF LadderGeometry::line(Side from, double sentY, double endY) const {
    const double inset = from == Side::Client ? scaled(3) : -scaled(3);
    return {m_columns.laneX(from) + inset, sentY, m_columns.laneX(otherSide(from)) - inset, endY};
}

LadderScene::Label LadderGeometry::labelAt(const QLineF& line, const LabelPlace& place) const {
    LadderScene::Label label;
    label.centre = line.pointAt(place.at);
    label.angle = std::remainder(-line.angle(), 180.0); // QLineF counts against the clock
    label.width = place.width;
    return label;
}

double LadderGeometry::labelMargin(const QLineF& line) const {
    return labelAbove() * std::abs(line.dy()) / line.length() + scaled(6);
}

double LadderGeometry::labelRoom(const QLineF& line, Fate fate) const {
    const double part = isLost(fate) ? lostAt() - kLabelBeforeCross : 1;
    const double across = std::abs(line.dx());
    return std::max(0.0, (part * across - 2 * labelMargin(line)) * line.length() / across);
}

LabelPlace LadderGeometry::allowed(const QLineF& line, Fate fate, LabelPlace wanted) const {
    const double last = isLost(fate) ? lostAt() - kLabelBeforeCross : 1;
    wanted.width = std::min(wanted.width, labelRoom(line, fate));
    const double margin = wanted.width / 2 / line.length() + labelMargin(line) / std::abs(line.dx());
    wanted.at = std::clamp(wanted.at, std::min(margin, last / 2), std::max(last - margin, last / 2));
    return wanted;
}

QRectF LadderGeometry::remarkAt(const Ladder::Mark& mark, double y) const {
    const bool isDeath = mark.kind == Ladder::Mark::Kind::Death;
    const double inward = mark.side == Side::Client ? 1 : -1;
    const double edge = m_columns.laneX(mark.side) + inward * scaled(6);
    const double width = std::min(isDeath ? m_metrics.boldWidth(remarkText(mark))
                                          : m_metrics.captionWidth(remarkText(mark)) + scaled(4),
                                  m_columns.laneWidth());
    const double height = isDeath ? m_metrics.boldHeight : m_metrics.captionHeight;
    return {mark.side == Side::Client ? edge : edge - width, y - height / 2, width, height};
}

} // namespace eleven
