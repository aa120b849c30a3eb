#include "ui/ladder/ladderchunk.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr double kRowGap = 15;
constexpr double kLabelOnLabel = 1000; // costs
constexpr double kLineOnLabel = 10;
constexpr std::array<double, 9> kPlaces = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8};
constexpr std::array<double, 9> kPlacesNearSender = {0.26, 0.2, 0.32, 0.74, 0.8, 0.68, 0.4, 0.6, 0.5};

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

/// Adds rows to a chunk, one after the other.
class RowPlacer {
public:
    RowPlacer(const LadderGeometry& geometry, const Ladder& ladder, LadderChunk& chunk)
        : m_geometry(geometry), m_ladder(ladder), m_chunk(chunk) {}

    void add(int row) {
        m_chunk.rowY.push_back(rowHeight(row));
        const auto& flights = m_ladder.flights();
        const auto end = firstFrom(flights, row + 1);
        for (auto flight = firstFrom(flights, row); flight != end; ++flight)
            placeFlight(static_cast<std::size_t>(flight - flights.begin()));
    }

private:
    /// What a label should not cover.
    struct Surroundings {
        std::vector<QLineF> lines;
        std::vector<QPolygonF> labels;
    };

    [[nodiscard]] double scaled(double pixels) const { return m_geometry.scaled(pixels); }
    [[nodiscard]] double rowY(int row) const {
        if (row >= m_chunk.first) return m_chunk.y(row);
        return (row - m_chunk.first) * m_geometry.slope() / 2;
    }
    [[nodiscard]] QLineF lineOf(const Ladder::Flight& flight) const {
        const Ladder::Sent& sent = m_ladder.sent()[flight.sent];
        return m_geometry.line(sent.event.from, rowY(sent.row), rowY(flight.row));
    }
    [[nodiscard]] QPolygonF outlineOf(const QLineF& line, const LabelPlace& place) const {
        return m_geometry.labelAt(line, place).outline(m_geometry.labelAbove(), m_geometry.labelBelow());
    }
    [[nodiscard]] const LabelPlace& placeOf(std::size_t flight) const {
        return m_chunk.labels[flight - m_chunk.firstFlight];
    }
    [[nodiscard]] double rowHeight(int row) const;
    [[nodiscard]] double clearOfFlights(const Ladder::Mark& mark, double y) const;
    void placeFlight(std::size_t flight);
    [[nodiscard]] std::size_t firstNeighbour(std::size_t flight) const;
    [[nodiscard]] bool willBeCrossed(const Ladder::Flight& flight) const;
    [[nodiscard]] Surroundings surroundings(std::size_t flight) const;
    [[nodiscard]] double costOf(const QLineF& line, const LabelPlace& place,
                                const Surroundings& around) const;

    const LadderGeometry& m_geometry;
    const Ladder& m_ladder;
    LadderChunk& m_chunk;
};

/// As high up as the row above, the names beside the bands, the flights that end on it and the labels of
/// segments sent earlier the same way allow.
double RowPlacer::rowHeight(int row) const {
    if (row == m_chunk.first) return row == 0 ? scaled(8) : 0;
    double y = rowY(row - 1) + scaled(kRowGap);
    for (const Side side : {Side::Client, Side::Server}) {
        const auto& bands = m_ladder.bands(side);
        const auto band = firstFrom(bands, row);
        if (band != bands.end() && band->row == row)
            y = std::max(y, rowY((band - 1)->row) + m_geometry.bandNeed(*(band - 1)));
    }
    const auto& sent = m_ladder.sent();
    for (auto segment = firstFrom(sent, row); segment != sent.end() && segment->row == row; ++segment) {
        for (auto before = segment; before != sent.begin() && before->row >= m_chunk.first;) {
            --before;
            if (before->event.from != segment->event.from) continue;
            y = std::max(y,
                         rowY(before->row) + m_geometry.labelAbove() + m_geometry.labelBelow() + scaled(4));
            break;
        }
    }
    const auto& marks = m_ladder.marks();
    const auto mark = firstFrom(marks, row - 1);
    const bool hasMark = mark != marks.end() && mark->row <= row;
    if (hasMark) y = std::max(y, rowY(row - 1) + m_geometry.markHeight());
    if (const auto own = firstFrom(marks, row);
        own != marks.end() && own->row == row && isBesideBand(own->kind))
        y = clearOfFlights(*own, y);
    const auto& flights = m_ladder.flights();
    for (auto flight = firstFrom(flights, row); flight != flights.end() && flight->row == row; ++flight)
        y = std::max(y, rowY(sent[flight->sent].row) + m_geometry.slope());
    return y;
}

/// From `y` downwards the first place where `mark` covers neither an arrow above it nor its label.
double RowPlacer::clearOfFlights(const Ladder::Mark& mark, double y) const {
    constexpr int kSteps = 10;
    const std::size_t known = m_chunk.firstFlight + m_chunk.labels.size();
    for (int step = 0; step < kSteps; ++step, y += scaled(4)) {
        const QPolygonF rect(m_geometry.remarkAt(mark, y));
        bool isClear = true;
        for (std::size_t i = known - std::min<std::size_t>(m_chunk.labels.size(), 8); i < known && isClear;
             ++i) {
            const QLineF line = lineOf(m_ladder.flights()[i]);
            isClear = !touch(outlineOf(line, placeOf(i)), rect) && crosses(rect, line) == 0;
        }
        if (isClear) break;
    }
    return y;
}

/// Looks for the place whose label touches no other label and the fewest lines. Where the way is crowded the
/// flight ends further down, which makes it steeper.
void RowPlacer::placeFlight(std::size_t flight) {
    constexpr int kSteps = 80;
    constexpr double kStepCost = 1.5;
    const Ladder::Flight& which = m_ladder.flights()[flight];
    const SegmentEvent& sent = m_ladder.sent()[which.sent].event;
    const Surroundings around = surroundings(flight);
    const auto& places = willBeCrossed(which) ? kPlacesNearSender : kPlaces;
    const LadderMetrics& metrics = m_geometry.metrics();
    const double width =
        std::max(metrics.boldWidth(textAbove(sent)), metrics.captionWidth(textBelow(sent, which.fate)));
    double& y = m_chunk.rowY[static_cast<std::size_t>(which.row - m_chunk.first)];
    const double highest = y;
    double bestY = y;
    LabelPlace best;
    for (int step = 0; step < kSteps && step * kStepCost < best.cost; ++step) {
        y = highest + step * scaled(8);
        const QLineF line = lineOf(which);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double leastCost = step * kStepCost + 0.1 * static_cast<double>(i);
            if (leastCost >= best.cost) break;
            LabelPlace place = m_geometry.allowed(line, which.fate, {.at = places[i], .width = width});
            place.cost = leastCost + costOf(line, place, around);
            if (place.cost >= best.cost) continue;
            best = place;
            bestY = y;
        }
    }
    y = bestY;
    m_chunk.labels.push_back(best);
}

/// The first flight whose line or label may touch this one. Flights are sorted by where they end.
std::size_t RowPlacer::firstNeighbour(std::size_t flight) const {
    const auto& flights = m_ladder.flights();
    const double top =
        rowY(m_ladder.sent()[flights[flight].sent].row) - m_geometry.labelAbove() - m_geometry.labelBelow();
    std::size_t first = flight;
    while (first > m_chunk.firstFlight && rowY(flights[first - 1].row) > top)
        --first;
    return first;
}

/// A segment that comes the other way is under way, and will arrive later than this one.
bool RowPlacer::willBeCrossed(const Ladder::Flight& flight) const {
    constexpr std::ptrdiff_t kLookBack = 32;
    const auto& sent = m_ladder.sent();
    const Ladder::Sent& own = sent[flight.sent];
    const auto end = firstFrom(sent, flight.row);
    const auto begin = end - std::min(kLookBack, end - sent.begin());
    return std::any_of(begin, end, [&](const Ladder::Sent& other) {
        return other.event.from != own.event.from && (other.isHeld() || other.endRow > flight.row);
    });
}

RowPlacer::Surroundings RowPlacer::surroundings(std::size_t flight) const {
    Surroundings around;
    for (std::size_t i = firstNeighbour(flight); i < flight; ++i) {
        const QLineF line = lineOf(m_ladder.flights()[i]);
        around.lines.push_back(line);
        around.labels.push_back(outlineOf(line, placeOf(i)));
        if (const auto word = m_geometry.wordOfLoss(line, m_ladder.flights()[i].fate)) {
            const double lostAt = m_geometry.lostAt();
            LadderScene::Label lost = m_geometry.labelAt(line, {.at = lostAt, .width = word->width()});
            const QLineF along(line.p1(), line.pointAt(lostAt));
            lost.centre = along.pointAt(1 + word->center().x() / along.length());
            around.lines.push_back(line);
            around.labels.push_back(lost.outline(word->height() / 2, word->height() / 2));
        }
    }
    const Ladder::Flight& own = m_ladder.flights()[flight];
    const int top = std::max(m_ladder.sent()[own.sent].row - 2, m_chunk.first);
    const auto& marks = m_ladder.marks();
    for (auto mark = firstFrom(marks, top); mark != marks.end() && mark->row <= own.row; ++mark) {
        if (!isBesideBand(mark->kind)) continue;
        const QRectF rect = m_geometry.remarkAt(*mark, rowY(mark->row));
        around.lines.emplace_back(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        around.labels.push_back(
            QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}));
    }
    return around;
}

double RowPlacer::costOf(const QLineF& line, const LabelPlace& place, const Surroundings& around) const {
    const QPolygonF outline = outlineOf(line, place);
    double cost = 0;
    for (std::size_t i = 0; i < around.labels.size(); ++i) {
        if (touch(outline, around.labels[i])) cost += kLabelOnLabel;
        cost += kLineOnLabel * (crosses(outline, around.lines[i]) + crosses(around.labels[i], line));
    }
    return cost;
}

} // namespace

void LadderChunk::cut(const Ladder& ladder, int row) {
    if (row >= end()) return;
    const auto known = firstFrom(ladder.flights(), row) - ladder.flights().begin();
    const std::size_t left = static_cast<std::size_t>(known) - firstFlight;
    rowY.resize(static_cast<std::size_t>(std::max(0, row - first)));
    labels.resize(row > first ? left : 0);
}

void LadderChunk::extend(const LadderGeometry& geometry, const Ladder& ladder, int end) {
    if (rowY.empty())
        firstFlight = static_cast<std::size_t>(firstFrom(ladder.flights(), first) - ladder.flights().begin());
    RowPlacer placer(geometry, ladder, *this);
    for (int row = this->end(); row < end; ++row)
        placer.add(row);
}

} // namespace eleven
