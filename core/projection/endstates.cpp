#include "core/projection/endstates.h"

namespace eleven {

void EndStates::add(const Event& event) {
    if (const auto* note = as<NoteEvent>(event); note && note->code == NoteEvent::Code::NotInferred)
        m_ends[static_cast<std::size_t>(note->who.host)].certainty = Certainty::Unknown;
    const auto* change = as<StateEvent>(event);
    if (!change) return;
    End& end = m_ends[static_cast<std::size_t>(change->host)];
    end.certainty = static_cast<Certainty>(change->source);
    if (change->isListener) {
        if (change->to == State::Listen) {
            end.listeners.insert(change->socket);
        } else {
            end.listeners.erase(change->socket);
        }
        return;
    }
    const bool isNewer = change->socket > end.connection && change->to != State::Closed;
    if (change->socket != end.connection && !isNewer) return;
    end.connection = change->socket;
    end.state = change->to;
    const bool backToListener = change->from == State::SynReceived && change->to == State::Closed;
    if (backToListener && !end.listeners.empty()) end.connection = 0;
}

static_assert(Certainty(StateSource::Inferred) == Certainty::Inferred &&
              Certainty(StateSource::Presumed) == Certainty::Presumed);

State EndStates::of(Side side) const {
    const End& shown = end(side);
    if (shown.connection != 0) return shown.state;
    return shown.listeners.empty() ? State::Closed : State::Listen;
}

} // namespace eleven
