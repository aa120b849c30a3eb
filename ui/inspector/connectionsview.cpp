#include "ui/inspector/connectionsview.h"

#include <QResizeEvent>

namespace eleven {

ConnectionsView::ConnectionsView(QWidget* parent)
    : QSplitter(parent), m_chart(new ConnectionsChart), m_table(new ConnectionsTable) {
    setObjectName(QStringLiteral("connections"));
    addWidget(m_chart);
    addWidget(m_table);
    setChildrenCollapsible(false);
    connect(m_table, &ConnectionsTable::clientChosen, this, &ConnectionsView::clientChosen);
}

void ConnectionsView::setClients(int count) { m_table->connections().setClients(count); }

void ConnectionsView::setChosen(int client) { m_table->showChosen(client); }

void ConnectionsView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_prefix = 0;
    m_connections.reset();
    m_counts.reset();
    read();
}

void ConnectionsView::setPrefix(EventNumber prefix) {
    m_prefix = prefix;
    read();
}

void ConnectionsView::read() {
    if (m_trace == nullptr || !isVisible()) return;
    m_table->connections().show(&m_connections.moveTo(*m_trace, m_prefix));
    ConnectionsChartLayout::Moment moment{.prefix = m_prefix};
    if (m_prefix > 0) moment.time = m_trace->at(m_prefix).t;
    if (!m_trace->isEmpty()) moment.end = m_trace->at(m_trace->size()).t;
    m_chart->show(&m_counts.read(*m_trace), moment);
}

void ConnectionsView::setTheme(const Theme& theme, const Type& type) {
    m_chart->setTheme(theme, type);
    m_table->setTheme(theme, type);
    m_isWide.reset(); // words are as long as they are
    arrange();
}

void ConnectionsView::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    arrange();
}

/// Beside each other where there is room, else one above the other.
void ConnectionsView::arrange() {
    const bool isWide = width() > 3 * height();
    if (m_isWide == isWide || !isVisible()) return;
    m_isWide = isWide;
    setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    setStretchFactor(0, 1);
    setStretchFactor(1, isWide ? 0 : 1); // what is wider than the table is the chart's
    const int table = m_table->wholeWidth();
    const int chart = qMax(1, width() - handleWidth() - table);
    setSizes(isWide ? QList<int>{chart, table} : QList<int>{1, 1});
}

void ConnectionsView::showEvent(QShowEvent* event) {
    QSplitter::showEvent(event);
    arrange();
    read();
}

} // namespace eleven
