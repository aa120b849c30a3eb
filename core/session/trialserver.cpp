// What is known of the server in a trial.

#include "core/session/trial.h"

#include <algorithm>
#include <set>

namespace eleven {

void Trial::takeOfServer(const Event& event) {
    const auto* reading = as<SocketEvent>(event);
    const bool isListener = reading != nullptr && reading->host == Side::Server && reading->isListener;
    if (isListener && reading->receiveQueue > reading->sendQueue) m_wasQueueFull = true;
    const auto* call = as<CallEvent>(event);
    if (call == nullptr || call->who.host != Side::Server || call->call.type->effect != Effect::Receive)
        return;
    const auto& table = m_keepers.descriptors().of(call->who);
    for (const int descriptor : descriptorsOf(call->call))
        if (const auto open = table.find(descriptor); open != table.end()) m_read.insert(open->second.socket);
}

State Trial::stateOf(SocketId socket) const {
    const SocketEvent* known = m_keepers.connections().sockets().find(socket);
    return known != nullptr ? known->state : State::Closed;
}

std::uint16_t Trial::port() const {
    std::uint16_t port = 0;
    m_keepers.connections().sockets().each([&](const SocketEvent& socket) {
        const bool listens = socket.isListener && socket.state == State::Listen;
        const bool isFirst = port == 0 || (isOnLoopback(port) && !isOnLoopback(socket.localPort));
        if (socket.host == Side::Server && listens && isFirst) port = socket.localPort;
    });
    return port;
}

bool Trial::isOnLoopback(std::uint16_t port) const {
    bool isReached = false;
    m_keepers.connections().sockets().each([&](const SocketEvent& socket) {
        const bool listens = socket.isListener && socket.state == State::Listen;
        if (socket.host != Side::Server || !listens || socket.localPort != port) return;
        isReached = isReached || !socket.localAddress.text().starts_with("127.");
    });
    return !isReached;
}

EventNumber Trial::lastCall(std::string_view name) const {
    for (EventNumber n = m_trace.size(); n > 0; --n)
        if (const auto* call = as<CallEvent>(m_trace.at(n));
            call != nullptr && call->who.host == Side::Server && call->name() == name)
            return n;
    return 0;
}

std::optional<EndpointId> Trial::sleeper(SocketId socket) const {
    std::optional<EndpointId> holder;
    for (const auto& [who, runner] : m_experiment.endpoints()) {
        const auto& call = viewOf(who).call;
        if (who.host != Side::Server || !runner->isBlocked() || !call) continue;
        const std::vector<int> all = descriptorsOf(call->call);
        for (const Keeper& keeper : m_keepers.of(socket)) {
            if (keeper.who != m_keepers.descriptors().processOf(who)) continue;
            if (std::count(all.begin(), all.end(), keeper.descriptor) != 0) return who;
            holder = who;
        }
    }
    return holder;
}

KeptOpen Trial::keptOpen(SocketId socket) const {
    for (const KeptOpen& kept : m_keepers.all())
        if (kept.socket.socket == socket) return kept;
    const SocketEvent* known = m_keepers.connections().sockets().find(socket);
    return {.socket = known != nullptr ? *known : SocketEvent{}, .keepers = m_keepers.of(socket)};
}

std::optional<KeptOpen> Trial::leftOpen() const {
    for (const KeptOpen& kept : m_keepers.all())
        if (kept.socket.host == Side::Server && !kept.keepers.empty()) return kept;
    for (const Keeper& keeper : m_keepers.everybody()) {
        const SocketEvent* socket = m_keepers.connections().sockets().find(keeper.socket);
        const bool isOver = socket != nullptr && !socket->isListener && socket->state != State::Established;
        if (keeper.who.host == Side::Server && isOver) return keptOpen(keeper.socket);
    }
    return std::nullopt;
}

std::size_t Trial::openConnections() const {
    std::size_t count = 0;
    for (const auto& [who, table] : m_keepers.descriptors().all())
        for (const auto& [descriptor, open] : table) {
            const SocketEvent* socket = m_keepers.connections().sockets().find(open.socket);
            if (who.host == Side::Server && socket != nullptr && !socket->isListener) ++count;
        }
    return count;
}

std::vector<EndpointId> Trial::processes() const {
    std::vector<EndpointId> all;
    for (const auto& [who, runner] : m_experiment.endpoints())
        if (who.host == Side::Server && runner->process() > 0) all.push_back(who);
    return all;
}

std::size_t Trial::leftSince(EventNumber since) const {
    std::set<EndpointId> forked;
    for (const Event& event : m_trace)
        if (const auto* call = as<CallEvent>(event); call != nullptr && event.n > since && call->parent)
            forked.insert(call->who);
    const auto isListener = [this](EndpointId who, int descriptor) {
        const auto& table = m_keepers.descriptors().of(who);
        const auto open = table.find(descriptor);
        if (open == table.end()) return false;
        const SocketEvent* socket = m_keepers.connections().sockets().find(open->second.socket);
        return socket != nullptr && socket->isListener;
    };
    const auto waitsForNext = [&](EndpointId who) {
        const auto& call = viewOf(who).call;
        if (!call || !viewOf(who).blocked) return false;
        const std::vector<int> on = descriptorsOf(call->call);
        return std::any_of(on.begin(), on.end(), [&](int each) { return isListener(who, each); });
    };
    const std::vector<EndpointId> all = processes();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](EndpointId who) {
        return forked.count(who) != 0 && !waitsForNext(who);
    }));
}

bool Trial::sleepsForGood(EndpointId who) const {
    Endpoint* const runner = m_experiment.endpoint(who);
    return runner != nullptr && runner->isAsleepForGood();
}

std::size_t Trial::zombies() const {
    const auto& all = m_experiment.endpoints();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& one) {
        return one.first.host == Side::Server && one.second->isZombie();
    }));
}

} // namespace eleven
