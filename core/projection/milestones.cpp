#include "core/projection/milestones.h"

#include <algorithm>
#include <set>
#include <tuple>

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
    if (m_all.size() > kMost) thin();
}

/// What is new lies closer together than what was thinned before: doubles only what still is too much then.
void Milestones::thin() {
    while (true) {
        std::set<std::tuple<int, Milestone::Kind, Side>> taken;
        const auto isCovered = [&](const Milestone& mark) {
            return !taken.emplace(mark.moment / m_apart, mark.kind, mark.side).second;
        };
        m_all.erase(m_all.begin(), std::remove_if(m_all.rbegin(), m_all.rend(), isCovered).base());
        if (m_all.size() <= kMost / 2) return;
        m_apart *= 2;
    }
}

} // namespace eleven
