#pragma once
// How a screen reader sees a painted view: a list whose items are its SpokenParts, followed by the widgets
// that stand in it. Lives as long as the widget; Qt owns it. An item is found anew each time it is asked.

#include "ui/accessible/spokenparts.h"

#include <QAccessibleWidget>

#include <map>

namespace eleven {

class AccessibleView : public QAccessibleWidget {
public:
    /// `widget` is a SpokenParts too.
    explicit AccessibleView(QWidget* widget);
    ~AccessibleView() override;
    AccessibleView(const AccessibleView&) = delete;
    AccessibleView& operator=(const AccessibleView&) = delete;
    AccessibleView(AccessibleView&&) = delete;
    AccessibleView& operator=(AccessibleView&&) = delete;

    /// Tells what came, what went and what has another name since the last time.
    void update();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    [[nodiscard]] int partCount() const;
    [[nodiscard]] SpokenPart part(int index) const;
    [[nodiscard]] QRect onScreen(const QRectF& rect) const;
    [[nodiscard]] bool isInSight(const QRectF& rect) const;

private:
    struct Item {
        QAccessible::Id id;
        QString name; ///< as it was told last
    };
    [[nodiscard]] QAccessibleInterface* item(int index) const;
    void forget(int index);

    mutable std::map<int, Item> m_items; ///< those that somebody asked for
    int m_count = 0;                     ///< as it was told last
};

/// From now on SpokenParts, the Announcer and pills have accessible interfaces of their own. Calling it again
/// does nothing.
void installAccessible();

} // namespace eleven
