#include "ui/shell/ineachlanguage.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace eleven {

namespace {

/// A child of the widget: QWidget hands LanguageChange on to its children.
class LanguageListener : public QObject {
public:
    LanguageListener(QWidget& widget, std::function<void()> set) : QObject(&widget), m_set(std::move(set)) {}
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) m_set();
        return QObject::event(event);
    }

private:
    std::function<void()> m_set;
};

} // namespace

void inEachLanguage(QWidget& widget, std::function<void()> set) {
    set();
    new LanguageListener(widget, std::move(set));
}

} // namespace eleven
