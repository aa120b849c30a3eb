#pragma once
// Which program has which socket open: by endpoint, and by what the kernel calls the socket (its inode), so
// that two listeners on one port are two and a thousand endpoints are no slower than two. One socket may have
// several holders (dup, fork). Lives on the lab's thread.

#include "core/lab/endpoint/syscalls.h"
#include "core/net/host.h"

namespace eleven {

class Holders {
public:
    /// `sockets` is all that `who` has open now.
    void set(EndpointId who, std::vector<OpenSocket> sockets);
    [[nodiscard]] const std::vector<OpenSocket>& of(EndpointId who) const;

    struct Holding {
        EndpointId who;
        OpenSocket socket;
    };
    /// All that hold a socket: by endpoint, then by descriptor.
    [[nodiscard]] std::vector<Holding> holdersOf(Side host, std::uint32_t inode) const;
    /// The first of them. Where one of both inodes is not known (0) the flow must do: a socket that is closed
    /// has no entry in the kernel that could tell its inode.
    [[nodiscard]] std::optional<Holding> find(Side host, const Flow& flow, std::uint32_t inode) const;

private:
    using Descriptor = std::pair<EndpointId, int>;
    using Holdings = std::map<Descriptor, OpenSocket>;

    std::map<EndpointId, std::vector<OpenSocket>> m_sockets; ///< each list by number
    std::map<std::pair<Side, std::uint32_t>, Holdings> m_byInode;
    std::map<std::pair<Side, Flow>, Holdings> m_byFlow;
};

} // namespace eleven
