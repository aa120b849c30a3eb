#include "core/projection/endpoints.h"

namespace eleven {

namespace {

void moveTo(EndpointView& view, int nextLine) {
    view.nextLine = nextLine;
    if (nextLine == 0) view.ended = true;
}

} // namespace

void Endpoints::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) {
        addCall(*call);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        addReturn(*returned);
    } else if (const auto* stand = as<StandEvent>(event)) {
        view(stand->who).stands = *stand;
    } else if (const auto* jump = as<JumpEvent>(event)) {
        moveTo(view(jump->who), jump->nextLine);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        addReading(*reading);
    } else if (const auto* change = as<StateEvent>(event)) {
        addState(*change);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        view(signal->who).signal = *signal;
    } else if (const auto* said = as<FrameworkEvent>(event)) {
        if (!said->state.empty()) view(said->who).framework = *said;
    } else if (const auto* note = as<NoteEvent>(event)) {
        if (note->code == NoteEvent::Code::IsThread) view(note->who).isThread = true;
    } else if (const auto* exit = as<ExitEvent>(event)) {
        EndpointView& ended = view(exit->who);
        moveTo(ended, 0);
        ended.exit = *exit;
        ended.call.reset();
        ended.stands.reset();
        ended.blocked = false;
    }
}

const EndpointView& Endpoints::of(EndpointId who) const {
    static const EndpointView unknown;
    const auto found = m_views.find(who);
    return found == m_views.end() ? unknown : *found->second;
}

std::vector<EndpointId> Endpoints::ids() const {
    std::vector<EndpointId> ids;
    for (const auto& [id, view] : m_views)
        ids.push_back(id);
    return ids;
}

void Endpoints::addCall(const CallEvent& call) {
    EndpointView& caller = view(call.who);
    caller.call = call;
    caller.stands.reset();
    caller.nextLine = call.line;
    caller.blocked = call.blocks;
}

void Endpoints::addReturn(const ReturnEvent& returned) {
    EndpointView& caller = view(returned.who);
    caller.call.reset();
    caller.blocked = false;
    caller.returned = returned;
    moveTo(caller, returned.nextLine);
}

// A change of state may be told before the reading that shows it, or without one.
void Endpoints::addState(const StateEvent& change) {
    SocketEvent reading;
    if (const SocketEvent* known = m_sockets.find(change.socket)) reading = *known;
    reading.socket = change.socket;
    reading.host = change.host;
    reading.who = change.who;
    reading.isListener = change.isListener;
    reading.state = change.to;
    addReading(reading);
}

void Endpoints::addReading(const SocketEvent& reading) {
    const SocketEvent* known = m_sockets.find(reading.socket);
    const SocketEvent before = known != nullptr ? *known : reading;
    m_sockets.set(reading.socket, reading);
    const bool movedAway = before.who != reading.who || before.isListener != reading.isListener;
    if (movedAway) showAgain(before.who);
    // RFC 9293, section 3.10.7.4: what a passive open began goes back to LISTEN when it is reset.
    EndpointView& owner = view(reading.who);
    const bool wasReset = before.state == State::SynReceived && reading.state == State::Closed;
    if (wasReset && owner.hasListener && owner.connection == reading.socket) owner.connection = 0;
    show(reading);
}

void Endpoints::show(const SocketEvent& reading) {
    EndpointView& owner = view(reading.who);
    if (reading.isListener) {
        if (!owner.listener || owner.listener->socket <= reading.socket) owner.listener = reading;
        owner.hasListener = owner.listener->state == State::Listen;
    } else if (reading.socket == owner.connection ||
               (reading.socket > owner.connection && reading.state != State::Closed)) {
        owner.connection = reading.socket;
        owner.socket = reading;
    }
    if (owner.connection == 0) owner.socket = owner.listener;
    owner.state = owner.socket ? owner.socket->state : State::Closed;
}

/// A socket went to another endpoint (accept() in a child), or began to listen: choose again for `who`.
void Endpoints::showAgain(EndpointId who) {
    EndpointView& owner = view(who);
    owner.connection = 0;
    owner.hasListener = false;
    owner.socket.reset();
    owner.listener.reset();
    owner.state = State::Closed;
    m_sockets.each([&](const SocketEvent& reading) {
        if (reading.who == who) show(reading);
    });
}

} // namespace eleven
