#include "core/projection/opendescriptors.h"

#include "core/call/calltype.h"

#include <algorithm>
#include <sstream>

namespace eleven {

void OpenDescriptors::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) {
        enter(*call, event.n);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        leave(*returned);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        read(*reading);
    } else if (const auto* changed = as<StateEvent>(event)) {
        change(*changed);
    } else if (const auto* noted = as<NoteEvent>(event)) {
        note(*noted);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        m_calls.erase(exit->who);
        if (!exit->keepsDescriptors) m_tables.erase(exit->who);
    }
}

const OpenDescriptors::Table& OpenDescriptors::of(EndpointId who) const {
    static const Table none;
    const auto found = m_tables.find(processOf(who));
    return found == m_tables.end() ? none : found->second;
}

EndpointId OpenDescriptors::processOf(EndpointId who) const {
    const auto thread = m_threads.find(who);
    return thread == m_threads.end() ? who : thread->second;
}

bool OpenDescriptors::isWaitingForAccept(SocketId socket) const {
    return std::any_of(m_queued.begin(), m_queued.end(), [socket](const auto& queue) {
        return std::count(queue.second.begin(), queue.second.end(), socket) != 0;
    });
}

void OpenDescriptors::enter(const CallEvent& call, EventNumber number) {
    const Effect effect = call.call.type->effect;
    const EndpointId process = processOf(call.who);
    if (effect == Effect::Connect || effect == Effect::Listen)
        m_awaited[process] = {number, static_cast<int>(call.call.number(0)), effect == Effect::Listen};
    else if (call.parent)
        inherit(call.who, *call.parent, number);
    m_calls[call.who] = {number, call.call};
}

void OpenDescriptors::inherit(EndpointId child, EndpointId parent, EventNumber fork) {
    m_tables[child] = Table(of(parent));
    for (auto& [descriptor, open] : m_tables[child])
        open.from = fork;
}

void OpenDescriptors::leave(const ReturnEvent& returned) {
    const auto entered = m_calls.find(returned.who);
    if (entered == m_calls.end()) return;
    const auto [number, call] = std::move(entered->second);
    m_calls.erase(entered);
    if (call.type->dialect != Dialect::C || returned.value < 0) return;
    const auto first = static_cast<int>(call.number(0));
    const auto result = static_cast<int>(returned.value);
    Table& table = m_tables[processOf(returned.who)];
    const auto original = table.find(first);
    const SocketId socket = original != table.end() ? original->second.socket : 0;
    switch (call.type->effect) {
    case Effect::Open: table[result] = {0, number}; break;
    case Effect::Accept: table[result] = {takeAccepted(returned.who.host, socket), number}; break;
    case Effect::Duplicate:
        if (original != table.end() && result != first) table[result] = {socket, number};
        break;
    case Effect::Close: table.erase(first); break;
    default: break;
    }
}

/// The kernel hands them out in the order in which they were established.
SocketId OpenDescriptors::takeAccepted(Side host, SocketId listener) {
    std::deque<SocketId>& queue = m_queued[host];
    const auto isOfIt = [&](SocketId socket) { return portOf(socket) == portOf(listener); };
    const auto next = std::find_if(queue.begin(), queue.end(), isOfIt);
    if (next == queue.end()) return 0;
    const SocketId socket = *next;
    queue.erase(next);
    return socket;
}

std::uint16_t OpenDescriptors::portOf(SocketId socket) const {
    const auto found = m_ports.find(socket);
    return found != m_ports.end() ? found->second : 0;
}

void OpenDescriptors::read(const SocketEvent& reading) {
    m_ports[reading.socket] = reading.localPort;
    const auto awaited = m_awaited.find(processOf(reading.who));
    if (awaited == m_awaited.end() || awaited->second.isListener != reading.isListener) return;
    settle(awaited->first, reading.socket);
}

void OpenDescriptors::change(const StateEvent& change) {
    if (change.from == State::Listen && change.to == State::SynReceived) m_requests.insert(change.socket);
    if (change.from == State::SynReceived && m_requests.erase(change.socket) != 0 &&
        change.to != State::Closed && change.to != State::Listen)
        m_queued[change.host].push_back(change.socket);
    for (const auto& [process, awaited] : m_awaited)
        if (awaited.call == change.cause && change.cause != 0 && awaited.isListener == change.isListener)
            return settle(process, change.socket);
}

void OpenDescriptors::settle(EndpointId process, SocketId socket) {
    Table& table = m_tables[process];
    const auto place = table.find(m_awaited.at(process).descriptor);
    if (place != table.end()) place->second.socket = socket;
    m_awaited.erase(process);
}

void OpenDescriptors::note(const NoteEvent& note) {
    if (note.code == NoteEvent::Code::IsThread)
        m_threads[note.who] = {note.who.host, static_cast<std::uint16_t>(note.number)};
    if (note.code != NoteEvent::Code::Becomes) return;
    std::set<int> open;
    std::istringstream words(note.detail);
    for (int descriptor = 0; words >> descriptor;)
        open.insert(descriptor);
    std::erase_if(m_tables[note.who], [&](const auto& entry) { return open.count(entry.first) == 0; });
}

} // namespace eleven
