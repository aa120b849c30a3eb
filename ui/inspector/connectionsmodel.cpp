#include "ui/inspector/connectionsmodel.h"

#include "ui/words/corewords.h"
#include "ui/words/crowdtexts.h"
#include "ui/words/texts.h"

namespace eleven {

namespace {

bool isState(int column) {
    return column == ConnectionsModel::ClientState || column == ConnectionsModel::ServerState;
}

QVariant alignment(int column) {
    const bool isName = isState(column) || column == ConnectionsModel::Client;
    return QVariant::fromValue((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

ConnectionsModel::ConnectionsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ConnectionsModel::setClients(int count) {
    beginResetModel();
    m_clients = count;
    m_connections = nullptr;
    endResetModel();
}

void ConnectionsModel::show(const Connections* connections) {
    m_connections = connections;
    if (m_clients > 0) emit dataChanged(index(0, 0), index(m_clients - 1, ColumnCount - 1));
}

void ConnectionsModel::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    if (m_clients > 0) emit dataChanged(index(0, 0), index(m_clients - 1, ColumnCount - 1));
}

int ConnectionsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_clients; }

int ConnectionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

/// The socket that the cell is of; null: there is none yet.
const SocketEvent* ConnectionsModel::end(const QModelIndex& index) const {
    if (m_connections == nullptr) return nullptr;
    const auto client = static_cast<std::size_t>(index.row());
    return index.column() < ServerState ? m_connections->clientEnd(client) : m_connections->serverEnd(client);
}

QVariant ConnectionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole) return textOf(index);
    if (role == Qt::TextAlignmentRole) return alignment(index.column());
    const SocketEvent* socket = isState(index.column()) ? end(index) : nullptr;
    if (socket == nullptr) return {};
    if (role == Qt::ForegroundRole) return m_theme.stateText(socket->state);
    if (role == Qt::BackgroundRole) return m_theme.stateTint(socket->state);
    if (role == Qt::FontRole) return m_type.state;
    return {};
}

QVariant ConnectionsModel::textOf(const QModelIndex& index) const {
    if (index.column() == Client)
        return CoreWords::endpoint({Side::Client, static_cast<std::uint16_t>(index.row())});
    const SocketEvent* socket = end(index);
    if (socket == nullptr) return isState(index.column()) ? QVariant(QStringLiteral("–")) : QVariant();
    switch (index.column()) {
    case Port: return int{socket->localPort};
    case ClientState:
    case ServerState: return latin(stateName(socket->state));
    case ClientReceiveQueue:
    case ServerReceiveQueue: return qulonglong{socket->receiveQueue};
    default: return qulonglong{socket->sendQueue};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole) return CrowdTexts::connectionsColumn(section);
    if (role == Qt::ToolTipRole) return CrowdTexts::connectionsColumnTip(section);
    if (role == Qt::TextAlignmentRole) return alignment(section);
    return {};
}

} // namespace eleven
