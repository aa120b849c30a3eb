#include "ui/chooser/chooserpage.h"

#include "ui/chooser/lessontile.h"
#include "ui/chooser/miniature.h"
#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/choosertexts.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace eleven {

namespace {

QLabel* label(const char* name, const char* type, const char* tone) {
    auto* result = new QLabel;
    result->setObjectName(QString::fromLatin1(name));
    result->setProperty("type", QString::fromLatin1(type));
    result->setProperty("tone", QString::fromLatin1(tone));
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    return result;
}

QStringList filesOn(const std::vector<LessonShelf>& shelves) {
    QStringList files;
    for (const LessonShelf& shelf : shelves)
        for (const LessonCard& card : shelf.cards)
            files << card.file;
    return files;
}

} // namespace

ChooserPage::ChooserPage(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_type(Type::from(font())), m_scroll(new QScrollArea), m_left(new QFrame),
      m_counts(label("seenCounts", "", "muted")), m_diagram(new Miniature),
      m_dark(label("stillDark", "caption", "muted")), m_goOn(new QFrame),
      m_goOnTitle(label("goOnTitle", "", "accent")), m_goOnWhen(label("goOnWhen", "caption", "muted")),
      m_resume(new QPushButton), m_right(new QVBoxLayout) {
    setObjectName(QStringLiteral("chooser"));
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("chooserContent"));
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_columns->setContentsMargins(24, 20, 24, 24);
    m_columns->setSpacing(28);
    m_columns->addWidget(left(), 0, Qt::AlignTop);
    m_right->setSpacing(10);
    m_columns->addLayout(m_right, 1);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head(commands));
    whole->addWidget(m_scroll, 1);
}

QWidget* ChooserPage::head(const Commands& commands) {
    m_head = new QFrame;
    m_head->setObjectName(QStringLiteral("chooserHead"));
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(16);
    auto* title = label("", "title", "");
    title->setText(Texts::appName());
    title->setWordWrap(false);
    auto* claim = label("", "", "muted");
    inEachLanguage(*claim, [claim] { claim->setText(ChooserTexts::claim()); });
    row->addWidget(title);
    row->addWidget(claim, 1);
    for (const Command command : {Command::OwnProgram, Command::Open, Command::OpenFolder}) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands[command]);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return m_head;
}

QWidget* ChooserPage::left() {
    m_left->setProperty("card", true);
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(20, 16, 20, 18);
    column->setSpacing(12);
    auto* heading = label("", "title", "");
    inEachLanguage(*heading, [heading] { heading->setText(ChooserTexts::seenHeading()); });
    m_goOn->setObjectName(QStringLiteral("goOn"));
    auto* card = new QVBoxLayout(m_goOn);
    card->setContentsMargins(14, 10, 14, 12);
    card->addWidget(m_goOnTitle);
    card->addWidget(m_goOnWhen);
    m_resume->setObjectName(QStringLiteral("resume"));
    m_resume->setProperty("primary", true);
    card->addWidget(m_resume, 0, Qt::AlignLeft);
    connect(m_resume, &QPushButton::clicked, this, &ChooserPage::goOnChosen);
    m_dark->setTextFormat(Qt::RichText);
    m_dark->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_dark, &QLabel::linkActivated, this,
            [this](const QString& link) { emit lessonChosen(m_stillDark.at(link.toUInt()).file); });
    for (QWidget* part : std::initializer_list<QWidget*>{heading, m_counts, m_diagram, m_dark, m_goOn})
        column->addWidget(part);
    return m_left;
}

void ChooserPage::show(std::vector<LessonShelf> shelves, const SeenSoFar& seen,
                       const std::optional<LessonGoOn>& goOn) {
    const std::vector<LessonTile*> before = tiles();
    const auto isOf = [](const LessonTile* tile, const QString& file) { return tile->card().file == file; };
    const bool isAgain = isVisible() && std::ranges::equal(before, filesOn(shelves), isOf);
    const auto had = std::ranges::find_if(before, [](const LessonTile* tile) { return tile->hasFocus(); });
    const int scrolled = m_scroll->verticalScrollBar()->value();
    for (const Shelf& shelf : m_shelves) {
        for (LessonTile* tile : shelf.tiles) { // perhaps the one that was just clicked
            tile->hide();
            tile->deleteLater();
        }
        delete shelf.heading;
        delete shelf.grid;
    }
    while (QLayoutItem* rest = m_right->takeAt(0))
        delete rest;
    m_shelves.clear();
    m_diagram->setSeen(seen.states, seen.edges);
    m_counts->setText(ChooserTexts::counts(seen));
    m_stillDark = stillDark(seen, shelves);
    m_goOn->setVisible(goOn.has_value());
    if (goOn) {
        m_goOnTitle->setText(ChooserTexts::goOn(*goOn));
        m_goOnWhen->setText(goOn->when);
        m_resume->setText(goOn->step > 0 ? ChooserTexts::resume() : ChooserTexts::begin());
        m_goOnWhen->setVisible(!goOn->when.isEmpty());
    }
    QWidget* tabbed = m_resume;
    for (LessonShelf& from : shelves) {
        Shelf shelf{label("shelf", "title", ""), new QGridLayout, {}};
        shelf.heading->setText(from.heading);
        shelf.grid->setSpacing(14);
        m_right->addWidget(shelf.heading);
        m_right->addLayout(shelf.grid);
        m_right->addSpacing(10);
        for (LessonCard& card : from.cards) {
            auto* tile = new LessonTile(std::move(card), m_scroll->widget());
            tile->installEventFilter(this);
            connect(tile, &LessonTile::clicked, this, [this, tile] { emit lessonChosen(tile->card().file); });
            setTabOrder(tabbed, tile);
            tabbed = tile;
            shelf.tiles.push_back(tile);
        }
        m_shelves.push_back(std::move(shelf));
    }
    m_right->addStretch();
    m_perRow = 0;
    setTheme(m_theme, m_type);
    if (isAgain) { // perhaps in another language: it stays where it is, once it is laid out
        const auto place = static_cast<std::size_t>(had - before.begin());
        QTimer::singleShot(0, this, [this, place, scrolled] {
            m_scroll->verticalScrollBar()->setValue(scrolled);
            if (const auto now = tiles(); place < now.size()) now[place]->setFocus();
        });
        return;
    }
    LessonTile* first =
        m_shelves.empty() || m_shelves.front().tiles.empty() ? nullptr : m_shelves.front().tiles.front();
    const bool isFolder = first != nullptr && !first->card().group; // that somebody opened
    if (goOn && (!isFolder || !goOn->when.isEmpty()))
        m_resume->setFocus();
    else if (first != nullptr)
        first->setFocus();
}

std::vector<LessonTile*> ChooserPage::tiles() const {
    std::vector<LessonTile*> all;
    for (const Shelf& shelf : m_shelves)
        all.insert(all.end(), shelf.tiles.begin(), shelf.tiles.end());
    return all;
}

/// Each leads to the lesson that lights it.
void ChooserPage::showDark() {
    constexpr std::size_t kNamed = 4;
    QStringList named;
    for (std::size_t i = 0; i < qMin(kNamed, m_stillDark.size()); ++i) {
        const QString name = m_stillDark[i].name.toHtmlEscaped();
        named << (m_stillDark[i].file.isEmpty() ? name
                                                : QStringLiteral("<a href=\"%1\" style=\"color: %2\">%3</a>")
                                                      .arg(i)
                                                      .arg(m_theme.accent.name(), name));
    }
    m_dark->setText(
        ChooserTexts::stillDark(named, static_cast<qsizetype>(m_stillDark.size()) - named.size()));
}

void ChooserPage::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    m_diagram->setTheme(theme, type);
    m_goOnTitle->setFont(type.bodyBold);
    showDark();
    for (const Shelf& shelf : m_shelves)
        for (LessonTile* tile : shelf.tiles)
            tile->setTheme(theme, type);
    arrange();
}

void ChooserPage::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

/// As many tiles in a row as there is room for, and at least one.
void ChooserPage::arrange() {
    constexpr int kLeftWidth = 340; // at 100 %
    const int left = qRound(kLeftWidth * m_type.scale);
    const bool isBeside = width() > 2.4 * left;
    m_columns->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setAlignment(m_left, isBeside ? Qt::AlignTop : Qt::Alignment());
    for (QWidget* picture : {static_cast<QWidget*>(m_diagram), static_cast<QWidget*>(m_dark)})
        picture->setVisible(isBeside); // else the lessons would be out of sight
    m_left->setMinimumWidth(isBeside ? left : 0);
    m_left->setMaximumWidth(isBeside ? left : QWIDGETSIZE_MAX);
    const int room = width() - 90 - (isBeside ? left : 0);
    const int perRow = qBound(1, room / m_type.space(50), 5);
    if (perRow == m_perRow) return;
    m_perRow = perRow;
    for (const Shelf& shelf : m_shelves) {
        while (QLayoutItem* item = shelf.grid->takeAt(0))
            delete item;
        const int count = static_cast<int>(shelf.tiles.size());
        for (int i = 0; i < count; ++i) {
            LessonTile* tile = shelf.tiles[static_cast<std::size_t>(i)];
            shelf.grid->addWidget(tile, i / perRow, i % perRow);
            tile->show(); // it may be given the focus at once
        }
        for (int column = count; column < perRow; ++column) // keeps its place
            shelf.grid->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding), 0, column);
        for (int column = 0; column < shelf.grid->columnCount(); ++column)
            shelf.grid->setColumnStretch(column, column < perRow ? 1 : 0);
    }
}

bool ChooserPage::eventFilter(QObject* watched, QEvent* event) {
    auto* tile = qobject_cast<LessonTile*>(watched);
    if (tile == nullptr) return false;
    if (event->type() == QEvent::FocusIn) m_scroll->ensureWidgetVisible(tile, 0, m_type.space(10));
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left: moveFocus(tile, -1); return true;
    case Qt::Key_Right: moveFocus(tile, 1); return true;
    case Qt::Key_Up: moveFocus(tile, -m_perRow); return true;
    case Qt::Key_Down: moveFocus(tile, m_perRow); return true;
    default: return false;
    }
}

/// By rows, which each shelf begins anew.
void ChooserPage::moveFocus(const LessonTile* from, int columns) {
    std::vector<LessonTile*> places; // a null where a row has no tile
    std::size_t at = 0;
    for (const Shelf& shelf : m_shelves) {
        for (LessonTile* tile : shelf.tiles) {
            if (tile == from) at = places.size();
            places.push_back(tile);
        }
        while (qAbs(columns) > 1 && places.size() % static_cast<std::size_t>(m_perRow) != 0)
            places.push_back(nullptr);
    }
    auto to = static_cast<std::ptrdiff_t>(at) + columns;
    const auto count = static_cast<std::ptrdiff_t>(places.size());
    while (to >= 0 && to < count && places[static_cast<std::size_t>(to)] == nullptr)
        --to; // the last of a shorter row
    if (to < 0 || to >= count || to == static_cast<std::ptrdiff_t>(at)) return;
    places[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
}

} // namespace eleven
