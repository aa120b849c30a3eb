#pragma once
// A text that a screen reader speaks when it appears and when it changes, wherever the focus is. Qt 6.4 has
// no event for an announcement; a notification that is shown is one to Orca, in every version.

#include <QAccessibleWidget>
#include <QLabel>

namespace eleven {

class SpokenLabel : public QLabel {
    Q_OBJECT
public:
    explicit SpokenLabel(QWidget* parent = nullptr);

    /// Shows `text`, and speaks it if it is another one.
    void say(const QString& text);
    /// Speaks what stands there, if it can be seen. (What becomes visible is spoken by itself.)
    void announce();
};

class AccessibleAnnouncement : public QAccessibleWidget {
public:
    explicit AccessibleAnnouncement(SpokenLabel* label)
        : QAccessibleWidget(label, QAccessible::Notification) {}
    [[nodiscard]] QString text(QAccessible::Text which) const override;
};

} // namespace eleven
