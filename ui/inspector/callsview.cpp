#include "ui/inspector/callsview.h"

#include "ui/words/capturetexts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace eleven {

CallsView::CallsView(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("calls"));
    setModel(&m_model);
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
    m_muted = theme.muted;
    m_words = type.body;
    describe(); // perhaps in another language
    QFont font = type.code;
    font.setPixelSize(type.code.pixelSize() * 12 / 13);
    setFont(font);
    setStyleSheet(QStringLiteral("QListView::item { padding: %1px 0; }").arg(type.space(1) / 2));
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
