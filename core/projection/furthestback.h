#pragma once
// Of a list that only grows, each item with the row that it reaches back to: finds those behind a place that
// reach back to some row, without looking at each. Copies share what is the same in both. Pure.

#include "core/base/chunked.h"

#include <limits>

namespace eleven {

class FurthestBack {
public:
    /// Reaches back nowhere.
    static constexpr int kNowhere = std::numeric_limits<int>::max();

    /// Of the next item.
    void add(int row) {
        if (m_rows.size() % kBlock == 0) m_blocks.push_back(kNowhere);
        m_rows.push_back(row);
        if (row < m_blocks.back()) m_blocks.edit(m_blocks.size() - 1) = row;
    }
    /// `visit(index)` for each item from `first` on that reaches back to `row` or above it.
    template <typename Visit>
    void from(std::size_t first, int row, const Visit& visit) const {
        for (std::size_t i = first; i < m_rows.size();) {
            if (i % kBlock == 0 && m_blocks[i / kBlock] > row) {
                i += kBlock;
                continue;
            }
            if (m_rows[i] <= row) visit(i);
            ++i;
        }
    }

private:
    static constexpr std::size_t kBlock = 256;

    Chunked<int> m_rows;
    Chunked<int> m_blocks; ///< the least of each block of m_rows
};

} // namespace eleven
