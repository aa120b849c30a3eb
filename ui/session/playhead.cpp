#include "ui/session/playhead.h"

#include <algorithm>

namespace eleven {

Playhead::Playhead(const Trace& trace, QObject* parent) : QObject(parent), m_trace(trace) { follow(); }

EventNumber Playhead::visible() const {
    if (isLive()) return m_read;
    return m_acts[static_cast<std::size_t>(m_moment)] - 1;
}

void Playhead::toMoment(int moment) {
    const int wanted = std::clamp(moment, 0, momentCount());
    if (wanted == m_moment) return;
    m_moment = wanted;
    emit moved();
}

void Playhead::setClients(int count) {
    const int wanted = std::max(1, count);
    if (wanted == m_clients) return;
    m_clients = wanted;
    m_chosen = std::min(m_chosen, m_clients - 1);
    emit chose();
}

void Playhead::choose(int client) {
    const int wanted = std::clamp(client, 0, m_clients - 1);
    if (wanted == m_chosen) return;
    m_chosen = wanted;
    emit chose();
}

void Playhead::follow() {
    if (m_read == m_trace.size()) return;
    const bool wasLive = isLive();
    while (m_read < m_trace.size()) {
        ++m_read;
        if (as<ActEvent>(m_trace.at(m_read)) != nullptr) m_acts.push_back(m_read);
    }
    if (wasLive) m_moment = momentCount();
    emit moved();
}

void Playhead::restart() {
    m_acts.clear();
    m_read = 0;
    m_moment = 0;
    emit moved();
}

} // namespace eleven
