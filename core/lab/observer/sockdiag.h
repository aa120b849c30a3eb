#pragma once
// Asks one host's kernel about one socket: exact look-ups by sock_diag(7), some 3 us each. They find request
// sockets (SYN-RECEIVED) and TIME-WAIT stubs too, which no descriptor shows. Used by one thread.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/net/flow.h"
#include "core/trace/event.h"

namespace eleven {

/// What the kernel answered.
struct DiagAnswer {
    State state = State::Closed;
    std::uint32_t receiveQueue = 0, sendQueue = 0; ///< bytes; of a listener: connections waiting, backlog
    Timer timer = Timer::None;
    std::chrono::milliseconds timerLeft{0};
    std::uint8_t retransmits = 0;
    std::uint32_t inode = 0; ///< 0: no descriptor refers to it
};

class SockDiag {
public:
    /// `socket` is a NETLINK_SOCK_DIAG socket made on the host.
    explicit SockDiag(Fd socket) : m_socket(std::move(socket)) {}

    /// The socket with exactly this tuple; none: the kernel has no such socket, which is CLOSED.
    [[nodiscard]] std::optional<DiagAnswer> find(const Tuple& tuple);
    /// Destroys the socket in the kernel (SOCK_DESTROY), TIME-WAIT stubs too.
    [[nodiscard]] Result<void> destroy(const Tuple& tuple);

private:
    std::optional<struct SockDiagReply> ask(std::uint16_t type, const Tuple& tuple, int& errnum);

    Fd m_socket;
    std::uint32_t m_sequence = 0;
};

} // namespace eleven
