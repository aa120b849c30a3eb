#pragma once
// Which program has which socket open: by endpoint, and by tuple so that a thousand endpoints are no slower
// than two. Of several holders of a socket (dup, fork) the first endpoint's lowest descriptor counts.

#include "core/lab/endpoint/syscalls.h"

namespace eleven {

class Holders {
public:
    /// `sockets` is all that `who` has open now.
    void set(EndpointId who, std::vector<OpenSocket> sockets);
    [[nodiscard]] const std::vector<OpenSocket>& of(EndpointId who) const;

    struct Holder {
        EndpointId who;
        OpenSocket socket;
    };
    [[nodiscard]] std::optional<Holder> find(Side host, const Tuple& tuple) const;

private:
    using Descriptor = std::pair<EndpointId, int>;

    std::map<EndpointId, std::vector<OpenSocket>> m_sockets; ///< each list by number
    std::map<std::pair<Side, Tuple>, std::map<Descriptor, OpenSocket>> m_byTuple;
};

} // namespace eleven
