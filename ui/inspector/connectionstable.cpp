#include "ui/inspector/connectionstable.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/crowdtexts.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleHints>

namespace eleven {

namespace {

/// -1: it is none.
int digitOf(const QEvent& event) {
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain && key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9 ? key.key() - Qt::Key_0 : -1;
}

} // namespace

ConnectionsTable::ConnectionsTable(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("connectionsTable"));
    inEachLanguage(*this, [this] {
        setAccessibleName(CrowdTexts::connectionsTable());
        setToolTip(CrowdTexts::connectionsTableTip());
    });
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void ConnectionsTable::showChosen(int client) {
    if (client == currentIndex().row()) return;
    const QScopedValueRollback<bool> told(m_isTold, true);
    setCurrentIndex(m_model.index(client, ConnectionsModel::Client));
}

void ConnectionsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_isTold) emit clientChosen(current.row());
}

bool ConnectionsTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && digitOf(*event) >= 0) {
        event->accept(); // before the window's shortcuts 1, 2, 3
        return true;
    }
    return QTableView::event(event);
}

void ConnectionsTable::keyPressEvent(QKeyEvent* event) {
    const int digit = digitOf(*event);
    if (digit >= 0) {
        type(digit);
    } else if (event->text().isEmpty()) {
        QTableView::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

/// Digits typed soon after each other make one number.
void ConnectionsTable::type(int digit) {
    const int pause = QGuiApplication::styleHints()->keyboardInputInterval() * 2;
    if (!m_sinceTyped.isValid() || m_sinceTyped.hasExpired(pause)) m_typed = 0;
    m_sinceTyped.start();
    m_typed = m_typed * 10 + digit;
    if (m_typed >= 1 && m_typed <= m_model.rowCount())
        setCurrentIndex(m_model.index(m_typed - 1, ConnectionsModel::Client));
}

int ConnectionsTable::wholeWidth() const {
    return horizontalHeader()->length() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

void ConnectionsTable::setTheme(const Theme& theme, const Type& type) {
    m_model.setTheme(theme, type);
    const QFontMetrics body(type.body);
    const QFontMetrics names(type.state);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(body.height() + type.space(1));
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        int wide = QFontMetrics(type.bodyBold).horizontalAdvance(CrowdTexts::connectionsColumn(column));
        const bool isState =
            column == ConnectionsModel::ClientState || column == ConnectionsModel::ServerState;
        const bool hasLongCells =
            isState || column == ConnectionsModel::Client || column == ConnectionsModel::Port;
        if (isState) wide = qMax(wide, names.horizontalAdvance(QStringLiteral("SYN-RECEIVED")));
        if (column == ConnectionsModel::Client)
            wide = qMax(wide, body.horizontalAdvance(QStringLiteral("client-1000")));
        if (column == ConnectionsModel::Port)
            wide = qMax(wide, body.horizontalAdvance(QStringLiteral("65535")));
        setColumnWidth(column, wide + type.space(hasLongCells ? 2 : 4)); // a title has wider margins
    }
}

} // namespace eleven
