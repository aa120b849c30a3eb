#include "core/projection/following.h"

#include <algorithm>

namespace eleven {

void Following::follow(std::optional<std::uint16_t> client) {
    if (client == m_client) return;
    m_client = client;
    ++m_revision;
}

void Following::clear() {
    const std::optional<std::uint16_t> client = m_client;
    const std::uint64_t revision = m_revision + 1;
    *this = Following();
    m_client = client;
    m_revision = revision;
}

bool Following::concerns(EventNumber n) const {
    const Concerned concerned = m_concerned[n - 1];
    return !m_client || concerned == kEverybody || concerned == *m_client;
}

std::optional<std::uint16_t> Following::clientOf(EventNumber n) const {
    const Concerned concerned = m_concerned[n - 1];
    if (concerned >= kWaits) return std::nullopt;
    return concerned;
}

void Following::add(const Event& event) { m_concerned.push_back(concerned(event)); }

Following::Concerned Following::concerned(const Event& event) {
    const auto ofProgram = [](EndpointId who) {
        return who.host == Side::Client ? who.index : Concerned{kEverybody};
    };
    if (const auto* segment = as<SegmentEvent>(event)) return take(*segment, event.n);
    if (const auto* fate = as<FateEvent>(event)) return take(*fate, event.n);
    if (const auto* reading = as<SocketEvent>(event)) return take(*reading, event.n);
    if (const auto* change = as<StateEvent>(event)) return take(*change);
    if (const auto* call = as<CallEvent>(event)) return ofProgram(call->who);
    if (const auto* returned = as<ReturnEvent>(event)) return ofProgram(returned->who);
    if (const auto* jump = as<JumpEvent>(event)) return ofProgram(jump->who);
    if (const auto* signal = as<SignalEvent>(event)) return ofProgram(signal->who);
    if (const auto* exit = as<ExitEvent>(event)) return ofProgram(exit->who);
    if (const auto* framework = as<FrameworkEvent>(event)) return ofProgram(framework->who);
    return kEverybody;
}

Following::Concerned Following::take(const SegmentEvent& segment, EventNumber n) {
    if (m_bySegment.size() <= segment.id) m_bySegment.resize(segment.id + 1, kNobody);
    if (!segment.segment) return kNobody;
    const Segment& sent = *segment.segment;
    const bool isClients = segment.from == Side::Client;
    const bool opens = isClients && sent.has(kSyn) && !sent.has(kAck);
    const std::uint16_t port = isClients ? sent.sourcePort : sent.destinationPort;
    const Concerned owner = ownerOf(port, opens, n);
    if (owner == kWaits) m_waiting[port].segments.push_back(segment.id);
    return m_bySegment[segment.id] = owner;
}

Following::Concerned Following::take(const FateEvent& fate, EventNumber n) {
    const Concerned owner = fate.id < m_bySegment.size() ? m_bySegment[fate.id] : Concerned{kNobody};
    if (owner != kWaits) return owner;
    for (auto& [port, waiting] : m_waiting) {
        if (std::count(waiting.segments.begin(), waiting.segments.end(), fate.id) != 0)
            waiting.events.push_back(n);
    }
    return kWaits;
}

Following::Concerned Following::take(const SocketEvent& reading, EventNumber n) {
    if (reading.isListener) return kEverybody;
    if (reading.host == Side::Server) {
        m_portOfSocket[reading.socket] = reading.remotePort;
        return ownerOf(reading.remotePort, false, n);
    }
    learn(reading.localPort, {reading.who.index, reading.state != State::Closed});
    return reading.who.index;
}

Following::Concerned Following::take(const StateEvent& change) const {
    if (change.isListener) return kEverybody;
    if (change.host == Side::Client) return change.who.index;
    const auto port = m_portOfSocket.find(change.socket);
    if (port == m_portOfSocket.end()) return kNobody;
    const auto owner = m_ports.find(port->second);
    return owner == m_ports.end() ? Concerned{kNobody} : owner->second.client;
}

/// `opens`: a new connection, which does not belong to whoever closed the port's last one.
Following::Concerned Following::ownerOf(std::uint16_t port, bool opens, EventNumber n) {
    const auto known = m_ports.find(port);
    if (known != m_ports.end() && (known->second.isOpen || !opens)) return known->second.client;
    m_waiting[port].events.push_back(n);
    return kWaits;
}

void Following::learn(std::uint16_t port, Owner owner) {
    m_ports[port] = owner;
    const auto waiting = m_waiting.find(port);
    if (waiting == m_waiting.end()) return;
    for (const EventNumber n : waiting->second.events)
        m_concerned[n - 1] = owner.client;
    for (const SegmentId id : waiting->second.segments)
        m_bySegment[id] = owner.client;
    m_waiting.erase(waiting);
    if (owner.client == m_client) ++m_revision;
}

} // namespace eleven
