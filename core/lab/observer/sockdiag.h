#pragma once
// Asks one host's kernel about its sockets by sock_diag(7). An exact look-up takes some 3 us; it finds
// request sockets (SYN-RECEIVED) and TIME-WAIT stubs too, which no descriptor shows; those of AF_INET6 as far
// as they speak IPv4. A kernel that does not answer is an error, never a state; nothing here waits for ever.
// Used by one thread.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/net/flow.h"
#include "core/recording/event.h"

#include <sys/socket.h>

#include <vector>

namespace eleven {

/// What the kernel answered about one socket.
struct DiagAnswer {
    Flow flow;
    State state = State::Closed;
    std::uint32_t receiveQueue = 0, sendQueue = 0; ///< bytes; of a listener: connections waiting, backlog
    Timer timer = Timer::None;
    std::chrono::milliseconds timerLeft{0};
    std::uint8_t retransmits = 0;
    std::uint32_t inode = 0;  ///< st_ino of its descriptors; 0: no descriptor refers to it
    std::uint64_t cookie = 0; ///< the same from its first SYN to the end of TIME-WAIT, and no other's
};

class SockDiag {
public:
    /// `socket` is a NETLINK_SOCK_DIAG socket made on the host.
    explicit SockDiag(Fd socket);

    /// The socket with exactly this flow; none: the kernel has no such socket, which is CLOSED.
    [[nodiscard]] Result<std::optional<DiagAnswer>> find(const Flow& flow);
    /// All that listen on a port: a look at the whole table of listeners.
    [[nodiscard]] Result<std::vector<DiagAnswer>> listeners(std::uint16_t port);
    /// All in SYN-SENT to a port: a look at the whole table of connections, some ms.
    [[nodiscard]] Result<std::vector<DiagAnswer>> connecting(std::uint16_t port);
    /// Destroys the socket in the kernel (SOCK_DESTROY), TIME-WAIT stubs too.
    [[nodiscard]] Result<void> destroy(const Flow& flow);
    /// All connections that nobody will end any more: each would keep its host until its last repetition, for
    /// minutes.
    void destroyAll();

private:
    /// Both return an errno. What was answered is added to m_answers.
    int ask(std::uint16_t type, std::uint16_t flags, std::uint32_t states, const Flow& flow,
            int family = AF_INET);
    int receive(bool isDump);
    Result<std::vector<DiagAnswer>> dump(std::uint32_t states, const Flow& flow);

    Fd m_socket;
    std::uint32_t m_sequence = 0;
    std::vector<DiagAnswer> m_answers;
};

} // namespace eleven
