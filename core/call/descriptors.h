#pragma once
// The descriptors of one program, numbered from 3 as in a process of its own, and the real ones behind them.
// Lives on the thread of its program.

#include "core/base/fd.h"
#include "core/net/flow.h"
#include "core/tcp/state.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace eleven {

/// A socket that a program has open.
struct OpenSocket {
    int number = -1;         ///< as the program sees it
    int fd = -1;             ///< the real one
    std::uint32_t inode = 0; ///< of the kernel's socket: dup(2) and fork(2) share it
    bool isListener = false;
    std::optional<Flow> flow; ///< once it is connected, connecting or listening
    bool operator==(const OpenSocket&) const = default;
};

class Descriptors {
public:
    Descriptors() = default;
    Descriptors(Descriptors&&) = default;
    Descriptors& operator=(Descriptors&&) = default;
    /// Closes all of them at once: SO_LINGER does not make it wait.
    ~Descriptors();

    /// The real one; -1, which the kernel answers with EBADF, if the program has none of this number.
    [[nodiscard]] int real(std::int64_t number) const;
    /// Takes the lowest number that is free, as open(2) has it.
    [[nodiscard]] std::int64_t keep(Fd fd, bool isListener = false, std::optional<Flow> flow = {});
    /// The number is free from now on.
    [[nodiscard]] Fd take(std::int64_t number);
    void setListening(std::int64_t number);
    void setFlow(std::int64_t number, const std::optional<Flow>& flow);
    [[nodiscard]] std::optional<OpenSocket> find(std::int64_t number) const;
    [[nodiscard]] std::vector<OpenSocket> all() const;

private:
    struct Open {
        Fd fd;
        std::uint32_t inode = 0;
        bool isListener = false;
        std::optional<Flow> flow;
    };
    std::map<int, Open> m_open;
};

/// Of the kernel's socket behind a descriptor; 0: there is none.
[[nodiscard]] std::uint32_t inodeOf(int fd);
/// Both ends of a connected socket; none: it has no peer (any more).
[[nodiscard]] std::optional<Flow> flowOfConnection(int fd);
/// Of a bound socket: the remote end is 0.
[[nodiscard]] std::optional<Flow> flowOfListener(int fd);
/// What a descriptor says of its socket, tcp(7).
struct SocketFacts {
    State state = State::Closed;              ///< in TCP_INFO
    std::chrono::milliseconds userTimeout{0}; ///< TCP_USER_TIMEOUT, 0: not set
};
/// None: it is no descriptor of a TCP socket.
[[nodiscard]] std::optional<SocketFacts> factsOf(int fd);

} // namespace eleven
