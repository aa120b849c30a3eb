#include "ui/lesson/notecard.h"

#include "ui/lesson/wrappedbutton.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

QLabel* wrapped(const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

NoteCard::NoteCard(const char* name, QWidget* parent)
    : QFrame(parent), m_title(wrapped(QString::fromLatin1(name) + QStringLiteral("Title"))),
      m_text(wrapped(QString::fromLatin1(name) + QStringLiteral("Text"))), m_column(new QVBoxLayout(this)) {
    setObjectName(QString::fromLatin1(name));
    setProperty("note", true);
    m_column->setContentsMargins(14, 10, 14, 12);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
}

void NoteCard::setTexts(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
}

QString NoteCard::title() const { return m_title->text(); }

void NoteCard::addButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->addWidget(button);
}

void NoteCard::setLinks(const QString& heading, const QStringList& links, std::function<void(int)> chosen) {
    delete m_links;
    m_links = nullptr;
    if (links.isEmpty()) return;
    m_links = new QWidget;
    auto* column = new QVBoxLayout(m_links);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* title = wrapped(objectName() + QStringLiteral("LinksTitle"));
    title->setText(heading);
    title->setProperty("tone", QStringLiteral("muted"));
    column->addWidget(title);
    for (int i = 0; i < links.size(); ++i) {
        auto* link = new WrappedButton(links[i], 3, true);
        link->setColours({m_linkColour});
        link->setObjectName(objectName() + QStringLiteral("Link"));
        connect(link, &QAbstractButton::clicked, this, [chosen, i] { chosen(i); });
        column->addWidget(link);
    }
    m_column->addWidget(m_links);
}

void NoteCard::setTheme(const Theme& theme, const Type& type) {
    m_title->setFont(type.bodyBold);
    m_linkColour = theme.accent;
    for (auto* link : findChildren<WrappedButton*>())
        link->setColours({m_linkColour});
}

} // namespace eleven
