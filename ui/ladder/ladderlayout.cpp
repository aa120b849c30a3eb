#include "ui/ladder/ladderlayout.h"

#include <algorithm>
#include <cmath>

namespace eleven {

namespace {

constexpr int kChunkRows = 256;
constexpr int kRowsBefore = 64; ///< of a chunk, laid out with it: what they need reaches into it

/// Its first row.
int chunkBegin(std::size_t chunk) { return static_cast<int>(chunk) * kChunkRows; }

std::size_t chunkOf(int row) { return static_cast<std::size_t>(std::max(0, row) / kChunkRows); }

} // namespace

void LadderLayout::extend(const Ladder& ladder) {
    follow(ladder);
    layOut(ladder, 0, m_rows - 1);
}

void LadderLayout::follow(const Ladder& ladder) {
    m_firstOpenRow = std::min(m_firstOpenRow, ladder.firstOpenRow());
    m_rows = ladder.rowCount();
    const std::size_t last = chunkOf(m_rows - 1);
    const std::size_t known = m_chunks.size();
    m_chunks.resize(last + 1);
    for (std::size_t i = known; i <= last; ++i)
        m_chunks[i].first = std::max(0, chunkBegin(i) - kRowsBefore);
    for (std::size_t i = chunkOf(m_firstOpenRow - 1); i <= last; ++i) // its height is open too
        m_chunks[i].cut(ladder, i < last ? m_chunks[i].first : m_firstOpenRow);
    m_firstOpenRow = ladder.firstOpenRow();
    stack();
}

bool LadderLayout::layOut(const Ladder& ladder, int first, int last) {
    bool isNew = false;
    for (std::size_t i = chunkOf(first); i <= chunkOf(std::min(last, m_rows - 1)); ++i) {
        if (isLaidOut(i)) continue;
        m_chunks[i].extend(*this, ladder, std::min(m_rows, chunkBegin(i + 1) + 1));
        isNew = true;
    }
    if (isNew) stack();
    return isNew;
}

/// Up to the row with which the next one begins.
bool LadderLayout::isLaidOut(std::size_t chunk) const {
    return m_chunks[chunk].end() >= std::min(m_rows, chunkBegin(chunk + 1) + 1);
}

double LadderLayout::heightOf(std::size_t chunk) const {
    return m_chunks[chunk].rowY.back() - m_chunks[chunk].y(chunkBegin(chunk));
}

/// Where each chunk begins: whole pixels apart, so that no letter looks otherwise for what lies above it.
void LadderLayout::stack() {
    double height = 0;
    int rows = 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        if (!isLaidOut(i)) continue;
        height += heightOf(i);
        rows += m_chunks[i].end() - 1 - chunkBegin(i);
    }
    m_middling = rows > 0 ? height / rows : slope() / 2;
    m_tops.assign(1, isLaidOut(0) ? m_chunks[0].y(0) : scaled(8));
    for (std::size_t i = 0; i + 1 < m_chunks.size(); ++i)
        m_tops.push_back(m_tops[i] + std::ceil(isLaidOut(i) ? heightOf(i) : kChunkRows * m_middling));
}

double LadderLayout::rowY(int row) const {
    const std::size_t chunk = chunkOf(row);
    const int begin = chunkBegin(chunk);
    if (!isLaidOut(chunk)) return m_tops[chunk] + (row - begin) * m_middling;
    if (chunk == 0) return m_chunks[0].y(row);
    return m_tops[chunk] + (m_chunks[chunk].y(row) - m_chunks[chunk].y(begin));
}

int LadderLayout::rowAt(double y) const {
    const auto below = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    if (below == m_tops.begin()) return -1;
    const int begin = chunkBegin(static_cast<std::size_t>(below - m_tops.begin()) - 1);
    int most = std::min(m_rows, begin + kChunkRows) - begin;
    int row = begin;
    while (most > 1) { // rows from `row` on, of which the last that is not below it is looked for
        const int half = most / 2;
        if (rowY(row + half) <= y) row += half;
        most -= half;
    }
    return row;
}

QLineF LadderLayout::lineOf(const Ladder& ladder, const Ladder::Flight& flight) const {
    const Ladder::Sent& sent = ladder.sent()[flight.sent];
    return line(sent.event.from, rowY(sent.row), rowY(flight.row));
}

LadderScene::Label LadderLayout::labelOf(const Ladder& ladder, std::size_t flight) const {
    const Ladder::Flight& which = ladder.flights()[flight];
    const SegmentEvent& sent = ladder.sent()[which.sent].event;
    const LadderChunk& chunk = m_chunks[chunkOf(which.row)];
    const QLineF line = lineOf(ladder, which);
    const double room = labelRoom(line, which.fate);
    LadderScene::Label label =
        labelAt(line, isLaidOut(chunkOf(which.row)) ? chunk.labels[flight - chunk.firstFlight]
                                                    : allowed(line, which.fate, {}));
    label.above = elided(textAbove(sent), room, metrics().boldWidth);
    label.below = elided(textBelow(sent, which.fate), room, metrics().captionWidth);
    return label;
}

} // namespace eleven
