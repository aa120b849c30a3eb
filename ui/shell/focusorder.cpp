#include "ui/shell/focusorder.h"

#include <QWidget>

#include <algorithm>
#include <vector>

namespace eleven {

namespace {

/// The parts of `whole` in rows: what begins above the middle of the first of a row stands in it.
std::vector<QWidget*> inRows(const QWidget& whole) {
    std::vector<QWidget*> parts;
    for (QWidget* part : whole.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (!part->isHidden() && !part->isWindow()) parts.push_back(part);
    const auto isLeft = [](const QWidget* a, const QWidget* b) { return a->x() < b->x(); };
    std::stable_sort(parts.begin(), parts.end(),
                     [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); });
    for (auto row = parts.begin(); row != parts.end();) {
        const int middle = (*row)->geometry().center().y();
        const auto end = std::find_if(std::next(row), parts.end(),
                                      [middle](const QWidget* part) { return part->y() > middle; });
        std::stable_sort(row, end, isLeft);
        row = end;
    }
    return parts;
}

void collect(const QWidget& whole, std::vector<QWidget*>& stops) {
    for (QWidget* part : inRows(whole)) {
        if ((part->focusPolicy() & Qt::TabFocus) != 0 && part->focusProxy() == nullptr) stops.push_back(part);
        collect(*part, stops);
    }
}

} // namespace

void orderFocus(const QWidget& window) {
    std::vector<QWidget*> stops;
    collect(window, stops);
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace eleven
