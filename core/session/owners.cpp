#include "core/session/owners.h"

#include "core/lab/wire/wire.h"

namespace eleven {

void Owners::add(const Event& event) {
    const auto* reading = as<SocketEvent>(event);
    if (reading == nullptr || reading->isListener || reading->remotePort == 0) return;
    const Flow flow{reading->localAddress, reading->remoteAddress, reading->localPort, reading->remotePort};
    m_owners[{reading->host, flow}] = reading->who;
    Newest& newest = m_newest[reading->who];
    if (newest.socket <= reading->socket) newest = {reading->socket, flow};
}

std::optional<EndpointId> Owners::of(Side host, Side from, const Segment& segment) const {
    const Flow sender = flowOf(segment);
    const auto owner = m_owners.find({host, host == from ? sender : sender.reversed()});
    return owner != m_owners.end() ? std::optional(owner->second) : std::nullopt;
}

std::optional<Flow> Owners::newestOf(EndpointId who) const {
    const auto found = m_newest.find(who);
    return found != m_newest.end() ? std::optional(found->second.flow) : std::nullopt;
}

} // namespace eleven
