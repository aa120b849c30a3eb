#include "core/projection/connections.h"

namespace eleven {

void Connections::add(const Event& event) {
    if (const auto* reading = as<SocketEvent>(event)) {
        m_sockets[reading->socket] = *reading;
        if (reading->isListener) return;
        if (reading->host == Side::Client) {
            takeClients(*reading);
        } else {
            takeServers(*reading);
        }
    } else if (const auto* change = as<StateEvent>(event)) {
        SocketEvent& known = m_sockets[change->socket];
        known.socket = change->socket;
        known.host = change->host;
        known.who = change->who;
        known.isListener = change->isListener;
        known.state = change->to;
    }
}

void Connections::takeClients(const SocketEvent& reading) {
    const std::size_t client = reading.who.index;
    if (m_ends.size() <= client) m_ends.resize(client + 1);
    m_clients[reading.localPort] = client;
    if (reading.socket > m_ends[client].client) m_ends[client] = {.client = reading.socket};
}

void Connections::takeServers(const SocketEvent& reading) {
    const auto client = m_clients.find(reading.remotePort);
    if (client == m_clients.end()) return;
    const SocketEvent* peer = clientEnd(client->second);
    const bool isPeer = peer != nullptr && peer->localPort == reading.remotePort;
    SocketId& end = m_ends[client->second].server;
    if (isPeer && reading.socket > end) end = reading.socket;
}

const SocketEvent* Connections::clientEnd(std::size_t client) const {
    return client < m_ends.size() ? find(m_ends[client].client) : nullptr;
}

const SocketEvent* Connections::serverEnd(std::size_t client) const {
    return client < m_ends.size() ? find(m_ends[client].server) : nullptr;
}

const SocketEvent* Connections::find(SocketId socket) const {
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? nullptr : &found->second;
}

} // namespace eleven
