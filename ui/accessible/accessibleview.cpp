#include "ui/accessible/accessibleview.h"

#include "ui/accessible/announcer.h"
#include "ui/shell/statepill.h"

#include <QWidget>

namespace eleven {

namespace {

constexpr int kMostTold =
    500; ///< of very many that come at once the last: who wants the others asks for them

/// One part of a view.
class AccessiblePart : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessiblePart(const AccessibleView& view, int index) : m_view(view), m_index(index) {}

    [[nodiscard]] const AccessibleView& view() const { return m_view; }
    [[nodiscard]] int index() const { return m_index; }

    [[nodiscard]] bool isValid() const override { return m_view.isValid() && m_index < m_view.partCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_view.object());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view.window(); }
    [[nodiscard]] QRect rect() const override { return m_view.onScreen(part().rect); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Name) return part().name;
        return which == QAccessible::Description ? part().description : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QAccessible::State state() const override {
        const SpokenPart now = part();
        QAccessible::State state = m_view.state();
        state.focusable = state.selectable = true;
        state.focused = now.hasFocus;
        state.selected = now.isCurrent;
        state.offscreen = !m_view.isInSight(now.rect);
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type != QAccessible::ActionInterface || part().actions.empty()) return nullptr;
        return static_cast<QAccessibleActionInterface*>(this);
    }
    [[nodiscard]] QStringList actionNames() const override {
        QStringList names;
        for (const SpokenPart::Action& action : part().actions)
            names << action.id;
        return names;
    }
    [[nodiscard]] QString localizedActionName(const QString& id) const override {
        for (const SpokenPart::Action& action : part().actions)
            if (action.id == id) return action.name;
        return {};
    }
    void doAction(const QString& id) override {
        const SpokenPart now = part();
        for (const SpokenPart::Action& action : now.actions)
            if (action.id == id) action.perform();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] SpokenPart part() const { return m_view.part(m_index); }

    const AccessibleView& m_view;
    int m_index;
};

AccessibleView* viewOf(QWidget& widget) {
    if (!QAccessible::isActive()) return nullptr; // nobody listens
    return dynamic_cast<AccessibleView*>(QAccessible::queryAccessibleInterface(&widget));
}

/// Called for each class that an object is of, from the most special one.
QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    if (dynamic_cast<SpokenParts*>(object) != nullptr)
        return new AccessibleView(static_cast<QWidget*>(object));
    if (auto* announcer = qobject_cast<Announcer*>(object)) return new AccessibleAnnouncer(announcer);
    if (auto* pill = qobject_cast<StatePill*>(object))
        return new QAccessibleWidget(pill, QAccessible::StaticText);
    return nullptr;
}

} // namespace

AccessibleView::AccessibleView(QWidget* widget)
    : QAccessibleWidget(widget, QAccessible::List), m_count(partCount()) {}

AccessibleView::~AccessibleView() {
    for (const auto& [index, item] : m_items)
        QAccessible::deleteAccessibleInterface(item.id);
}

// Qt asks also while the widget is going: then it has no parts any more.
int AccessibleView::partCount() const {
    const auto* parts = dynamic_cast<const SpokenParts*>(object());
    return parts != nullptr ? parts->partCount() : 0;
}

SpokenPart AccessibleView::part(int index) const {
    const auto* parts = dynamic_cast<const SpokenParts*>(object());
    return parts != nullptr && index < parts->partCount() ? parts->part(index) : SpokenPart();
}

void AccessibleView::update() {
    const int before = std::exchange(m_count, partCount());
    while (!m_items.empty() && m_items.rbegin()->first >= m_count)
        forget(m_items.rbegin()->first);
    for (auto& [index, item] : m_items) {
        const QString name = part(index).name;
        if (std::exchange(item.name, name) == name) continue;
        QAccessibleEvent event(QAccessible::accessibleInterface(item.id), QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    for (int come = std::max(before, m_count - kMostTold); come < m_count; ++come) {
        QAccessibleEvent event(item(come), QAccessible::ObjectCreated);
        QAccessible::updateAccessibility(&event);
    }
}

void AccessibleView::forget(int index) {
    const auto found = m_items.find(index);
    if (found == m_items.end()) return;
    QAccessibleEvent event(QAccessible::accessibleInterface(found->second.id), QAccessible::ObjectDestroyed);
    QAccessible::updateAccessibility(&event);
    QAccessible::deleteAccessibleInterface(found->second.id);
    m_items.erase(found);
}

QAccessibleInterface* AccessibleView::item(int index) const {
    auto found = m_items.find(index);
    if (found == m_items.end()) {
        const auto id = QAccessible::registerAccessibleInterface(new AccessiblePart(*this, index));
        found = m_items.emplace(index, Item{id, part(index).name}).first;
    }
    return QAccessible::accessibleInterface(found->second.id);
}

int AccessibleView::childCount() const { return partCount() + QAccessibleWidget::childCount(); }

QAccessibleInterface* AccessibleView::child(int index) const {
    const int count = partCount();
    if (index < 0) return nullptr;
    return index < count ? item(index) : QAccessibleWidget::child(index - count);
}

int AccessibleView::indexOfChild(const QAccessibleInterface* child) const {
    if (const auto* part = dynamic_cast<const AccessiblePart*>(child))
        return &part->view() == this ? part->index() : -1;
    const int place = QAccessibleWidget::indexOfChild(child);
    return place < 0 ? place : place + partCount();
}

/// What was painted last lies on top.
QAccessibleInterface* AccessibleView::childAt(int x, int y) const {
    for (int i = partCount() - 1; i >= 0; --i)
        if (onScreen(part(i).rect).contains(x, y)) return item(i);
    return QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface* AccessibleView::focusChild() const {
    for (int i = 0; widget()->hasFocus() && i < partCount(); ++i)
        if (part(i).hasFocus) return item(i);
    return QAccessibleWidget::focusChild();
}

QRect AccessibleView::onScreen(const QRectF& rect) const {
    const QRect place = rect.toAlignedRect();
    return {widget()->mapToGlobal(place.topLeft()), place.size()};
}

bool AccessibleView::isInSight(const QRectF& rect) const {
    QRect rest = rect.toAlignedRect() & widget()->rect();
    for (const QWidget* part = widget(); !part->isWindow() && part->parentWidget() != nullptr;
         part = part->parentWidget())
        rest = rest.translated(part->pos()) & part->parentWidget()->rect(); // it may be scrolled away
    return !rest.isEmpty() && widget()->isVisible();
}

SpokenParts::SpokenParts() { installAccessible(); }

void tellParts(QWidget& view) {
    if (AccessibleView* accessible = viewOf(view)) accessible->update();
}

void tellFocus(QWidget& view, int index) {
    AccessibleView* accessible = viewOf(view);
    if (accessible == nullptr || !view.hasFocus()) return;
    QAccessibleEvent event(accessible->child(index), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void installAccessible() { QAccessible::installFactory(makeAccessible); }

} // namespace eleven
