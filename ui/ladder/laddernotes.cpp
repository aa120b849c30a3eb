#include "ui/ladder/laddernotes.h"

#include "ui/ladder/ladderlayout.h"
#include "ui/words/viewtexts.h"

#include <algorithm>

namespace eleven {

namespace {

using Note = LadderScene::Note;

constexpr double kPadding = 7;
constexpr double kButtonGap = 5;
constexpr double kInset = 30; ///< from the band of the receiver
constexpr double kNoteGap = 8;

/// Sizes that all notes share.
struct NoteSize {
    double width = 0;
    double button = 0; ///< width of one
    double buttonHeight = 0;
    double titleHeight = 0;
    bool isCompact = false; ///< signs on the buttons: words do not fit

    [[nodiscard]] double height(double gap, bool withButtons) const {
        return titleHeight + (withButtons ? buttonHeight + 2 * gap : gap);
    }
};

double widestTitle(const LadderLayout& layout, const Ladder& ladder) {
    double widest = 0;
    for (const std::size_t held : ladder.held())
        widest = std::max(widest, layout.metrics().boldWidth(ViewTexts::held(noteText(ladder.sent()[held]))));
    return widest + layout.metrics().boldHeight * 1.2; // the envelope
}

NoteSize noteSize(const LadderLayout& layout, const Ladder& ladder) {
    const LadderMetrics& metrics = layout.metrics();
    const double padding = 2 * layout.scaled(kPadding);
    const double gaps = 2 * layout.scaled(kButtonGap);
    const double room = layout.columns().laneWidth() - 2 * layout.scaled(6);
    NoteSize size;
    size.buttonHeight = metrics.captionHeight + layout.scaled(10);
    size.titleHeight = metrics.boldHeight + layout.scaled(8);
    for (const QString& word : {ViewTexts::deliver(), ViewTexts::drop(), ViewTexts::copy()})
        size.button = std::max(size.button, metrics.captionWidth(word) + layout.scaled(16));
    size.isCompact = 3 * size.button + gaps + padding > room;
    if (size.isCompact) size.button = std::min(size.buttonHeight * 1.5, (room - gaps - padding) / 3);
    const double needed =
        std::max(3 * size.button + gaps + padding, widestTitle(layout, ladder) + padding + layout.scaled(8));
    size.width = std::min(needed, room);
    size.button = std::max(size.button, (size.width - gaps - padding) / 3);
    return size;
}

Note noteAt(const LadderLayout& layout, const Ladder::Sent& sent, QPointF corner, const NoteSize& size,
            bool withButtons) {
    const double padding = layout.scaled(kPadding);
    const double gap = layout.scaled(kButtonGap);
    Note note;
    note.id = sent.event.id;
    note.from = sent.event.from;
    note.isCompact = size.isCompact;
    note.count = sent.count;
    note.tip = ViewTexts::heldTip(note.from, flagsText(sent.event), note.count);
    note.card = QRectF(corner, QSizeF(size.width, size.height(padding * 0.85, withButtons)));

    const double envelope = layout.metrics().boldHeight * 0.95;
    const double room = size.width - 2 * padding - envelope - layout.scaled(5);
    note.title = ViewTexts::held(noteText(sent));
    if (layout.metrics().boldWidth(note.title) > room) {
        note.title = elided(noteText(sent), room, layout.metrics().boldWidth); // the envelope says "held"
    }
    const double width = layout.metrics().boldWidth(note.title) + layout.scaled(1);
    const double left = note.card.center().x() - (width + envelope + layout.scaled(5)) / 2;
    const double top = corner.y() + layout.scaled(5);
    const double rise = layout.metrics().boldHeight;
    note.envelope = QRectF(left, top + rise * 0.17, envelope, rise * 0.66);
    note.titleRect = QRectF(left + envelope + layout.scaled(5), top, width, rise);
    if (!withButtons) return note;

    double x = corner.x() + (size.width - 3 * size.button - 2 * gap) / 2;
    const double y = note.card.bottom() - padding * 0.85 - size.buttonHeight;
    for (QRectF* button : {&note.deliver, &note.drop, &note.copy}) {
        *button = QRectF(x, y, size.button, size.buttonHeight);
        x += size.button + gap;
    }
    return note;
}

/// Straight to the first note of a stack; to the others down along the band, past the notes above.
QPolygonF threadTo(const LadderLayout& layout, const Ladder::Sent& sent, const QRectF& card, bool isFirst) {
    const bool fromClient = sent.event.from == Side::Client;
    const double inward = fromClient ? 1 : -1;
    const double x = layout.columns().laneX(sent.event.from) + inward * layout.scaled(3);
    const QPointF start(x, layout.rowY(sent.row));
    const QPointF end((fromClient ? card.left() : card.right()) - inward * layout.scaled(3),
                      card.center().y());
    QPolygonF thread;
    thread << start;
    const bool isNear = layout.lastY() - start.y() < layout.slope();
    if (!isFirst || !isNear) {
        const double room = std::abs(end.x() - x);
        const double corner = x + inward * std::min(layout.scaled(12), room / 2);
        thread << QPointF(corner, start.y() + std::min(layout.scaled(12), end.y() - start.y()))
               << QPointF(corner, end.y());
    }
    thread << end;
    return thread;
}

} // namespace

std::vector<Note> ladderNotes(const LadderLayout& layout, const Ladder& ladder, bool withButtons) {
    std::vector<Note> notes;
    if (ladder.held().empty()) return notes;
    const NoteSize size = noteSize(layout, ladder);
    const LadderColumns& columns = layout.columns();
    const double spare = columns.laneWidth() - size.width;
    const double inset = std::min(layout.scaled(kInset), spare / 2);
    const bool twoStacks = columns.laneWidth() >= 2 * size.width + 3 * layout.scaled(20);
    const auto& marks = ladder.marks();
    const bool endsWithMark = !marks.empty() && marks.back().row == ladder.rowCount() - 1;
    const double top = layout.lastY() + (endsWithMark ? layout.markHeight() : layout.scaled(10));
    std::array<double, 2> next = {top, top};
    for (const std::size_t held : ladder.held()) {
        const Ladder::Sent& sent = ladder.sent()[held];
        const bool fromClient = sent.event.from == Side::Client;
        const double x = fromClient ? columns.laneRight - inset - size.width : columns.laneLeft + inset;
        double& y = next[twoStacks && fromClient ? 1 : 0];
        Note note = noteAt(layout, sent, QPointF(x, y), size, withButtons);
        const auto& focus = ladder.focus();
        note.hasFocus = focus.kind == Ladder::Focus::Kind::Segment && focus.segment == note.id;
        note.thread = threadTo(layout, sent, note.card, y <= top);
        y = note.card.bottom() + layout.scaled(kNoteGap);
        notes.push_back(note);
    }
    return notes;
}

QLineF wayOf(const LadderLayout& layout, const Ladder::Sent& sent) {
    const Side from = sent.event.from;
    const double inset = from == Side::Client ? layout.scaled(3) : -layout.scaled(3);
    const double start = layout.rowY(sent.row);
    const double end = std::max(layout.lastY() + layout.scaled(15), start + layout.slope());
    return {layout.columns().laneX(from) + inset, start, layout.columns().laneX(otherSide(from)) - inset,
            end};
}

} // namespace eleven
