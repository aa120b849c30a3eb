// The part of LadderView that tells a screen reader what stands on the ladder: in the order in which it
// happened the states of both ends, the segments with their fate, and the marks.
#include "ui/ladder/laddernotes.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/accessibletexts.h"
#include "ui/words/viewtexts.h"

#include <QScrollBar>

#include <algorithm>

namespace eleven {

namespace {

template <typename Item>
void place(std::vector<LadderPlace>& places, LadderPlace::Kind kind, const std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
        places.push_back({kind, i, items[i].row});
}

} // namespace

/// Worked out when somebody asks, and kept until the ladder changes.
const std::vector<LadderPlace>& LadderView::places() const {
    if (!m_places.empty()) return m_places;
    place(m_places, LadderPlace::Kind::ClientBand, ladder().bands(Side::Client));
    place(m_places, LadderPlace::Kind::ServerBand, ladder().bands(Side::Server));
    place(m_places, LadderPlace::Kind::Segment, ladder().sent());
    place(m_places, LadderPlace::Kind::Mark, ladder().marks());
    std::stable_sort(m_places.begin(), m_places.end(),
                     [](const LadderPlace& a, const LadderPlace& b) { return a.row < b.row; });
    return m_places;
}

int LadderView::partCount() const { return static_cast<int>(places().size()); }

SpokenPart LadderView::part(int index) const {
    const LadderPlace& at = places()[static_cast<std::size_t>(index)];
    SpokenPart part;
    switch (at.kind) {
    case LadderPlace::Kind::ClientBand: part = bandPart(Side::Client, at.index); break;
    case LadderPlace::Kind::ServerBand: part = bandPart(Side::Server, at.index); break;
    case LadderPlace::Kind::Segment: part = segmentPart(at.index); break;
    case LadderPlace::Kind::Mark: part = markPart(at.index); break;
    }
    part.rect.translate(viewport()->x(), viewport()->y() - scrolled());
    return part;
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
    for (const Ladder::Flight& flight : ladder().flights()) {
        if (flight.sent != index) continue;
        fates.push_back(flight.fate);
        const QLineF line = m_layout->lineOf(ladder(), flight);
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
    const double end = m_layout->lastY() + 1;
    const LadderScene scene = ladderScene(*m_layout, ladder(), 0, end, end, false);
    const LadderScene::Mark& mark = scene.marks[index];
    SpokenPart part;
    part.name = mark.text;
    part.description = mark.tip;
    part.rect = mark.textRect;
    return part;
}

void LadderView::tellSelected() {
    const auto& all = places();
    const auto sent = ladder().find(m_selected);
    for (std::size_t i = 0; sent && i < all.size(); ++i)
        if (all[i].kind == LadderPlace::Kind::Segment && all[i].index == *sent)
            tellFocus(*this, static_cast<int>(i));
}

} // namespace eleven
