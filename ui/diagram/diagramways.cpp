#include "ui/diagram/diagramways.h"

#include <QLineF>

#include <algorithm>
#include <vector>

namespace eleven {

namespace {

constexpr double kThroughABox = 600; // costs, in pixels of a detour
constexpr double kThroughAToken = 60;
constexpr double kThroughWords = 200;
constexpr double kAcrossAnEdge = 15;
constexpr std::array<QPointF, 6> kPlacesOnPill = {
    {{1, 0}, {-1, 0}, {0.6, 1}, {-0.6, 1}, {0.6, -1}, {-0.6, -1}}};

bool cuts(const QLineF& line, const QRectF& box) {
    if (box.contains(line.p1()) || box.contains(line.p2())) return true;
    const std::array<QPointF, 5> corners = {box.topLeft(), box.topRight(), box.bottomRight(),
                                            box.bottomLeft(), box.topLeft()};
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        if (line.intersects(QLineF(corners[i], corners[i + 1])) == QLineF::BoundedIntersection) return true;
    }
    return false;
}

/// What a straight run of a way between two states costs: its length, and what it goes through.
double costOfRun(const DiagramLayout& layout, const QLineF& run, State from, State to) {
    double cost = run.length();
    for (const State state : kAllStates) {
        const bool isEnd = state == from || state == to;
        const double grown = (isEnd ? -2 : 3) * layout.unit; // it touches the boxes that it joins
        const QRectF box = layout.box(state).adjusted(-grown, -grown, grown, grown);
        if (cuts(run, box)) cost += kThroughABox * layout.unit;
        const double aside = layout.tokenRadius * 1.6;
        if (!isEnd && cuts(run, box.adjusted(-aside, 0, aside, 0))) cost += kThroughAToken * layout.unit;
    }
    for (const QRectF& words : {layout.groups[0].label, layout.groups[1].label, layout.title, layout.caption})
        cost += cuts(run, words) ? kThroughWords * layout.unit : 0;
    for (const QPolygonF& edge : layout.edges) {
        for (qsizetype i = 0; i + 1 < edge.size(); ++i) {
            if (run.intersects(QLineF(edge[i], edge[i + 1])) == QLineF::BoundedIntersection)
                cost += kAcrossAnEdge * layout.unit;
        }
    }
    return cost;
}

/// The cheapest way from the first to the last of `points`, by Dijkstra: a run joins what is near.
class Search {
public:
    Search(const DiagramLayout& layout, State from, State to) : m_layout(layout), m_from(from), m_to(to) {
        for (const QPointF place : kPlacesOnPill)
            m_points.push_back(onPill(layout.box(from), place));
        for (const QPointF place : kPlacesOnPill)
            m_points.push_back(onPill(layout.box(to), place));
        constexpr int kColumns = 30;
        constexpr int kRows = 20;
        m_cell = {layout.area.width() / kColumns, layout.area.height() / kRows};
        for (int column = 0; column < kColumns; ++column) {
            for (int row = 0; row < kRows; ++row)
                m_points.emplace_back((column + 0.5) * m_cell.width(), (row + 0.5) * m_cell.height());
        }
    }
    [[nodiscard]] QPolygonF way() const {
        std::vector<double> costs(m_points.size(), 1e12);
        std::vector<std::size_t> before(m_points.size(), 0);
        std::vector<bool> isDone(m_points.size(), false);
        for (std::size_t i = 0; i < kPlacesOnPill.size(); ++i)
            costs[i] = 0;
        for (;;) {
            std::size_t nearest = m_points.size();
            for (std::size_t i = 0; i < m_points.size(); ++i) {
                const bool isNearer = nearest == m_points.size() || costs[i] < costs[nearest];
                if (!isDone[i] && isNearer) nearest = i;
            }
            if (isEnd(nearest)) return straightened(backFrom(nearest, before));
            isDone[nearest] = true;
            relax(nearest, costs, before);
        }
    }

private:
    static bool isStart(std::size_t point) { return point < kPlacesOnPill.size(); }
    static bool isEnd(std::size_t point) { return !isStart(point) && point < 2 * kPlacesOnPill.size(); }
    [[nodiscard]] double cost(QPointF one, QPointF other) const {
        return costOfRun(m_layout, QLineF(one, other), m_from, m_to);
    }
    void relax(std::size_t point, std::vector<double>& costs, std::vector<std::size_t>& before) const {
        const QPointF here = m_points[point];
        for (std::size_t next = kPlacesOnPill.size(); next < m_points.size(); ++next) {
            const QPointF away = m_points[next] - here;
            const bool isNear =
                std::abs(away.x()) < 1.6 * m_cell.width() && std::abs(away.y()) < 1.6 * m_cell.height();
            if (!isNear || next == point || costs[next] <= costs[point]) continue;
            const double whole = costs[point] + cost(here, m_points[next]);
            if (whole >= costs[next]) continue;
            costs[next] = whole;
            before[next] = point;
        }
    }
    [[nodiscard]] QPolygonF backFrom(std::size_t end, const std::vector<std::size_t>& before) const {
        QPolygonF way;
        for (std::size_t point = end; !isStart(point); point = before[point])
            way.prepend(m_points[point]);
        const std::size_t second = static_cast<std::size_t>(
            std::find(m_points.begin(), m_points.end(), way.first()) - m_points.begin());
        way.prepend(m_points[before[second]]);
        return way;
    }
    /// Without the bends that are not needed.
    [[nodiscard]] QPolygonF straightened(const QPolygonF& way) const {
        QPolygonF straight = {way.first()};
        for (qsizetype here = 0; here + 1 < way.size();) {
            qsizetype next = here + 1;
            double along = cost(way[here], way[next]);
            for (qsizetype further = next + 1; further < way.size(); ++further) {
                along += cost(way[further - 1], way[further]);
                if (cost(way[here], way[further]) <= along) next = further;
            }
            straight << way[next];
            here = next;
        }
        return straight;
    }

    const DiagramLayout& m_layout;
    State m_from, m_to;
    QSizeF m_cell;
    std::vector<QPointF> m_points; ///< on the box it leaves, on the one where it ends, and a grid
};

double distanceTo(const QPolygonF& way, QPointF point) {
    double least = 1e9;
    for (qsizetype i = 0; i + 1 < way.size(); ++i) {
        const QPointF along = way[i + 1] - way[i];
        const double square = std::max(1e-9, QPointF::dotProduct(along, along));
        const double part = std::clamp(QPointF::dotProduct(point - way[i], along) / square, 0.0, 1.0);
        least = std::min(least, QLineF(point, way[i] + along * part).length());
    }
    return least;
}

bool isFree(const DiagramLayout& layout, const QRectF& place) {
    if (!QRectF(QPointF(0, 0), layout.area).contains(place)) return false;
    for (const State state : kAllStates) {
        const double aside = layout.tokenRadius * 1.6;
        if (layout.box(state).adjusted(-aside, 0, aside, 0).intersects(place)) return false;
    }
    const auto meets = [&place](const DiagramLayout::Group& group) { return group.label.intersects(place); };
    return std::none_of(layout.groups.begin(), layout.groups.end(), meets) &&
           !layout.title.intersects(place) && !layout.caption.intersects(place);
}

int linesAcross(const QPolygonF& way, const QRectF& place) {
    int count = 0;
    for (qsizetype i = 0; i + 1 < way.size(); ++i)
        count += cuts(QLineF(way[i], way[i + 1]), place) ? 1 : 0;
    return count;
}

bool coversAnArrow(const DiagramLayout& layout, const QRectF& place) {
    return std::any_of(layout.edges.begin(), layout.edges.end(),
                       [&](const QPolygonF& edge) { return linesAcross(edge, place) > 0; });
}

int framesAcross(const DiagramLayout& layout, const QRectF& place) {
    int count = 0;
    for (const auto& group : layout.groups)
        count += group.frame.intersects(place) && !group.frame.contains(place) ? 1 : 0;
    return count;
}

} // namespace

QPolygonF wayBeside(const DiagramLayout& layout, State from, State to) {
    return Search(layout, from, to).way();
}

QRectF placeBeside(const DiagramLayout& layout, const QPolygonF& way, QSizeF size) {
    const double gap = 5 * layout.unit;
    const double across = size.width() / 2 + gap;
    const double down = size.height() / 2 + gap;
    QRectF best;
    int least = 3;
    for (const double part : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        for (qsizetype i = 0; i + 1 < way.size(); ++i) {
            const QPointF point = QLineF(way[i], way[i + 1]).pointAt(part);
            for (const QPointF aside : {QPointF(-across, 0), QPointF(across, 0), QPointF(0, -down),
                                        QPointF(0, down), QPointF(-across, -down), QPointF(across, -down),
                                        QPointF(-across, down), QPointF(across, down)}) {
                const QRectF place(point + aside - QPointF(size.width(), size.height()) / 2, size);
                if (!isFree(layout, place) || linesAcross(way, place) > 0) continue;
                if (coversAnArrow(layout, place)) continue; // it would be read as that one's
                const int crossed = framesAcross(layout, place);
                if (crossed >= least) continue;
                least = crossed;
                best = place;
            }
        }
    }
    return best;
}

std::optional<State> stateAt(const DiagramLayout& layout, QPointF point) {
    for (const State state : kAllStates) {
        if (layout.box(state).contains(point)) return state;
    }
    return std::nullopt;
}

std::optional<std::size_t> edgeAt(const DiagramLayout& layout, QPointF point) {
    std::optional<std::size_t> nearest;
    double least = 7 * layout.unit;
    for (std::size_t i = 0; i < layout.edges.size(); ++i) {
        const double away = distanceTo(layout.edges[i], point);
        if (away >= least) continue;
        least = away;
        nearest = i;
    }
    return nearest;
}

} // namespace eleven
