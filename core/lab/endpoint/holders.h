#pragma once
// Which program has which socket open: by endpoint, by the inode of the kernel's socket (dup(2) and fork(2)
// share it), and by port, so that a thousand endpoints are no slower than two. Of several holders the first
// endpoint's lowest descriptor counts.

#include "core/call/descriptors.h"
#include "core/net/host.h"

#include <set>

namespace eleven {

class Holders {
public:
    struct Holding {
        EndpointId who;
        OpenSocket socket;
    };

    /// `socket` is new, or has other ends now.
    void add(EndpointId who, const OpenSocket& socket);
    void remove(EndpointId who, int number);
    void removeAll(EndpointId who);
    /// A child of fork(2) has what its parent has.
    void copy(EndpointId from, EndpointId to);
    /// `sockets` is all that `who` has open now.
    void set(EndpointId who, const std::vector<OpenSocket>& sockets);

    [[nodiscard]] const std::map<int, OpenSocket>& of(EndpointId who) const;
    [[nodiscard]] std::optional<OpenSocket> find(EndpointId who, int number) const;
    [[nodiscard]] std::optional<Holding> holderOf(Side host, std::uint32_t inode) const;
    /// For a socket that the kernel does not find any more.
    [[nodiscard]] std::optional<Holding> holderOf(Side host, const Flow& flow) const;
    /// The kernel has told which ends the socket has.
    void learn(Side host, std::uint32_t inode, const Flow& flow);
    /// Those that have a socket on this port.
    [[nodiscard]] std::set<EndpointId> atPort(Side host, std::uint16_t port) const;

private:
    using Descriptor = std::pair<EndpointId, int>;
    using Index = std::set<Descriptor>;

    [[nodiscard]] std::optional<Holding> firstOf(const Index& index) const;

    std::map<EndpointId, std::map<int, OpenSocket>> m_sockets; ///< by descriptor
    std::map<std::pair<Side, std::uint32_t>, Index> m_byInode;
    std::map<std::pair<Side, Flow>, Index> m_byTuple;
    std::map<std::pair<Side, std::uint16_t>, Index> m_byPort;
};

} // namespace eleven
