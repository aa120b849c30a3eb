#include "ui/session/playhead.h"

#include "core/projection/actor.h"

#include <algorithm>
#include <utility>

namespace eleven {

Playhead::Playhead(const Trace& trace, QObject* parent) : QObject(parent), m_trace(trace) {
    m_following.follow(0);
    follow();
}

EventNumber Playhead::visibleAt(int moment) const {
    if (moment == momentCount()) return m_read;
    return m_acts[static_cast<std::size_t>(moment)] - 1;
}

void Playhead::toMoment(int moment) {
    const int wanted = std::clamp(moment, 0, momentCount());
    if (wanted == m_moment) return;
    m_moment = wanted;
    followActor();
    emit moved();
}

bool Playhead::isWithinStep(int moment) const {
    return moment > 0 && moment < momentCount() && m_continues[static_cast<std::size_t>(moment)];
}

int Playhead::before() const {
    int moment = m_moment - 1;
    while (isWithinStep(moment))
        --moment;
    return moment;
}

int Playhead::momentBefore(EventNumber act) const {
    return static_cast<int>(std::lower_bound(m_acts.begin(), m_acts.end(), act) - m_acts.begin());
}

void Playhead::forward() {
    int moment = m_moment + 1;
    while (isWithinStep(moment))
        ++moment;
    toMoment(moment);
}

void Playhead::toNextStep() {
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), m_moment);
    toMoment(next == m_steps.end() ? momentCount() : *next);
}

void Playhead::toPreviousStep() {
    const auto here = std::lower_bound(m_steps.begin(), m_steps.end(), m_moment);
    toMoment(here == m_steps.begin() ? 0 : *std::prev(here));
}

/// What a person does in between belongs to the step that it interrupts.
void Playhead::addAct(const ActEvent& done) {
    if (done.lessonStep >= 0 && done.lessonStep != m_lastStep) {
        m_steps.push_back(momentCount());
        m_lastStep = done.lessonStep;
    }
    m_acts.push_back(m_read);
    m_continues.push_back(done.continues);
}

void Playhead::setClients(int count) {
    const int wanted = std::max(1, count);
    const bool wasPinned = std::exchange(m_isPinned, false);
    if (wanted == m_clients && !wasPinned) return;
    m_clients = wanted;
    show(std::min(m_chosen, m_clients - 1));
    emit chose();
}

void Playhead::choose(int client) {
    const int wanted = std::clamp(client, 0, m_clients - 1);
    if (wanted == m_chosen && m_isPinned) return;
    m_isPinned = m_clients > 1;
    show(wanted);
    emit chose();
}

void Playhead::letGo() {
    if (!std::exchange(m_isPinned, false)) return;
    followActor();
    emit chose();
}

void Playhead::show(int client) {
    m_chosen = client;
    m_following.follow(static_cast<std::uint16_t>(client));
}

void Playhead::followActor() {
    if (m_clients <= 1 || m_isPinned) return;
    const auto actor = actingClient(m_trace, visible(), m_following);
    if (actor && *actor < m_clients) show(*actor);
}

void Playhead::follow() {
    if (m_read == m_trace.size()) return;
    const bool wasAtEnd = isAtEnd();
    while (m_read < m_trace.size()) {
        const Event& event = m_trace.at(++m_read);
        m_following.add(event);
        if (const auto* done = as<ActEvent>(event)) addAct(*done);
    }
    if (wasAtEnd) m_moment = momentCount();
    followActor();
    emit moved();
}

void Playhead::restart(bool isLiveBranch) {
    m_isLiveBranch = isLiveBranch;
    m_acts.clear();
    m_continues.clear();
    m_steps.clear();
    m_lastStep = -1;
    m_read = 0;
    m_moment = 0;
    m_following.clear();
    if (m_trace.isEmpty()) emit moved();
    follow(); // before anybody looks: views ask Following about all events
}

} // namespace eleven
