#pragma once
// Lays its items in a row and goes on in the next row when the width is used up, so that nothing is cut off
// with large type. The last item stands at the right edge. Rules, items one pixel wide, only stand between
// two others.

#include <QLayout>

#include <map>
#include <memory>
#include <vector>

namespace eleven {

class FlowLayout : public QLayout {
public:
    using QLayout::QLayout;

    void addItem(QLayoutItem* item) override { m_items.emplace_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// In how many rows the items would stand in that width, hidden or not, all but those of `without`, if
    /// those of `widths` were as wide as it says.
    [[nodiscard]] int rowCount(int width, const std::vector<QWidget*>& without,
                               const std::map<const QWidget*, int>& widths) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    /// Places the items in `rect`, or only measures; returns the height in use.
    int place(const QRect& rect, bool measure) const;
    void placeRow(std::size_t from, std::size_t to, const QRect& row) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace eleven
