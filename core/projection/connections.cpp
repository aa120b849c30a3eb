#include "core/projection/connections.h"

namespace eleven {

void Connections::add(const Event& event) {
    if (const auto* reading = as<SocketEvent>(event)) {
        m_sockets.set(reading->socket, *reading);
        if (reading->isListener) return;
        if (reading->host == Side::Client) {
            takeClients(*reading);
        } else {
            takeServers(*reading);
        }
    } else if (const auto* change = as<StateEvent>(event)) {
        const SocketEvent* known = m_sockets.find(change->socket);
        SocketEvent now = known != nullptr ? *known : SocketEvent{};
        now.socket = change->socket;
        now.host = change->host;
        now.who = change->who;
        now.isListener = change->isListener;
        now.state = change->to;
        m_sockets.set(change->socket, now);
    }
}

void Connections::takeClients(const SocketEvent& reading) {
    const std::size_t client = reading.who.index;
    if (m_ends.size() <= client) m_ends.resize(client + 1);
    while (m_clients.size() <= reading.localPort)
        m_clients.push_back(kNobody);
    m_clients.edit(reading.localPort) = static_cast<int>(client);
    if (reading.socket > m_ends[client].client) m_ends[client] = {.client = reading.socket};
}

void Connections::takeServers(const SocketEvent& reading) {
    if (reading.remotePort >= m_clients.size() || m_clients[reading.remotePort] == kNobody) return;
    const auto client = static_cast<std::size_t>(m_clients[reading.remotePort]);
    const SocketEvent* peer = clientEnd(client);
    const bool isPeer = peer != nullptr && peer->localPort == reading.remotePort;
    SocketId& end = m_ends[client].server;
    if (isPeer && reading.socket > end) end = reading.socket;
}

const SocketEvent* Connections::clientEnd(std::size_t client) const {
    return client < m_ends.size() ? m_sockets.find(m_ends[client].client) : nullptr;
}

const SocketEvent* Connections::serverEnd(std::size_t client) const {
    return client < m_ends.size() ? m_sockets.find(m_ends[client].server) : nullptr;
}

} // namespace eleven
