#include "ui/diagram/diagramlayout.h"

#include "ui/words/viewtexts.h"

#include <algorithm>
#include <cmath>

namespace eleven {

namespace {

// Columns from left to right and rows from top to bottom.
enum class Column : std::uint8_t { Active, Left, ActiveRight, Middle, Right, Passive };
struct Position {
    Column column;
    double row; ///< 0 to 1
};
enum class Bend : std::uint8_t {
    Straight,
    SideThenDown, ///< along, then down: one corner
    UpThenSide,   ///< up, then along: one corner
    AroundLeft,   ///< below everything, up the left margin, in from the left
    OverLeft,     ///< below everything, up the left margin, over the top, in from above
    AroundRight,  ///< up the right margin, over the top, in from above
};
struct Route {
    QPointF leaves, arrives; ///< places on the pills, see onPill()
    Bend bend = Bend::Straight;
};
/// The two tables of one shape of area.
struct Arrangement {
    bool isWide;
    int rows;
    std::array<Position, kStateCount> positions; ///< in the order of State
    std::array<Route, kEdges.size()> routes;     ///< in the order of kEdges
};

const Arrangement kTall = {
    false,
    6,
    {{
        {Column::Middle, 0},         // CLOSED
        {Column::Middle, 0.2},       // LISTEN
        {Column::Right, 0.39},       // SYN-SENT
        {Column::Left, 0.39},        // SYN-RECEIVED
        {Column::Middle, 0.58},      // ESTABLISHED
        {Column::Active, 0.78},      // FIN-WAIT-1
        {Column::Active, 1},         // FIN-WAIT-2
        {Column::Passive, 0.78},     // CLOSE-WAIT
        {Column::ActiveRight, 0.78}, // CLOSING
        {Column::Passive, 1},        // LAST-ACK
        {Column::ActiveRight, 1},    // TIME-WAIT
    }},
    {{
        {{-0.14, 1}, {-0.14, -1}},                   // CLOSED -> LISTEN
        {{1, 0.35}, {-0.2, -1}, Bend::SideThenDown}, // CLOSED -> SYN-SENT
        {{-0.66, 1}, {0.66, -1}},                    // LISTEN -> SYN-RECEIVED
        {{0.14, -1}, {0.14, 1}},                     // LISTEN -> CLOSED
        {{-0.6, 1}, {0.66, -1}},                     // SYN-SENT -> ESTABLISHED
        {{-1, 0}, {1, 0}},                           // SYN-SENT -> SYN-RECEIVED
        {{0.2, -1}, {1, -0.35}, Bend::UpThenSide},   // SYN-SENT -> CLOSED
        {{0.6, 1}, {-0.66, -1}},                     // SYN-RECEIVED -> ESTABLISHED
        {{-0.5, 1}, {-0.3, -1}},                     // SYN-RECEIVED -> FIN-WAIT-1
        {{0, -1}, {-1, 0}},                          // SYN-RECEIVED -> LISTEN
        {{-0.75, 1}, {0.55, -1}},                    // ESTABLISHED -> FIN-WAIT-1
        {{0.75, 1}, {-0.55, -1}},                    // ESTABLISHED -> CLOSE-WAIT
        {{0, 1}, {0, -1}},                           // FIN-WAIT-1 -> FIN-WAIT-2
        {{1, 0}, {-1, 0}},                           // FIN-WAIT-1 -> CLOSING
        {{0.66, 1}, {-0.66, -1}},                    // FIN-WAIT-1 -> TIME-WAIT
        {{1, 0}, {-1, 0}},                           // FIN-WAIT-2 -> TIME-WAIT
        {{0.1, 1}, {0.1, -1}},                       // CLOSING -> TIME-WAIT
        {{0, 1}, {0, -1}},                           // CLOSE-WAIT -> LAST-ACK
        {{1, 0}, {0.5, -1}, Bend::AroundRight},      // LAST-ACK -> CLOSED
        {{-0.3, 1}, {-1, 0}, Bend::AroundLeft},      // TIME-WAIT -> CLOSED
    }},
};

const Arrangement kWide = {
    true,
    4,
    {{
        {Column::Middle, 0},            // CLOSED
        {Column::Left, 0},              // LISTEN
        {Column::Right, 0},             // SYN-SENT
        {Column::Left, 1.0 / 3},        // SYN-RECEIVED
        {Column::Middle, 1.0 / 3},      // ESTABLISHED
        {Column::Active, 2.0 / 3},      // FIN-WAIT-1
        {Column::Active, 1},            // FIN-WAIT-2
        {Column::Passive, 2.0 / 3},     // CLOSE-WAIT
        {Column::ActiveRight, 2.0 / 3}, // CLOSING
        {Column::Passive, 1},           // LAST-ACK
        {Column::ActiveRight, 1},       // TIME-WAIT
    }},
    {{
        {{-1, -0.35}, {1, -0.35}},               // CLOSED -> LISTEN
        {{1, -0.35}, {-1, -0.35}},               // CLOSED -> SYN-SENT
        {{-0.14, 1}, {-0.14, -1}},               // LISTEN -> SYN-RECEIVED
        {{1, 0.35}, {-1, 0.35}},                 // LISTEN -> CLOSED
        {{-0.3, 1}, {0.7, -1}},                  // SYN-SENT -> ESTABLISHED
        {{-0.8, 1}, {0.66, -1}},                 // SYN-SENT -> SYN-RECEIVED
        {{-1, 0.35}, {1, 0.35}},                 // SYN-SENT -> CLOSED
        {{1, 0}, {-1, 0}},                       // SYN-RECEIVED -> ESTABLISHED
        {{-0.5, 1}, {-0.3, -1}},                 // SYN-RECEIVED -> FIN-WAIT-1
        {{0.14, -1}, {0.14, 1}},                 // SYN-RECEIVED -> LISTEN
        {{-0.75, 1}, {0.55, -1}},                // ESTABLISHED -> FIN-WAIT-1
        {{0.75, 1}, {-0.55, -1}},                // ESTABLISHED -> CLOSE-WAIT
        {{0, 1}, {0, -1}},                       // FIN-WAIT-1 -> FIN-WAIT-2
        {{1, 0}, {-1, 0}},                       // FIN-WAIT-1 -> CLOSING
        {{0.66, 1}, {-0.66, -1}},                // FIN-WAIT-1 -> TIME-WAIT
        {{1, 0}, {-1, 0}},                       // FIN-WAIT-2 -> TIME-WAIT
        {{0.1, 1}, {0.1, -1}},                   // CLOSING -> TIME-WAIT
        {{0, 1}, {0, -1}},                       // CLOSE-WAIT -> LAST-ACK
        {{1, 0}, {0.5, -1}, Bend::AroundRight},  // LAST-ACK -> CLOSED
        {{-0.3, 1}, {-0.5, -1}, Bend::OverLeft}, // TIME-WAIT -> CLOSED
    }},
};

// Lengths in pixels at 100 %.
constexpr double kPillPaddingX = 8;
constexpr double kPillPaddingY = 3.5;
constexpr double kEdgeMargin = 8;   ///< where the edges around everything run
constexpr double kGroupMargin = 17; ///< from the border of the drawing to a group
constexpr double kGroupPadding = 11;
constexpr double kLeastGap = 12; ///< between two boxes, or two groups
constexpr double kTightGap = 10; ///< between two rows
constexpr double kEasyGap = 19;
constexpr double kEasySpace = 70;   ///< what the columns like to have besides
constexpr double kMostSpread = 190; ///< of the columns, beyond the least width
constexpr double kWideSpace = 120;  ///< what the columns of a wide area need besides
constexpr double kMostScale = 1.7;

/// Sizes that follow from the scale of the text. In a wide area the words stand beside the figure.
struct Sizes {
    double unit, pillWidth, pillHeight, caption, words, top, bottom;
    int rows;
    bool isWide;

    Sizes(const DiagramMetrics& metrics, const Arrangement& arrangement, double textScale)
        : unit(metrics.scale * textScale),
          pillWidth(metrics.nameWidth * textScale + 2 * kPillPaddingX * unit),
          pillHeight(metrics.nameHeight * textScale + 2 * kPillPaddingY * unit),
          caption(metrics.captionHeight * textScale),
          words(metrics.captionWidth(ViewTexts::coverage(kStateCount, kEdges.size())) * textScale +
                24 * unit),
          top(arrangement.isWide ? 14 * unit : caption + 9 * unit),
          bottom((arrangement.isWide ? 1 : 2) * caption + 14 * unit), rows(arrangement.rows),
          isWide(arrangement.isWide) {}

    /// Of the figure.
    [[nodiscard]] double width() const {
        const double columns = 3 * pillWidth + (2 * kGroupMargin + 4 * kGroupPadding + 2 * kLeastGap) * unit;
        return isWide ? columns + kWideSpace * unit : columns;
    }
    [[nodiscard]] double widthWithWords() const { return isWide ? width() + 2 * words : width(); }
    [[nodiscard]] double height(double gap) const {
        return top + rows * pillHeight + (rows - 1) * gap * unit + bottom;
    }
};

/// As large as fits comfortably, up to a bound; at 100 % or smaller also with little space between.
double fittingScale(const DiagramMetrics& metrics, const Arrangement& arrangement, QSizeF area) {
    const Sizes full(metrics, arrangement, 1);
    const double tight =
        std::min(area.width() / full.widthWithWords(), area.height() / full.height(kTightGap));
    const double easy = std::min(area.width() / (full.widthWithWords() + kEasySpace * full.unit),
                                 area.height() / full.height(kEasyGap));
    return std::clamp(std::max(easy, std::min(tight, 1.0)), 0.3, kMostScale);
}

/// The centres of the columns, by Column.
std::array<double, 6> columnCentres(const Sizes& sizes, QSizeF area) {
    const double room = sizes.isWide ? area.width() - 2 * sizes.words : area.width();
    const double width = std::min(room, sizes.width() + kMostSpread * sizes.unit);
    const double spare = width - sizes.width();
    const double left = (area.width() - width) / 2;
    const double edge = (kGroupMargin + kGroupPadding) * sizes.unit + sizes.pillWidth / 2;
    const double gap = kLeastGap * sizes.unit + std::min(spare / 4, 26 * sizes.unit);
    const double active = left + edge;
    const double passive = left + width - edge;
    const double middle = (active + passive) / 2;
    return {active, active + 0.21 * (middle - active),   active + sizes.pillWidth + gap,
            middle, passive - 0.21 * (passive - middle), passive};
}

void placeBoxes(DiagramLayout& layout, const Arrangement& arrangement, const Sizes& sizes, QSizeF area) {
    const auto centres = columnCentres(sizes, area);
    const double room = area.height() - sizes.top - sizes.bottom - sizes.pillHeight;
    const double used = std::min(room, (arrangement.rows - 1) * (sizes.pillHeight + 44 * sizes.unit));
    const double first = sizes.top + sizes.pillHeight / 2 + (room - used) / 2;
    for (const State state : kAllStates) {
        const Position& position = arrangement.positions[static_cast<std::size_t>(state)];
        QRectF box(0, 0, sizes.pillWidth, sizes.pillHeight);
        box.moveCenter({centres[static_cast<std::size_t>(position.column)], first + position.row * used});
        layout.boxes[static_cast<std::size_t>(state)] = box;
    }
}

DiagramLayout::Group groupOf(const DiagramMetrics& metrics, const Sizes& sizes, const QRectF& boxes,
                             double textScale, const QString& text) {
    DiagramLayout::Group group;
    const double padding = kGroupPadding * sizes.unit;
    const double below = 7 * sizes.unit + sizes.caption / 2;
    group.text = text;
    group.frame = boxes.adjusted(-padding, -8 * sizes.unit, padding, below);
    const double width = metrics.captionWidth(text) * textScale + 8 * sizes.unit;
    group.label = QRectF(group.frame.left() + 8 * sizes.unit, group.frame.bottom() - sizes.caption / 2, width,
                         sizes.caption);
    return group;
}

/// Runs of an edge between its ends.
QPolygonF bends(const DiagramLayout& layout, Bend bend, QPointF from, QPointF to) {
    const double margin = (kGroupMargin - kEdgeMargin) * layout.unit;
    const double left = layout.groups[0].frame.left() - margin;
    const double right = layout.groups[1].frame.right() + margin;
    const double below = layout.groups[0].label.bottom() + 5 * layout.unit;
    const double above = to.y() - 11 * layout.unit;
    switch (bend) {
    case Bend::Straight: return {};
    case Bend::SideThenDown: return {{QPointF(to.x(), from.y())}};
    case Bend::UpThenSide: return {{QPointF(from.x(), to.y())}};
    case Bend::AroundLeft: return {{QPointF(from.x(), below), QPointF(left, below), QPointF(left, to.y())}};
    case Bend::AroundRight:
        return {{QPointF(right, from.y()), QPointF(right, above), QPointF(to.x(), above)}};
    case Bend::OverLeft:
        return {
            {QPointF(from.x(), below), QPointF(left, below), QPointF(left, above), QPointF(to.x(), above)}};
    }
    return {};
}

/// The title at the top left, the caption at the bottom right: in a wide area both are beside the figure.
void placeWords(DiagramLayout& layout, const Sizes& sizes, QSizeF area) {
    const double margin = 10 * sizes.unit;
    double titleEnd = layout.box(State::Closed).center().x() - margin;
    double captionBegin = layout.box(State::TimeWait).center().x();
    if (sizes.isWide) {
        titleEnd = layout.groups[0].frame.left() - 2 * margin;
        captionBegin = layout.groups[1].frame.right() + 2 * margin;
    }
    layout.title = QRectF(margin, 5 * sizes.unit, titleEnd - margin, sizes.caption);
    layout.caption = QRectF(captionBegin, area.height() - sizes.caption - 3 * sizes.unit,
                            area.width() - captionBegin - margin, sizes.caption);
}

} // namespace

QPointF onPill(const QRectF& pill, QPointF place) {
    const double halfWidth = pill.width() / 2;
    const double radius = pill.height() / 2;
    const double y = place.y() * radius;
    const double mostX = halfWidth - radius + std::sqrt(std::max(0.0, radius * radius - y * y));
    return pill.center() + QPointF(std::clamp(place.x() * halfWidth, -mostX, mostX), y);
}

DiagramLayout DiagramLayout::from(const DiagramMetrics& metrics, QSizeF area) {
    const double tallScale = fittingScale(metrics, kTall, area);
    const double wideScale = fittingScale(metrics, kWide, area);
    const Arrangement& arrangement = wideScale > tallScale ? kWide : kTall;
    DiagramLayout layout;
    layout.area = area;
    layout.textScale = std::max(tallScale, wideScale);
    const Sizes sizes(metrics, arrangement, layout.textScale);
    layout.unit = sizes.unit;
    layout.tokenRadius = sizes.pillHeight * 0.43;
    placeBoxes(layout, arrangement, sizes, area);
    layout.groups[0] =
        groupOf(metrics, sizes, layout.box(State::FinWait1).united(layout.box(State::TimeWait)),
                layout.textScale, ViewTexts::activeClose());
    layout.groups[1] =
        groupOf(metrics, sizes, layout.box(State::CloseWait).united(layout.box(State::LastAck)),
                layout.textScale, ViewTexts::passiveClose());
    for (std::size_t i = 0; i < kEdges.size(); ++i) {
        const Route& route = arrangement.routes[i];
        const QPointF from = onPill(layout.box(kEdges[i].from), route.leaves);
        const QPointF to = onPill(layout.box(kEdges[i].to), route.arrives);
        layout.edges[i] << from << bends(layout, route.bend, from, to) << to;
    }
    placeWords(layout, sizes, area);
    if (!metrics.isTitled) layout.title = QRectF();
    return layout;
}

} // namespace eleven
