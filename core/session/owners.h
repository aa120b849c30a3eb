#pragma once
// Whose connection a segment belongs to, and which connection of an endpoint is its newest: from the readings
// of sockets. Advanced event by event; pure.

#include "core/lab/observer/sockdiag.h"
#include "core/recording/event.h"

#include <map>
#include <optional>

namespace eleven {

class Owners {
public:
    void add(const Event& event);

    /// The endpoint of `host` that has the connection of `segment`, which either end may have sent.
    [[nodiscard]] std::optional<EndpointId> of(Side host, Side from, const Segment& segment) const;
    /// The newest connection of `who`, as its own host sees it. It may be closed by now.
    [[nodiscard]] std::optional<Flow> newestOf(EndpointId who) const;

private:
    struct Newest {
        SocketId socket = 0;
        Flow flow;
    };
    std::map<std::pair<Side, Flow>, EndpointId> m_owners;
    std::map<EndpointId, Newest> m_newest;
};

} // namespace eleven
