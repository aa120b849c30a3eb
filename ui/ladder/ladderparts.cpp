// The part of LadderView that tells a screen reader what stands on the ladder: in the order in which it
// happened the states of both ends, the segments with their fate, and the marks.
#include "ui/ladder/laddernotes.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/accessibletexts.h"
#include "ui/words/viewtexts.h"

#include <QScrollBar>

#include <algorithm>

namespace eleven {

/// Of all lists together.
int LadderView::partsAbove(int row) const {
    const auto above = [row](const auto& items) {
        return static_cast<int>(firstFrom(items, row) - items.begin());
    };
    return above(ladder().bands(Side::Client)) + above(ladder().bands(Side::Server)) +
           above(ladder().sent()) + above(ladder().marks());
}

int LadderView::partCount() const { return partsAbove(ladder().rowCount()); }

/// Parts are counted by row; on one row bands, then segments, then marks.
SpokenPart LadderView::part(int index) const {
    int row = 0; // the last with no more than `index` parts above it
    for (int end = ladder().rowCount(); end - row > 1;) {
        const int middle = (row + end) / 2;
        (partsAbove(middle) <= index ? row : end) = middle;
    }
    auto left = static_cast<std::size_t>(index - partsAbove(row));
    std::optional<SpokenPart> part;
    const auto lookIn = [&](const auto& items, auto&& tell) {
        if (part) return;
        const auto first = firstFrom(items, row) - items.begin();
        const auto here = static_cast<std::size_t>(firstFrom(items, row + 1) - items.begin() - first);
        if (left < here)
            part = tell(static_cast<std::size_t>(first) + left);
        else
            left -= here;
    };
    for (const Side side : {Side::Client, Side::Server})
        lookIn(ladder().bands(side), [&](std::size_t i) { return bandPart(side, i); });
    lookIn(ladder().sent(), [this](std::size_t i) { return segmentPart(i); });
    lookIn(ladder().marks(), [this](std::size_t i) { return markPart(i); });
    if (!part) return {};
    part->rect.translate(viewport()->x(), viewport()->y() - scrolled());
    return *part;
}

SpokenPart LadderView::bandPart(Side side, std::size_t index) const {
    const auto& bands = ladder().bands(side);
    const LadderColumns& columns = m_layout->columns();
    const bool isLast = index + 1 == bands.size();
    const double top = m_layout->rowY(bands[index].row);
    const double bottom = isLast ? std::max(m_layout->lastY() + m_layout->scaled(48), top)
                                 : m_layout->rowY(bands[index + 1].row);
    const double left = side == Side::Client ? columns.laneLeft - columns.band : columns.laneRight;
    SpokenPart part;
    part.name = AccessibleTexts::band(side, bands[index]);
    part.rect = QRectF(left, top, columns.band, bottom - top);
    part.isCurrent = isLast;
    return part;
}

SpokenPart LadderView::segmentPart(std::size_t index) const {
    const Ladder::Sent& sent = ladder().sent()[index];
    SpokenPart part;
    std::vector<Fate> fates;
    const auto& flights = ladder().flights();
    const int end = sent.isHeld() ? ladder().rowCount() : sent.endRow + 1;
    for (auto flight = firstFrom(flights, sent.row); flight != flights.end() && flight->row < end; ++flight) {
        if (flight->sent != index) continue;
        fates.push_back(flight->fate);
        const QLineF line = m_layout->lineOf(ladder(), *flight);
        part.rect = QRectF(line.p1(), line.p2()).normalized();
    }
    part.name = AccessibleTexts::segment(sent, fates);
    part.hasFocus = hasFocus() && m_selected == sent.event.id;
    part.isCurrent = m_selected == sent.event.id;
    if (sent.isHeld()) tellHeld(part, sent);
    return part;
}

/// Its note, and what can be done with it.
void LadderView::tellHeld(SpokenPart& part, const Ladder::Sent& sent) const {
    const SegmentId id = sent.event.id;
    for (const LadderScene::Note& note : ladderNotes(*m_layout, ladder(), m_isInteractive)) {
        if (note.id != id) continue;
        part.rect = note.card;
        part.description = note.tip;
    }
    if (!m_isInteractive || id == m_gliding) return;
    auto* view = const_cast<LadderView*>(this); // an action is done later, by whoever was told of it
    part.actions = {
        {QStringLiteral("deliver"), ViewTexts::deliver(), [view, id] { emit view->deliverRequested(id); }},
        {QStringLiteral("drop"), ViewTexts::drop(), [view, id] { emit view->dropRequested(id); }},
        {QStringLiteral("copy"), ViewTexts::copy(), [view, id] { emit view->copyRequested(id); }}};
}

SpokenPart LadderView::markPart(std::size_t index) const {
    const LadderScene::Mark mark = ladderMark(*m_layout, ladder().marks()[index]);
    SpokenPart part;
    part.name = mark.text;
    part.description = mark.tip;
    part.rect = mark.textRect;
    return part;
}

void LadderView::tellSelected() {
    const auto sent = ladder().find(m_selected);
    if (!sent) return;
    const int row = ladder().sent()[*sent].row;
    const auto on = [row](const auto& items) { return firstFrom(items, row + 1) - firstFrom(items, row); };
    const auto before = on(ladder().bands(Side::Client)) + on(ladder().bands(Side::Server)) +
                        static_cast<std::ptrdiff_t>(*sent) -
                        (firstFrom(ladder().sent(), row) - ladder().sent().begin());
    tellFocus(*this, partsAbove(row) + static_cast<int>(before));
}

} // namespace eleven
