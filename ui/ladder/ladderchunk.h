#pragma once
// Works out the heights of some rows of a ladder that follow one another, and the places of their labels.
// Rows before them count as if each were of middling height. Pure.

#include "ui/ladder/laddergeometry.h"

#include <vector>

namespace eleven {

/// Heights are counted from the first of them, but in the chunk with which the ladder begins.
struct LadderChunk {
    int first = 0;                  ///< row
    std::size_t firstFlight = 0;    ///< the first that ends on one of its rows
    std::vector<double> rowY;       ///< by row, from `first`
    std::vector<LabelPlace> labels; ///< by flight, from `firstFlight`

    [[nodiscard]] int end() const { return first + static_cast<int>(rowY.size()); }
    [[nodiscard]] double y(int row) const { return rowY[static_cast<std::size_t>(row - first)]; }
    /// Forgets the rows from `row` on.
    void cut(const Ladder& ladder, int row);
    /// Adds rows up to `end`.
    void extend(const LadderGeometry& geometry, const Ladder& ladder, int end);
};

/// The first of `items` (sorted by row) that is not above `row`.
template <typename Item>
auto firstFrom(const Chunked<Item>& items, int row) {
    return std::lower_bound(items.begin(), items.end(), row,
                            [](const Item& item, int wanted) { return item.row < wanted; });
}

} // namespace eleven
