// The part of LadderView that lays out the rows in sight, and keeps them where they are.
#include "ui/ladder/ladderpainter.h"
#include "ui/ladder/ladderview.h"
#include "ui/words/viewtexts.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace eleven {

/// What stood at the top of the viewport stays there, but where the newest row is followed.
void LadderView::layOutAnew() {
    const auto anchor = m_layout && !m_follows ? std::optional(anchorAtTop()) : std::nullopt;
    // Room for the scroll bar is always kept, so that nothing moves when it appears.
    const int room = width() - verticalScrollBar()->sizeHint().width();
    m_layout = std::make_unique<LadderLayout>(ladderMetrics(m_type), room);
    showLaidOut(anchor);
}

void LadderView::takeInPrefix() { showLaidOut(m_follows ? std::nullopt : std::optional(anchorAtTop())); }

void LadderView::showLaidOut(const std::optional<Anchor>& anchor) {
    m_layout->follow(ladder());
    layOutInSight(anchor);
    const int held = static_cast<int>(ladder().held().size());
    setAccessibleDescription(ViewTexts::ladderDescription(ladder().bands(Side::Client).back().state,
                                                          ladder().bands(Side::Server).back().state, held));
    updateButtons();
    viewport()->update();
    tellParts(*this);
}

LadderView::Anchor LadderView::anchorAtTop() const {
    const int top = verticalScrollBar()->value();
    const int row = std::max(0, m_layout->rowAt(top));
    return {row, top - m_layout->rowY(row)};
}

/// Lays out the rows in sight, so many above and below them that none comes into sight by a turn of the
/// wheel before it is laid out, and the last ones, below which the notes are. `anchor` stays where it is;
/// none: the end does.
void LadderView::layOutInSight(const std::optional<Anchor>& anchor) {
    const QScopedValueRollback<bool> layingOut(m_isLayingOut, true);
    const int page = viewport()->height();
    const int last = ladder().rowCount() - 1;
    QScrollBar* bar = verticalScrollBar();
    m_layout->layOut(ladder(), last, last);
    do {
        updateScrollBar();
        const double top =
            anchor ? m_layout->rowY(std::min(anchor->row, last)) + anchor->away : bar->maximum();
        bar->setValue(qRound(top));
    } while (m_layout->layOut(ladder(), m_layout->rowAt(bar->value() - page),
                              m_layout->rowAt(bar->value() + 2 * page)));
}

/// Lays out what is around `row`, which is to come into sight.
void LadderView::reveal(int row) {
    const int page = viewport()->height();
    while (m_layout->layOut(ladder(), m_layout->rowAt(m_layout->rowY(row) - page),
                            m_layout->rowAt(m_layout->rowY(row) + page))) {
    }
    const QScopedValueRollback<bool> layingOut(m_isLayingOut, true);
    updateScrollBar();
    updateButtons();
    viewport()->update();
}

void LadderView::updateScrollBar() {
    const double whole = headHeight() + ladderHeight(*m_layout, ladder(), m_isInteractive);
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_type.space(6));
    bar->setRange(0, std::max(0, static_cast<int>(whole) - viewport()->height()));
}

void LadderView::scrollContentsBy(int, int) {
    if (m_isLayingOut) return;
    const bool isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    layOutInSight(isAtEnd ? std::nullopt : std::optional(anchorAtTop()));
    updateButtons();
    viewport()->update();
}

} // namespace eleven
