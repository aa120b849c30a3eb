#include "ui/explain/entrylist.h"

#include "ui/explain/entries.h"
#include "ui/words/explaintexts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kName = Qt::UserRole;     // of an entry; empty: a heading
constexpr int kText = Qt::UserRole + 1; // what is searched

QListWidgetItem* headingOf(EntryKind kind) {
    auto* item = new QListWidgetItem(ExplainTexts::kind(kind));
    item->setFlags(Qt::NoItemFlags);
    return item;
}

} // namespace

EntryList::EntryList(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_list(new QListWidget), m_none(new QLabel) {
    setObjectName(QStringLiteral("entryList"));
    m_search->setObjectName(QStringLiteral("entrySearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("entryNames"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_none->setProperty("tone", QStringLiteral("muted"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    connect(m_search, &QLineEdit::textChanged, this, &EntryList::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &EntryList::choose);
    connect(m_list, &QListWidget::itemClicked, this, &EntryList::choose);
}

void EntryList::setLanguage(const std::string& language) {
    m_language = language;
    if (m_list->count() > 0) fill();
}

void EntryList::setTheme(const Theme&, const Type& type) {
    m_type = type;
    layout()->setContentsMargins(type.space(4), 0, type.space(4), type.space(1));
    layout()->setSpacing(type.space(1));
    if (m_list->count() > 0) fill();
}

void EntryList::begin() {
    if (m_list->count() == 0) fill();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EntryList::fill() {
    m_search->setPlaceholderText(ExplainTexts::search());
    m_search->setAccessibleName(ExplainTexts::search());
    m_list->setAccessibleName(ExplainTexts::allEntries());
    m_list->clear();
    std::optional<EntryKind> kind;
    for (const GlossaryEntry& entry : entries().entries()) {
        if (entry.kind != kind) {
            m_list->addItem(headingOf(entry.kind));
            m_list->item(m_list->count() - 1)->setFont(m_type.bodyBold);
        }
        kind = entry.kind;
        const EntryWords& words = entry.in(m_language);
        const QString title = QString::fromStdString(entry.titleIn(m_language));
        auto* item = new QListWidgetItem(title + QStringLiteral("   ") +
                                         QString::fromStdString(words.what).remove(u'`'));
        item->setData(kName, QString::fromStdString(entry.name));
        item->setData(kText, QString::fromStdString(entry.name + ' ' + entry.names + ' ' + words.title + ' ' +
                                                    words.what));
        item->setToolTip(QString::fromStdString(words.what).remove(u'`'));
        m_list->addItem(item);
    }
    filter();
}

/// A heading stays if something below it does. What is named so comes into focus first.
void EntryList::filter() {
    const QString wanted = m_search->text().trimmed();
    QListWidgetItem* heading = nullptr;
    QListWidgetItem* first = nullptr;
    QListWidgetItem* named = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const QString name = item->data(kName).toString();
        const bool fits =
            !name.isEmpty() && item->data(kText).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (name.isEmpty()) heading = item;
        if (!fits) continue;
        heading->setHidden(false);
        if (first == nullptr) first = item;
        if (named == nullptr && name.startsWith(wanted, Qt::CaseInsensitive)) named = item;
    }
    m_list->setCurrentItem(named != nullptr ? named : first);
    m_list->setVisible(first != nullptr);
    m_list->doItemsLayout(); // else it scrolls to where the entry stood before
    m_list->scrollToItem(m_list->currentItem());
    m_none->setVisible(first == nullptr);
    m_none->setText(ExplainTexts::noEntry(wanted));
}

void EntryList::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    const QString name = item != nullptr && !item->isHidden() ? item->data(kName).toString() : QString();
    if (!name.isEmpty()) emit entryChosen(name);
}

bool EntryList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isMove = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up ||
                        key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp;
    if (!isMove && !(isReturn && watched == m_list)) return false;
    if (event->type() == QEvent::ShortcutOverride) { // the list's, no shortcut's
        event->accept();
        return true;
    }
    if (isReturn) {
        choose();
        return true;
    }
    if (watched != m_search) return false;
    QCoreApplication::sendEvent(m_list, event);
    return true;
}

QStringList EntryList::shown() const {
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem* item = m_list->item(i);
        if (!item->isHidden() && !item->data(kName).toString().isEmpty())
            names << item->data(kName).toString();
    }
    return names;
}

} // namespace eleven
