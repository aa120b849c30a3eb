#pragma once
// The connections of many clients as a table, a row a client: its port, and on both hosts the state and what
// ss(8) calls Recv-Q and Send-Q. The rows never move; what they say is looked up when it is asked for.

#include "core/projection/connections.h"
#include "ui/shell/theme.h"

#include <QAbstractTableModel>

namespace eleven {

class ConnectionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Client,
        Port,
        ClientState,
        ClientReceiveQueue,
        ClientSendQueue,
        ServerState,
        ServerReceiveQueue,
        ServerSendQueue,
        ColumnCount
    };

    explicit ConnectionsModel(QObject* parent = nullptr);

    void setClients(int count);
    /// Not owned; call again when they changed.
    void show(const Connections* connections);
    void setTheme(const Theme& theme, const Type& type);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const SocketEvent* end(const QModelIndex& index) const;
    [[nodiscard]] QVariant textOf(const QModelIndex& index) const;

    const Connections* m_connections = nullptr;
    int m_clients = 0;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
