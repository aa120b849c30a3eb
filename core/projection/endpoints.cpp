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
    } else if (const auto* jump = as<JumpEvent>(event)) {
        moveTo(m_views[jump->who], jump->nextLine);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        addReading(*reading);
    } else if (const auto* change = as<StateEvent>(event)) {
        addState(*change);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        m_views[signal->who].signal = *signal;
    } else if (const auto* said = as<FrameworkEvent>(event)) {
        if (!said->state.empty()) m_views[said->who].framework = *said;
    } else if (const auto* exit = as<ExitEvent>(event)) {
        EndpointView& view = m_views[exit->who];
        moveTo(view, 0);
        view.exit = *exit;
        view.call.reset();
        view.blocked = false;
    }
}

const EndpointView& Endpoints::of(EndpointId who) const {
    static const EndpointView unknown;
    const auto found = m_views.find(who);
    return found == m_views.end() ? unknown : found->second;
}

std::vector<EndpointId> Endpoints::ids() const {
    std::vector<EndpointId> ids;
    for (const auto& [id, view] : m_views)
        ids.push_back(id);
    return ids;
}

void Endpoints::addCall(const CallEvent& call) {
    EndpointView& view = m_views[call.who];
    view.call = call;
    view.nextLine = call.line;
    view.blocked = call.blocks;
}

void Endpoints::addReturn(const ReturnEvent& returned) {
    EndpointView& view = m_views[returned.who];
    view.call.reset();
    view.blocked = false;
    view.returned = returned;
    moveTo(view, returned.nextLine);
}

// A change of state may be told before the reading that shows it, or without one.
void Endpoints::addState(const StateEvent& change) {
    SocketEvent reading;
    const auto known = m_sockets.find(change.socket);
    if (known != m_sockets.end()) reading = known->second;
    reading.socket = change.socket;
    reading.host = change.host;
    reading.who = change.who;
    reading.isListener = change.isListener;
    reading.state = change.to;
    addReading(reading);
}

void Endpoints::addReading(const SocketEvent& reading) {
    const auto [place, isNew] = m_sockets.try_emplace(reading.socket, reading);
    const SocketEvent before = std::exchange(place->second, reading);
    const bool movedAway = before.who != reading.who || before.isListener != reading.isListener;
    if (movedAway) showAgain(before.who);
    // RFC 9293, section 3.10.7.4: what a passive open began goes back to LISTEN when it is reset.
    EndpointView& view = m_views[reading.who];
    const bool wasReset = before.state == State::SynReceived && reading.state == State::Closed;
    if (wasReset && view.hasListener && view.connection == reading.socket) view.connection = 0;
    show(reading);
}

void Endpoints::show(const SocketEvent& reading) {
    EndpointView& view = m_views[reading.who];
    if (reading.isListener) {
        if (!view.listener || view.listener->socket <= reading.socket) view.listener = reading;
        view.hasListener = view.listener->state == State::Listen;
    } else if (reading.socket == view.connection ||
               (reading.socket > view.connection && reading.state != State::Closed)) {
        view.connection = reading.socket;
        view.socket = reading;
    }
    if (view.connection == 0) view.socket = view.listener;
    view.state = view.socket ? view.socket->state : State::Closed;
}

/// A socket went to another endpoint (accept() in a child), or began to listen: choose again for `who`.
void Endpoints::showAgain(EndpointId who) {
    EndpointView& view = m_views[who];
    view.connection = 0;
    view.hasListener = false;
    view.socket.reset();
    view.listener.reset();
    view.state = State::Closed;
    for (const auto& [id, reading] : m_sockets) {
        if (reading.who == who) show(reading);
    }
}

} // namespace eleven
