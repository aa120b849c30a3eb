#include "ui/ladder/ladderlayout.h"

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
constexpr double kNarrowLane = 150; ///< names in two lines leave at least this
constexpr double kRowGap = 15;
constexpr double kLostAt = 0.55;         ///< of its way: the cross of a lost segment
constexpr double kLostAtInNarrow = 0.74; ///< where there is no room for "dropped" anyway
constexpr double kLabelBeforeCross = 0.04;
constexpr double kLabelOnLabel = 1000; // costs
constexpr double kLineOnLabel = 10;
constexpr std::array<double, 9> kPlaces = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8};
constexpr std::array<double, 9> kPlacesNearSender = {0.26, 0.2, 0.32, 0.74, 0.8, 0.68, 0.4, 0.6, 0.5};

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

/// The first of `items` (sorted by row) that is not above `row`.
template <typename Item>
auto firstFrom(const std::vector<Item>& items, int row) {
    return std::lower_bound(items.begin(), items.end(), row,
                            [](const Item& item, int wanted) { return item.row < wanted; });
}

double crosses(const QPolygonF& outline, const QLineF& line) {
    for (qsizetype i = 0; i + 1 < outline.size(); ++i) {
        if (line.intersects(QLineF(outline[i], outline[i + 1])) == QLineF::BoundedIntersection) return 1;
    }
    return 0;
}

std::pair<double, double> extent(const QPolygonF& outline, QPointF axis) {
    double least = QPointF::dotProduct(outline[0], axis);
    double most = least;
    for (const QPointF& corner : outline) {
        least = std::min(least, QPointF::dotProduct(corner, axis));
        most = std::max(most, QPointF::dotProduct(corner, axis));
    }
    return {least, most};
}

/// Two rectangles, turned anyhow, touch if no side of either parts them.
bool touch(const QPolygonF& one, const QPolygonF& other) {
    for (const QPointF& axis : {one[1] - one[0], one[2] - one[1], other[1] - other[0], other[2] - other[1]}) {
        const auto [leastOfOne, mostOfOne] = extent(one, axis);
        const auto [leastOfOther, mostOfOther] = extent(other, axis);
        if (mostOfOne < leastOfOther || mostOfOther < leastOfOne) return false;
    }
    return true;
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

LadderLayout::LadderLayout(LadderMetrics metrics, double width)
    : m_metrics(std::move(metrics)), m_columns(LadderColumns::from(m_metrics, width)) {}

void LadderLayout::extend(const Ladder& ladder) {
    m_firstOpenRow = std::min(m_firstOpenRow, ladder.firstOpenRow());
    const auto known = firstFrom(ladder.flights(), m_firstOpenRow) - ladder.flights().begin();
    m_rowY.resize(static_cast<std::size_t>(m_firstOpenRow));
    m_labels.resize(static_cast<std::size_t>(known));
    for (int row = m_firstOpenRow; row < ladder.rowCount(); ++row) {
        m_rowY.push_back(rowHeight(ladder, row));
        const auto end = firstFrom(ladder.flights(), row + 1);
        for (auto flight = firstFrom(ladder.flights(), row); flight != end; ++flight)
            placeFlight(ladder, static_cast<std::size_t>(flight - ladder.flights().begin()));
    }
    m_firstOpenRow = ladder.firstOpenRow();
}

double LadderLayout::slope() const { return std::clamp(m_columns.laneWidth() * 0.1, scaled(38), scaled(56)); }

/// How tall a band must be for its name.
double LadderLayout::bandNeed(const Ladder::Band& band) const {
    const bool isInside = m_columns.names == LadderColumns::Names::Inside;
    if (isInside) return m_metrics.stateWidth(ViewTexts::state(band.state)) + scaled(10);
    const int lines = m_columns.names == LadderColumns::Names::OneLine ? 1 : 2;
    return (lines + (band.isNew ? 1 : 0)) * m_metrics.stateHeight + scaled(3);
}

/// As high up as the row above, the names beside the bands, the flights that end on it and the labels of
/// segments sent earlier the same way allow.
double LadderLayout::rowHeight(const Ladder& ladder, int row) const {
    if (row == 0) return scaled(8);
    double y = rowY(row - 1) + scaled(kRowGap);
    for (const Side side : {Side::Client, Side::Server}) {
        const auto& bands = ladder.bands(side);
        const auto band = firstFrom(bands, row);
        if (band != bands.end() && band->row == row)
            y = std::max(y, rowY((band - 1)->row) + bandNeed(*(band - 1)));
    }
    const auto& sent = ladder.sent();
    for (auto segment = firstFrom(sent, row); segment != sent.end() && segment->row == row; ++segment) {
        for (auto before = segment; before != sent.begin();) {
            --before;
            if (before->event.from != segment->event.from) continue;
            y = std::max(y, rowY(before->row) + labelAbove() + labelBelow() + scaled(4));
            break;
        }
    }
    const auto mark = firstFrom(ladder.marks(), row - 1);
    const bool hasMark = mark != ladder.marks().end() && mark->row <= row;
    if (hasMark) y = std::max(y, rowY(row - 1) + markHeight());
    if (const auto own = firstFrom(ladder.marks(), row);
        own != ladder.marks().end() && own->row == row && isBesideBand(own->kind))
        y = clearOfFlights(ladder, *own, y);
    for (auto flight = firstFrom(ladder.flights(), row);
         flight != ladder.flights().end() && flight->row == row; ++flight)
        y = std::max(y, rowY(ladder.sent()[flight->sent].row) + slope());
    return y;
}

double LadderLayout::lostAt() const {
    return m_columns.laneWidth() < scaled(kWideLane) ? kLostAtInNarrow : kLostAt;
}

std::optional<QRectF> LadderLayout::wordOfLoss(const QLineF& line, Fate fate) const {
    if (!isLost(fate)) return std::nullopt;
    const double width = m_metrics.captionWidth(ViewTexts::ended(fate));
    const double gap = scaled(14);
    if (width > line.length() * (1 - lostAt()) - 2 * gap) return std::nullopt;
    return QRectF(gap, -m_metrics.captionHeight / 2, width, m_metrics.captionHeight);
}

/// From `y` downwards the first place where `mark` covers neither an arrow above it nor its label.
double LadderLayout::clearOfFlights(const Ladder& ladder, const Ladder::Mark& mark, double y) const {
    constexpr int kSteps = 10;
    const std::size_t known = m_labels.size();
    for (int step = 0; step < kSteps; ++step, y += scaled(4)) {
        const QPolygonF rect(remarkRect(mark, y));
        bool isClear = true;
        for (std::size_t i = known - std::min<std::size_t>(known, 8); i < known && isClear; ++i) {
            const QLineF line = lineOf(ladder, ladder.flights()[i]);
            isClear = !touch(labelAt(line, m_labels[i]).outline(labelAbove(), labelBelow()), rect) &&
                      crosses(rect, line) == 0;
        }
        if (isClear) break;
    }
    return y;
}

QLineF LadderLayout::lineOf(const Ladder& ladder, const Ladder::Flight& flight) const {
    const Ladder::Sent& sent = ladder.sent()[flight.sent];
    const Side from = sent.event.from;
    const double inset = from == Side::Client ? scaled(3) : -scaled(3);
    return {m_columns.laneX(from) + inset, rowY(sent.row), m_columns.laneX(otherSide(from)) - inset,
            rowY(flight.row)};
}

LadderScene::Label LadderLayout::labelOf(const Ladder& ladder, std::size_t flight) const {
    const Ladder::Flight& which = ladder.flights()[flight];
    const SegmentEvent& sent = ladder.sent()[which.sent].event;
    const QLineF line = lineOf(ladder, which);
    const double room = labelRoom(line, which.fate);
    LadderScene::Label label = labelAt(line, m_labels[flight]);
    label.above = elided(textAbove(sent), room, m_metrics.boldWidth);
    label.below = elided(textBelow(sent, which.fate), room, m_metrics.captionWidth);
    return label;
}

LadderScene::Label LadderLayout::labelAt(const QLineF& line, const LabelPlace& place) const {
    LadderScene::Label label;
    label.centre = line.pointAt(place.at);
    label.angle = std::remainder(-line.angle(), 180.0); // QLineF counts against the clock
    label.width = place.width;
    return label;
}

double LadderLayout::labelMargin(const QLineF& line) const {
    return labelAbove() * std::abs(line.dy()) / line.length() + scaled(6);
}

/// How long a label may be that stays between the bands, and before the cross of a lost segment.
double LadderLayout::labelRoom(const QLineF& line, Fate fate) const {
    const double part = isLost(fate) ? lostAt() - kLabelBeforeCross : 1;
    const double across = std::abs(line.dx());
    return std::max(0.0, (part * across - 2 * labelMargin(line)) * line.length() / across);
}

/// `wanted`, moved and cut so far that the label stays where it may be.
LadderLayout::LabelPlace LadderLayout::allowed(const QLineF& line, Fate fate, LabelPlace wanted) const {
    const double last = isLost(fate) ? lostAt() - kLabelBeforeCross : 1;
    wanted.width = std::min(wanted.width, labelRoom(line, fate));
    const double margin = wanted.width / 2 / line.length() + labelMargin(line) / std::abs(line.dx());
    wanted.at = std::clamp(wanted.at, std::min(margin, last / 2), std::max(last - margin, last / 2));
    return wanted;
}

/// Looks for the place whose label touches no other label and the fewest lines. Where the way is crowded the
/// flight ends further down, which makes it steeper.
void LadderLayout::placeFlight(const Ladder& ladder, std::size_t flight) {
    constexpr int kSteps = 80;
    constexpr double kStepCost = 1.5;
    const Ladder::Flight& which = ladder.flights()[flight];
    const SegmentEvent& sent = ladder.sent()[which.sent].event;
    const Surroundings around = surroundings(ladder, flight);
    const auto& places = willBeCrossed(ladder, which) ? kPlacesNearSender : kPlaces;
    const double width =
        std::max(m_metrics.boldWidth(textAbove(sent)), m_metrics.captionWidth(textBelow(sent, which.fate)));
    double& y = m_rowY[static_cast<std::size_t>(which.row)];
    const double highest = y;
    double bestY = y;
    LabelPlace best;
    for (int step = 0; step < kSteps && step * kStepCost < best.cost; ++step) {
        y = highest + step * scaled(8);
        const QLineF line = lineOf(ladder, which);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double leastCost = step * kStepCost + 0.1 * static_cast<double>(i);
            if (leastCost >= best.cost) break;
            LabelPlace place = allowed(line, which.fate, {.at = places[i], .width = width});
            place.cost = leastCost + costOf(line, place, around);
            if (place.cost >= best.cost) continue;
            best = place;
            bestY = y;
        }
    }
    y = bestY;
    m_labels.push_back(best);
}

/// The first flight whose line or label may touch this one. Flights are sorted by where they end.
std::size_t LadderLayout::firstNeighbour(const Ladder& ladder, std::size_t flight) const {
    const double top = rowY(ladder.sent()[ladder.flights()[flight].sent].row) - labelAbove() - labelBelow();
    std::size_t first = flight;
    while (first > 0 && rowY(ladder.flights()[first - 1].row) > top)
        --first;
    return first;
}

/// A segment that comes the other way is under way, and will arrive later than this one.
bool LadderLayout::willBeCrossed(const Ladder& ladder, const Ladder::Flight& flight) const {
    constexpr std::ptrdiff_t kLookBack = 32;
    const auto& sent = ladder.sent();
    const Ladder::Sent& own = sent[flight.sent];
    const auto end = firstFrom(sent, flight.row);
    const auto begin = end - std::min(kLookBack, end - sent.begin());
    return std::any_of(begin, end, [&](const Ladder::Sent& other) {
        return other.event.from != own.event.from && (other.isHeld() || other.endRow > flight.row);
    });
}

QRectF LadderLayout::remarkRect(const Ladder::Mark& mark) const { return remarkRect(mark, rowY(mark.row)); }

QRectF LadderLayout::remarkRect(const Ladder::Mark& mark, double y) const {
    const bool isDeath = mark.kind == Ladder::Mark::Kind::Death;
    const double inward = mark.side == Side::Client ? 1 : -1;
    const double edge = m_columns.laneX(mark.side) + inward * scaled(6);
    const double width = std::min(isDeath ? m_metrics.boldWidth(remarkText(mark))
                                          : m_metrics.captionWidth(remarkText(mark)) + scaled(4),
                                  m_columns.laneWidth());
    const double height = isDeath ? m_metrics.boldHeight : m_metrics.captionHeight;
    return {mark.side == Side::Client ? edge : edge - width, y - height / 2, width, height};
}

LadderLayout::Surroundings LadderLayout::surroundings(const Ladder& ladder, std::size_t flight) const {
    Surroundings around;
    for (std::size_t i = firstNeighbour(ladder, flight); i < flight; ++i) {
        const QLineF line = lineOf(ladder, ladder.flights()[i]);
        around.lines.push_back(line);
        around.labels.push_back(labelAt(line, m_labels[i]).outline(labelAbove(), labelBelow()));
        if (const auto word = wordOfLoss(line, ladder.flights()[i].fate)) {
            LadderScene::Label lost = labelAt(line, {.at = lostAt(), .width = word->width()});
            const QLineF along(line.p1(), line.pointAt(lostAt()));
            lost.centre = along.pointAt(1 + word->center().x() / along.length());
            around.lines.push_back(line);
            around.labels.push_back(lost.outline(word->height() / 2, word->height() / 2));
        }
    }
    const Ladder::Flight& own = ladder.flights()[flight];
    for (auto mark = firstFrom(ladder.marks(), ladder.sent()[own.sent].row - 2);
         mark != ladder.marks().end() && mark->row <= own.row; ++mark) {
        if (!isBesideBand(mark->kind)) continue;
        const QRectF rect = remarkRect(*mark);
        around.lines.emplace_back(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        around.labels.push_back(
            QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}));
    }
    return around;
}

double LadderLayout::costOf(const QLineF& line, const LabelPlace& place, const Surroundings& around) const {
    const QPolygonF outline = labelAt(line, place).outline(labelAbove(), labelBelow());
    double cost = 0;
    for (std::size_t i = 0; i < around.labels.size(); ++i) {
        if (touch(outline, around.labels[i])) cost += kLabelOnLabel;
        cost += kLineOnLabel * (crosses(outline, around.lines[i]) + crosses(around.labels[i], line));
    }
    return cost;
}

} // namespace eleven
