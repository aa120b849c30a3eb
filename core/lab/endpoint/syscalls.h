#pragma once
// Makes the system calls of one program on real sockets of one host. The program sees descriptors numbered
// from 3, as in a process of its own; this table maps them to the real ones. Lives on the thread of its
// endpoint.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/net/flow.h"
#include "core/program/programrun.h"
#include "core/tcp/state.h"

#include <chrono>
#include <functional>
#include <map>

namespace eleven {

/// Gives a TCP socket made on the endpoint's host. Called from any endpoint thread.
using SocketSource = std::function<Result<Fd>()>;

struct CallResult {
    std::int64_t value = 0;
    int errnum = 0;            ///< if value is -1
    std::string received = {}; ///< the bytes that recv() or read() put into the buffer
    bool isVoid = false;       ///< the function returns nothing
};

/// A socket that a program has open.
struct OpenSocket {
    int number = -1; ///< as the program sees it
    int fd = -1;     ///< the real one
    bool isListener = false;
    std::optional<Tuple> tuple;               ///< once it is connected, connecting or listening
    std::uint32_t inode = 0;                  ///< of the socket: as sock_diag(7) tells it; 0: not known
    std::chrono::milliseconds userTimeout{0}; ///< TCP_USER_TIMEOUT, 0: not set
};

/// What fstat(2) calls the inode of a socket, and sock_diag(7) too.
[[nodiscard]] std::uint32_t inodeOf(int fd);
/// The addresses and ports of a socket; those of the peer are 0 until it is connected.
[[nodiscard]] std::optional<Tuple> tupleOfSocket(int fd);

/// The state in TCP_INFO of a socket, tcp(7). The kernel may give more or fewer bytes than the header knows.
[[nodiscard]] std::optional<State> tcpInfoState(int fd);

class Syscalls {
public:
    /// What to wait for before a call can be made without blocking. events 0: it does not block.
    struct Readiness {
        int fd = -1;
        short events = 0;
        bool lingers =
            false; ///< close() with SO_LINGER: it blocks until the peer has acknowledged, socket(7)
    };

    explicit Syscalls(SocketSource sockets) : m_sockets(std::move(sockets)) {}

    /// Starts `call`; for connect() that sends the SYN. Says what the call waits for.
    [[nodiscard]] Readiness begin(const PendingCall& call);
    /// Makes `call` once it is ready. None: it has to wait again (a send() larger than the buffer).
    [[nodiscard]] std::optional<CallResult> complete(const PendingCall& call);

    [[nodiscard]] std::vector<OpenSocket> openSockets() const;

private:
    struct Open {
        Fd fd;
        bool isListener = false;
        std::optional<Tuple> tuple;
        std::uint32_t inode = 0;
        std::chrono::milliseconds userTimeout{0};
    };

    [[nodiscard]] int real(const PendingCall& call) const;
    Open* find(const PendingCall& call);
    std::int64_t keep(Open open);
    std::optional<CallResult> send(const PendingCall& call);
    CallResult perform(const PendingCall& call);
    CallResult makeSocket();
    CallResult receive(const PendingCall& call);
    CallResult setOption(const PendingCall& call);
    CallResult listenOn(const PendingCall& call);
    CallResult acceptFrom(const PendingCall& call);

    SocketSource m_sockets;
    std::map<int, Open> m_open;
    std::size_t m_sent = 0; ///< of the send() under way
};

} // namespace eleven
