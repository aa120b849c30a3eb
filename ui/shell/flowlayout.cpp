#include "ui/shell/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace eleven {

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem* item = place->release();
    m_items.erase(place);
    return item;
}

int FlowLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    return place({0, 0, width - margins.left() - margins.right(), 0}, true) + margins.top() +
           margins.bottom();
}

int FlowLayout::rowCount(int width, const std::vector<QWidget*>& without,
                         const std::map<const QWidget*, int>& widths) const {
    const int room = width - contentsMargins().left() - contentsMargins().right();
    int rows = 1;
    int used = 0;
    for (const auto& item : m_items) {
        if (std::find(without.begin(), without.end(), item->widget()) != without.end()) continue;
        const auto given = widths.find(item->widget());
        const int needed = given != widths.end() ? given->second : item->widget()->sizeHint().width();
        if (used > 0 && used + needed > room) {
            ++rows;
            used = 0;
        }
        used += needed + spacing();
    }
    return rows;
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const auto& item : m_items)
        width += item->sizeHint().width() + spacing();
    const QMargins margins = contentsMargins();
    width += margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect.marginsRemoved(contentsMargins()), false);
}

int FlowLayout::place(const QRect& rect, bool measure) const {
    int top = rect.top();
    std::size_t from = 0;
    while (from < m_items.size()) {
        int width = 0;
        int height = 0;
        std::size_t to = from;
        while (to < m_items.size()) {
            const QSize size = m_items[to]->isEmpty() ? QSize(0, 0) : m_items[to]->sizeHint();
            if (to > from && width + size.width() > rect.width()) break;
            width += size.width() + (size.isNull() ? 0 : spacing());
            height = qMax(height, size.height());
            ++to;
        }
        if (!measure) placeRow(from, to, {rect.left(), top, rect.width(), height});
        top += height + spacing();
        from = to;
    }
    return top - spacing() - rect.top();
}

void FlowLayout::placeRow(std::size_t from, std::size_t to, const QRect& row) const {
    int left = row.left();
    for (std::size_t i = from; i < to; ++i) {
        QLayoutItem& item = *m_items[i];
        if (item.isEmpty()) continue;
        const QSize size = item.sizeHint();
        const auto isEmpty = [](const auto& other) { return other->isEmpty(); };
        const bool isLast = std::all_of(m_items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                        m_items.begin() + static_cast<std::ptrdiff_t>(to), isEmpty);
        if (size.width() <= 1 && (left == row.left() || isLast)) {
            item.setGeometry({row.topLeft(), QSize(0, 0)});
            continue;
        }
        if (i + 1 == m_items.size()) left = qMax(left, row.right() + 1 - size.width());
        item.setGeometry({left, row.top() + (row.height() - size.height()) / 2,
                          qMin(size.width(), row.width()), size.height()});
        left += size.width() + spacing();
    }
}

} // namespace eleven
