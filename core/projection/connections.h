#pragma once
// Every socket as last read, and for each client its newest connection with the server's end of it. Pure;
// advanced event by event; a copy is a snapshot.

#include "core/projection/bysocket.h"
#include "core/recording/event.h"

#include <vector>

namespace eleven {

class Connections {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// The socket of client `client`'s newest connection; null: it had none yet. Valid until the next add().
    [[nodiscard]] const SocketEvent* clientEnd(std::size_t client) const;
    /// The server's socket of the same connection; null: the server knows nothing of it yet.
    [[nodiscard]] const SocketEvent* serverEnd(std::size_t client) const;
    /// Those that vanished (CLOSED) included.
    [[nodiscard]] const BySocket<SocketEvent>& sockets() const { return m_sockets; }

private:
    static constexpr int kNobody = -1;
    struct Ends {
        SocketId client = 0, server = 0; ///< 0: none
    };
    void takeClients(const SocketEvent& reading);
    void takeServers(const SocketEvent& reading);

    BySocket<SocketEvent> m_sockets;
    std::vector<Ends> m_ends; ///< by client
    Chunked<int> m_clients;   ///< by port: who had it last, or kNobody
};

} // namespace eleven
