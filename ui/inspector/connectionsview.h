#pragma once
// The tab of a lesson with many clients: how many sockets are in which state, over time, and the table of all
// connections. Reads the trace only while it is in sight.

#include "core/projection/connections.h"
#include "ui/inspector/connectionschart.h"
#include "ui/inspector/connectionstable.h"
#include "ui/session/atprefix.h"

#include <QSplitter>

namespace eleven {

class ConnectionsView : public QSplitter {
    Q_OBJECT
public:
    explicit ConnectionsView(QWidget* parent = nullptr);

    void setClients(int count);
    void setChosen(int client);
    void setTrace(const Trace* trace);
    void setPrefix(EventNumber prefix);
    void setTheme(const Theme& theme, const Type& type);

signals:
    void clientChosen(int client);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void arrange();

    const Trace* m_trace = nullptr;
    EventNumber m_prefix = 0;
    AtPrefix<Connections> m_connections; ///< at the playhead
    AtEnd<StateCounts> m_counts;
    ConnectionsChart* m_chart;
    ConnectionsTable* m_table;
    std::optional<bool> m_isWide; ///< none before it was shown for the first time
};

} // namespace eleven
