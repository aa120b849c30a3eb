#pragma once
// What can be done with one held segment, as a menu: what its buttons do, and what somebody on the wire could
// do besides. It does nothing itself: chosen() says what is wanted.

#include "core/recording/event.h"

#include <QMenu>

namespace eleven {

class HeldMenu : public QMenu {
    Q_OBJECT
public:
    explicit HeldMenu(const SegmentEvent& held, QWidget* parent = nullptr);

signals:
    void chosen(const eleven::Act& act);

private:
    void add(const char* name, const QString& text, const Act& act);
};

} // namespace eleven
