#include "ui/explain/explainview.h"

#include "core/explain/names.h"
#include "ui/explain/entries.h"
#include "ui/explain/entrylist.h"
#include "ui/shell/commands.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/shell/statepill.h"
#include "ui/words/explaintexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

QStringList withEntries(const QStringList& names) {
    QStringList known;
    for (const QString& name : names)
        if (entryNamed(name) != nullptr && !known.contains(name)) known << name;
    return known;
}

QStringList textsOf(const std::vector<std::string>& names) {
    QStringList texts;
    for (const std::string& name : names)
        texts << QString::fromStdString(name);
    return texts;
}

EventNumber actBefore(const Trace& trace, EventNumber prefix) {
    EventNumber n = prefix;
    while (n > 0 && as<ActEvent>(trace.at(n)) == nullptr)
        --n;
    return n;
}

} // namespace

ExplainView::ExplainView(QWidget* parent)
    : QWidget(parent), m_pill(new StatePill), m_name(new QLabel), m_names(new ElidedLabel),
      m_pages(new QStackedWidget), m_page(new EntryPage), m_list(new EntryList) {
    setObjectName(QStringLiteral("explain"));
    m_pill->setObjectName(QStringLiteral("entryPill"));
    m_name->setObjectName(QStringLiteral("entryName"));
    m_name->setProperty("type", QStringLiteral("code"));
    m_names->setObjectName(QStringLiteral("entryNamesElsewhere"));
    m_names->setProperty("type", QStringLiteral("caption"));
    m_names->setProperty("tone", QStringLiteral("muted"));
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_list);
    auto* head = new QHBoxLayout;
    head->setObjectName(QStringLiteral("explainHead"));
    head->addWidget(m_pill);
    head->addWidget(m_name);
    head->addWidget(m_names, 1);
    for (int i = 0; i < 3; ++i) {
        auto* button = new QToolButton;
        button->setProperty("flat", true);
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button);
        m_buttons.push_back(button);
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(m_pages, 1);
    connect(m_page, &EntryPage::entryWanted, this, [this](const QString& name) { explain({name}); });
    connect(m_page, &EntryPage::lessonWanted, this, &ExplainView::lessonWanted);
    connect(m_list, &EntryList::entryChosen, this, [this](const QString& name) { explain({name}); });
    inEachLanguage(*this, [this] { setLanguage(SpokenLanguage::code().toStdString()); });
}

void ExplainView::setCommands(const Commands& commands) {
    constexpr std::array kCommands = {Command::ExplainBack, Command::ExplainForth, Command::AllEntries};
    for (std::size_t i = 0; i < kCommands.size(); ++i) {
        m_buttons[i]->setDefaultAction(commands[kCommands[i]]);
        m_buttons[i]->setObjectName(commands[kCommands[i]]->objectName() + QStringLiteral("Button"));
        inEachLanguage(*m_buttons[i], [button = m_buttons[i]] {
            button->setAccessibleName(button->defaultAction()->text().remove(u'&'));
        });
    }
}

void ExplainView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_prefix = 0;
    m_act = 0;
    m_happened.clear();
    m_before.reset();
    m_shown = {QStringList{}};
    m_place = 0;
    read();
}

void ExplainView::setPrefix(EventNumber prefix) {
    m_prefix = prefix;
    read();
}

/// What a timer did since the act is of the same moment: what is read stays open.
void ExplainView::read() {
    if (m_trace == nullptr || !isVisible()) return;
    const EventNumber prefix = std::min<EventNumber>(m_prefix, m_trace->size());
    const EventNumber act = actBefore(*m_trace, prefix);
    const Happening happening = happeningAt(*m_trace, prefix, m_following);
    m_happened = prefix > 0 ? Texts::moment(*m_trace, prefix, m_following, m_before) : QString();
    m_shown.front() = withEntries(textsOf(namesIn(*m_trace, happening)));
    if (std::exchange(m_act, act) != act) showMoment();
    write();
}

void ExplainView::showMoment() {
    m_shown.resize(1);
    m_place = 0;
    showPage();
    write();
}

void ExplainView::explain(const QStringList& names) {
    const QStringList known = withEntries(names);
    if (known.isEmpty()) return;
    showPage();
    if (known.first() != m_shown[m_place].value(0)) {
        m_shown.resize(m_place + 1);
        m_shown.push_back(known);
        ++m_place;
    }
    write();
}

bool ExplainView::isListShown() const { return m_pages->currentWidget() == m_list; }

void ExplainView::showAll(bool wasInSight) {
    if (wasInSight && isListShown()) {
        showPage();
    } else {
        m_pages->setCurrentWidget(m_list);
        m_list->begin();
    }
    write();
}

/// It takes the keys that the list had: else the next Return is for whoever comes after that.
void ExplainView::showPage() {
    const QWidget* focus = window()->focusWidget();
    const bool listHasKeys = isListShown() && focus != nullptr && m_list->isAncestorOf(focus);
    m_pages->setCurrentWidget(m_page);
    if (listHasKeys) m_page->setFocus(Qt::OtherFocusReason);
}

void ExplainView::goBack() {
    if (isListShown())
        showPage();
    else if (m_place > 0)
        --m_place;
    write();
}

void ExplainView::goForth() {
    if (canGoForth()) ++m_place;
    showPage();
    write();
}

QString ExplainView::shown() const { return isListShown() ? QString() : m_shown[m_place].value(0); }

void ExplainView::write() {
    m_page->show(m_shown[m_place], m_place == 0 ? m_happened : QString());
    writeHead();
    emit wayChanged();
}

void ExplainView::writeHead() {
    const GlossaryEntry* entry = isListShown() ? nullptr : entryNamed(m_shown[m_place].value(0));
    const auto state = entry != nullptr && entry->kind == EntryKind::State ? stateNamed(entry->name)
                                                                           : std::optional<State>();
    m_pill->setVisible(state.has_value());
    if (state) m_pill->setState(*state);
    const QString title = entry != nullptr ? QString::fromStdString(entry->titleIn(m_language)) : QString();
    m_name->setVisible(!state);
    m_name->setText(isListShown() ? ExplainTexts::allEntries() : title);
    QStringList facts;
    if (entry != nullptr)
        facts << QString::fromStdString(entry->names) << QString::fromStdString(entry->source);
    facts.removeAll(QString());
    m_names->setText(facts.join(QStringLiteral(" · ")));
}

void ExplainView::setLanguage(const std::string& language) {
    m_language = language;
    m_page->setLanguage(language);
    m_list->setLanguage(language);
    read();
    write();
}

void ExplainView::setTheme(const Theme& theme, const Type& type) {
    m_pill->setTheme(theme, type);
    QFont name = type.code;
    name.setBold(true);
    name.setPixelSize(type.title.pixelSize());
    m_name->setFont(name);
    auto* head = findChild<QHBoxLayout*>(QStringLiteral("explainHead"));
    head->setContentsMargins(type.space(4), type.space(2), type.space(3), 0);
    head->setSpacing(type.space(2));
    m_page->setTheme(theme, type);
    m_list->setTheme(theme, type);
}

/// The tab came to the front.
void ExplainView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

} // namespace eleven
