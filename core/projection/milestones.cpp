#include "core/projection/milestones.h"

namespace eleven {

void Milestones::add(const Event& event) {
    using Kind = Milestone::Kind;
    if (as<ActEvent>(event) != nullptr) {
        ++m_moment;
    } else if (const auto* change = as<StateEvent>(event)) {
        m_all.push_back({.kind = Kind::State, .moment = m_moment, .side = change->host, .state = change->to});
    } else if (const auto* fate = as<FateEvent>(event)) {
        if (isLost(fate->fate)) m_all.push_back({.kind = Kind::Loss, .moment = m_moment});
    } else if (const auto* signal = as<SignalEvent>(event)) {
        m_all.push_back(
            {.kind = Kind::Signal, .moment = m_moment, .side = signal->who.host, .signal = signal->signal});
    } else if (const auto* exit = as<ExitEvent>(event); exit != nullptr && exit->signal != 0) {
        m_all.push_back(
            {.kind = Kind::Signal, .moment = m_moment, .side = exit->who.host, .signal = exit->signal});
    }
}

} // namespace eleven
