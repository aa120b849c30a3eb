#include "ui/accessible/spokenlabel.h"

#include "ui/accessible/accessibleview.h"

namespace eleven {

SpokenLabel::SpokenLabel(QWidget* parent) : QLabel(parent) { installAccessible(); }

void SpokenLabel::say(const QString& text) {
    if (text == this->text()) return;
    setText(text);
    announce();
}

void SpokenLabel::announce() {
    if (!isVisible() || text().isEmpty()) return;
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

QString AccessibleAnnouncement::text(QAccessible::Text which) const {
    return which == QAccessible::Name ? static_cast<QLabel*>(widget())->text()
                                      : QAccessibleWidget::text(which);
}

} // namespace eleven
