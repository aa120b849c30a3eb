#pragma once
// The descriptors of one program, numbered from 3 as in a process of its own, and the real ones behind them.
// Lives on the thread of its program.

#include "core/base/fd.h"
#include "core/net/flow.h"
#include "core/tcp/state.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace eleven {

/// A socket that a program has open.
struct OpenSocket {
    int number = -1;         ///< as the program sees it
    int fd = -1;             ///< the real one
    std::uint64_t inode = 0; ///< of the kernel's socket: dup(2) and fork(2) share it
    bool isListener = false;
    std::optional<Tuple> tuple; ///< once it is connected, connecting or listening
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
    [[nodiscard]] std::int64_t keep(Fd fd, bool isListener = false, std::optional<Tuple> tuple = {});
    /// The number is free from now on.
    [[nodiscard]] Fd take(std::int64_t number);
    void setListening(std::int64_t number);
    void setTuple(std::int64_t number, const std::optional<Tuple>& tuple);
    [[nodiscard]] std::optional<OpenSocket> find(std::int64_t number) const;
    [[nodiscard]] std::vector<OpenSocket> all() const;

private:
    struct Open {
        Fd fd;
        std::uint64_t inode = 0;
        bool isListener = false;
        std::optional<Tuple> tuple;
    };
    std::map<int, Open> m_open;
};

/// Of the kernel's socket behind a descriptor; 0: there is none.
[[nodiscard]] std::uint64_t inodeOf(int fd);
/// Both ends of a connected socket; none: it has no peer (any more).
[[nodiscard]] std::optional<Tuple> tupleOfConnection(int fd);
/// Of a bound socket: the remote end is 0.
[[nodiscard]] std::optional<Tuple> tupleOfListener(int fd);
/// The state in TCP_INFO of a socket, tcp(7). The kernel may give more or fewer bytes than the header knows.
[[nodiscard]] std::optional<State> tcpInfoState(int fd);

} // namespace eleven
