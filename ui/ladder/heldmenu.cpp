#include "ui/ladder/heldmenu.h"

#include "ui/ladder/ladderlabels.h"
#include "ui/words/viewtexts.h"

namespace eleven {

namespace {

constexpr std::chrono::seconds kDelay{1};

} // namespace

HeldMenu::HeldMenu(const SegmentEvent& held, QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("heldMenu"));
    setAccessibleName(ViewTexts::segmentFrom(flagsText(held), held.from));
    addSection(accessibleName());
    Act act;
    act.segment = held.id;
    act.kind = Act::Kind::Deliver;
    add("heldDeliver", ViewTexts::deliver(), act);
    act.kind = Act::Kind::Drop;
    add("heldDrop", ViewTexts::drop(), act);
    act.kind = Act::Kind::Copy;
    add("heldCopy", ViewTexts::copy(), act);
    addSeparator();
    act.kind = Act::Kind::Delay;
    act.duration = kDelay;
    add("heldDelay", tr("Deliver in %1 s").arg(kDelay.count()), act);
    Act alteration;
    alteration.kind = Act::Kind::Alter;
    alteration.segment = held.id;
    alteration.forgery.window = 0;
    add("heldAlter", tr("Set its window to 0"), alteration);
    Act injection;
    injection.kind = Act::Kind::Inject;
    injection.segment = held.id; // which says the connection
    injection.who = {held.from, 0};
    injection.from = held.from;
    injection.forgery.flags = kRst;
    add("heldInject", tr("Forge a RST from the %1").arg(ViewTexts::side(held.from)), injection);
}

void HeldMenu::add(const char* name, const QString& text, const Act& act) {
    QAction* action = addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, [this, act] { emit chosen(act); });
}

} // namespace eleven
