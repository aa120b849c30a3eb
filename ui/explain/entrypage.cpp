#include "ui/explain/entrypage.h"

#include "ui/explain/entries.h"
#include "ui/words/explaintexts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

const QString kLessonScheme = QStringLiteral("lesson");

QUrl lessonUrl(int index) {
    QUrl url;
    url.setScheme(kLessonScheme);
    url.setPath(QString::number(index));
    return url;
}

/// "so" becomes “so”.
std::string withCurlyQuotes(std::string text) {
    bool isOpen = false;
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at)) {
        text.replace(at, 1, isOpen ? "”" : "“");
        isOpen = !isOpen;
    }
    return text;
}

void setTextOf(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

EntryPage::EntryPage(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("entryPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    auto* column = new QVBoxLayout(content);
    m_happened = addLabel("happened");
    m_happened->setTextFormat(Qt::PlainText);
    m_happened->setProperty("tone", QStringLiteral("muted"));
    m_also = addLinks("alsoHere");
    m_what = addLabel("what");
    m_linux = addLabel("onLinux");
    m_wrongHeading = addLabel("wrongHeading");
    m_wrong = addLabel("wrong");
    m_workHeading = new QLabel;
    m_workHeading->setObjectName(QStringLiteral("workHeading"));
    m_work = new QLabel;
    m_work->setObjectName(QStringLiteral("work"));
    m_work->setProperty("type", QStringLiteral("code"));
    m_work->setTextFormat(Qt::PlainText);
    m_work->setWordWrap(true);
    m_work->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QToolButton;
    m_copy->setObjectName(QStringLiteral("copyCommand"));
    m_copy->setProperty("flat", true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    connect(m_copy, &QToolButton::clicked, this, &EntryPage::copy);
    auto* work = new QHBoxLayout;
    work->addWidget(m_workHeading);
    work->addWidget(m_work, 1);
    work->addWidget(m_copy);
    column->addLayout(work);
    m_to = addLinks("lessonLinks");
    m_see = addLinks("seeAlso");
    column->addStretch();
    write();
}

/// Into the column, with links that the mouse follows.
QLabel* EntryPage::addLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    connect(label, &QLabel::linkActivated, this,
            [this](const QString& link) { follow(QUrl::fromEncoded(link.toLatin1())); });
    widget()->layout()->addWidget(label);
    return label;
}

LinkRow* EntryPage::addLinks(const char* name) {
    auto* links = new LinkRow;
    links->setObjectName(QString::fromLatin1(name));
    connect(links, &LinkRow::followed, this, &EntryPage::follow);
    widget()->layout()->addWidget(links);
    return links;
}

void EntryPage::show(const QStringList& names, const QString& happened) {
    if (names == m_names && happened == m_happenedText) return;
    const bool isAnother = names.value(0) != m_names.value(0);
    m_names = names;
    m_happenedText = happened;
    write();
    if (isAnother) verticalScrollBar()->setValue(0);
}

void EntryPage::setLessons(ExplainLessons lessons) {
    m_lessons = std::move(lessons);
    write();
}

void EntryPage::setLanguage(const std::string& language) {
    m_language = language;
    write();
}

void EntryPage::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    for (QLabel* heading : {m_wrongHeading, m_workHeading})
        heading->setFont(type.bodyBold);
    for (LinkRow* links : {m_also, m_to, m_see})
        links->setTheme(theme, type);
    QLayout* column = widget()->layout();
    column->setContentsMargins(type.space(4), type.space(1), type.space(4), type.space(2));
    column->setSpacing(type.space(2));
    write();
}

std::vector<LinkRow::Link> EntryPage::entryLinks(const QStringList& names) const {
    std::vector<LinkRow::Link> links;
    for (const QString& name : names)
        if (const GlossaryEntry* entry = entryNamed(name))
            links.push_back({QString::fromStdString(entry->titleIn(m_language)), entryUrl(entry->name)});
    return links;
}

/// Laid out once, at the end: each part that comes or goes would lay out the whole column.
void EntryPage::write() {
    QLayout* column = widget()->layout();
    column->setEnabled(false);
    m_also->show(ExplainTexts::alsoHere(), entryLinks(m_names.mid(1)));
    const GlossaryEntry* entry = m_names.isEmpty() ? nullptr : entryNamed(m_names.first());
    setTextOf(*m_happened,
              entry == nullptr && m_happenedText.isEmpty() ? ExplainTexts::nothingYet() : m_happenedText);
    static const GlossaryEntry nothing{EntryKind::State, {}, {}, {}, {}, {}, {}, {{"en", {}}}};
    writeEntry(entry != nullptr ? *entry : nothing);
    writeLinks(entry != nullptr ? *entry : nothing);
    column->setEnabled(true);
}

void EntryPage::writeEntry(const GlossaryEntry& entry) {
    const EntryWords& words = entry.in(m_language);
    const auto html = [&](const std::string& text) { return withLinks(text, entry, m_theme, m_type); };
    QStringList lines;
    if (!words.what.empty()) lines << html(words.what);
    if (!words.entered.empty()) lines << ExplainTexts::entered(html(words.entered));
    if (!words.left.empty()) lines << ExplainTexts::left(html(words.left));
    if (!words.next.empty()) lines << ExplainTexts::next(html(words.next));
    setTextOf(*m_what, lines.join(QStringLiteral("<br>")));
    setTextOf(*m_linux, words.linux.empty() ? QString() : ExplainTexts::onLinux(html(words.linux)));
    setTextOf(*m_wrong, html(withCurlyQuotes(words.wrong)));
    setTextOf(*m_wrongHeading, words.wrong.empty() ? QString() : ExplainTexts::wrongHeading());
    const QString command = QString::fromStdString(entry.work);
    setTextOf(*m_work, command);
    setTextOf(*m_workHeading, command.isEmpty() ? QString() : ExplainTexts::workHeading());
    m_copy->setVisible(!command.isEmpty());
    m_copy->setText(ExplainTexts::copy());
    m_copy->setToolTip(ExplainTexts::copyTip(command));
    m_copy->setAccessibleName(ExplainTexts::copyTip(command));
}

void EntryPage::writeLinks(const GlossaryEntry& entry) {
    std::vector<LinkRow::Link> lessons;
    for (const std::string& id : entry.lessons) {
        const auto place = static_cast<int>(m_lessons.ids.indexOf(QString::fromStdString(id)));
        if (place < 0) continue;
        const QString title = m_lessons.titleOf ? m_lessons.titleOf(place) : m_lessons.ids[place];
        lessons.push_back({QStringLiteral("→ ") + ExplainTexts::lesson(title), lessonUrl(place)});
    }
    m_to->show({}, std::move(lessons));
    QStringList others;
    for (const std::string& other : entry.see)
        others << QString::fromStdString(other);
    m_see->show(ExplainTexts::seeAlso(), entryLinks(others));
}

void EntryPage::follow(const QUrl& url) {
    if (url.scheme() == kLessonScheme)
        emit lessonWanted(url.path().toInt());
    else
        emit entryWanted(nameOf(url));
}

void EntryPage::copy() {
    QGuiApplication::clipboard()->setText(m_work->text());
    m_copy->setText(ExplainTexts::copied());
}

QString EntryPage::text() const {
    QStringList all;
    for (const QLabel* label : {m_happened, m_what, m_linux, m_wrongHeading, m_wrong, m_work})
        if (!label->isHidden()) all << label->text();
    for (const LinkRow* links : {m_also, m_to, m_see})
        if (!links->isHidden()) all << links->text();
    return all.join(u'\n');
}

} // namespace eleven
