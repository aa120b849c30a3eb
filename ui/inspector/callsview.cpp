#include "ui/inspector/callsview.h"

#include "ui/words/capturetexts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace eleven {

namespace {
constexpr qsizetype kLeastPlace = 5; // letters: "….c:7"
} // namespace

void CallRow::setTheme(const Theme& theme, const Type& type) {
    m_muted = theme.muted;
    m_gap = type.space(4);
}

void CallRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& row) const {
    QStyledItemDelegate::paint(painter, option, row);
    const QString place = row.data(CallsModel::kPlaceRole).toString();
    const auto* list = qobject_cast<const QAbstractScrollArea*>(option.widget);
    if (place.isEmpty() || list == nullptr) return;
    QRect room = option.rect; // which may be wider than what is seen of it
    room.setRight(list->viewport()->width() - m_gap / 2);
    room.setLeft(option.rect.left() + m_gap +
                 option.fontMetrics.horizontalAdvance(row.data(Qt::DisplayRole).toString()));
    const QString shown = option.fontMetrics.elidedText(place, Qt::ElideLeft, room.width());
    if (shown.size() < qMin(place.size(), kLeastPlace)) return;
    painter->setFont(option.font);
    painter->setPen(m_muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

CallsView::CallsView(QWidget* parent) : QListView(parent), m_row(new CallRow(this)) {
    setObjectName(QStringLiteral("calls"));
    setModel(&m_model);
    setItemDelegate(m_row);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTextElideMode(Qt::ElideNone);
    setContentsMargins(0, 0, 0, 0);
    connect(this, &QListView::clicked, this, [this] { emit explainWanted(explained()); });
}

QStringList CallsView::explained() const {
    return currentIndex().data(CallsModel::kEntriesRole).toStringList();
}

void CallsView::setPrefix(EventNumber prefix) {
    m_model.setPrefix(prefix);
    if (isVisible()) scrollToBottom(); // it lays out all rows at once
}

void CallsView::setTheme(const Theme& theme, const Type& type) {
    m_model.setTheme(theme);
    m_row->setTheme(theme, type);
    m_muted = theme.muted;
    m_words = type.body;
    describe(); // perhaps in another language
    QFont font = type.code;
    font.setPixelSize(type.code.pixelSize() * 12 / 13);
    setFont(font);
    setViewportMargins(type.space(3), type.space(2), type.space(2), type.space(1));
}

void CallsView::setCaptured(bool captured) {
    m_isCaptured = captured;
    describe();
}

void CallsView::describe() {
    setAccessibleDescription(m_isCaptured ? CaptureTexts::noCalls() : QString());
    viewport()->update();
}

void CallsView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (!m_isCaptured) return;
    QPainter painter(viewport());
    painter.setPen(m_muted);
    painter.setFont(m_words);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, CaptureTexts::noCalls());
}

/// The tab came to the front: only now the rows have heights.
void CallsView::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    scrollToBottom();
}

/// Letters and Space are keys of the window, not a search in the list.
void CallsView::keyPressEvent(QKeyEvent* event) {
    if (event->text().isEmpty()) {
        QListView::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace eleven
