#include "core/projection/keepers.h"

#include "core/call/calltype.h"

namespace eleven {

void Keepers::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) enter(*call, event.n);
    if (const auto* returned = as<ReturnEvent>(event)) leave(*returned);
    if (const auto* changed = as<StateEvent>(event)) m_since.set(changed->socket, event.t);
    m_descriptors.add(event);
    m_connections.add(event);
}

Keepers::Use* Keepers::useOf(EndpointId who, int descriptor) {
    const auto& table = m_descriptors.of(who);
    const auto open = table.find(descriptor);
    if (open == table.end()) return nullptr;
    Use& use = m_uses[{m_descriptors.processOf(who), descriptor}];
    if (use.from != open->second.from) use = {.from = open->second.from};
    return &use;
}

void Keepers::enter(const CallEvent& call, EventNumber number) {
    m_calls[call.who] = {number, call.call};
    for (const int descriptor : descriptorsOf(call.call))
        if (Use* const use = useOf(call.who, descriptor)) {
            use->last = number;
            use->isInside = true;
        }
}

void Keepers::leave(const ReturnEvent& returned) {
    const auto inside = m_calls.find(returned.who);
    if (inside == m_calls.end()) return;
    const auto [number, call] = std::move(inside->second);
    m_calls.erase(inside);
    const bool isEnd = call.type->effect == Effect::Receive && isEndOfFile(call, returned.value);
    for (const int descriptor : descriptorsOf(call)) {
        Use* const use = useOf(returned.who, descriptor);
        if (use == nullptr) continue;
        use->isInside = false;
        if (!isEnd) continue;
        ++use->ends;
        use->lastEnd = number;
    }
}

Keeper Keepers::keeper(EndpointId who, int descriptor, const OpenDescriptor& open) const {
    Keeper keeper{.socket = open.socket, .who = who, .descriptor = descriptor, .from = open.from};
    const auto use = m_uses.find({who, descriptor});
    if (use != m_uses.end() && use->second.from == open.from) {
        keeper.lastUse = use->second.last;
        keeper.isInside = use->second.isInside;
        keeper.ends = use->second.ends;
        keeper.lastEnd = use->second.lastEnd;
    }
    return keeper;
}

std::vector<Keeper> Keepers::of(SocketId socket) const {
    std::vector<Keeper> keepers;
    for (const auto& [who, table] : m_descriptors.all())
        for (const auto& [descriptor, open] : table)
            if (open.socket == socket) keepers.push_back(keeper(who, descriptor, open));
    return keepers;
}

std::vector<Keeper> Keepers::everybody() const {
    std::vector<Keeper> keepers;
    for (const auto& [who, table] : m_descriptors.all())
        for (const auto& [descriptor, open] : table)
            keepers.push_back(keeper(who, descriptor, open));
    return keepers;
}

std::vector<KeptOpen> Keepers::all() const {
    struct End {
        Side host;
        std::uint16_t localPort, remotePort;
        auto operator<=>(const End&) const = default;
    };
    std::map<End, const SocketEvent*> ends; // the newest of those ports
    m_connections.sockets().each([&](const SocketEvent& socket) {
        if (!socket.isListener) ends[{socket.host, socket.localPort, socket.remotePort}] = &socket;
    });
    const auto hasNobody = [&](const SocketEvent& socket) {
        const auto peer = ends.find({otherSide(socket.host), socket.remotePort, socket.localPort});
        return peer != ends.end() && (peer->second->state == State::Closed || peer->second->orphaned);
    };
    std::vector<KeptOpen> all;
    m_connections.sockets().each([&](const SocketEvent& socket) {
        const bool isKept = socket.state == State::CloseWait || socket.state == State::FinWait2 ||
                            (socket.state == State::Established && hasNobody(socket));
        if (socket.isListener || !isKept) return;
        const Nanoseconds* since = m_since.find(socket.socket);
        all.push_back({socket, since != nullptr ? *since : Nanoseconds(0), of(socket.socket),
                       m_descriptors.isWaitingForAccept(socket.socket)});
    });
    return all;
}

} // namespace eleven
