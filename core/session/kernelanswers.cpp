#include "core/session/kernelanswers.h"

#include <algorithm>
#include <set>

namespace eleven {

bool isOfTimer(const Event& event) {
    if (const auto* change = as<StateEvent>(event)) return change->stimulus && isTimer(*change->stimulus);
    const auto* sent = as<SegmentEvent>(event);
    return sent != nullptr && sent->repeats != 0 && !sent->stacked && !sent->keptBack;
}

void KernelAnswers::add(const Event& event) {
    if (const auto* done = as<ActEvent>(event)) {
        ++m_moment;
        m_act = event.t;
        if (done->act.kind == Act::Kind::Delay) m_due[done->act.segment] = event.t + done->act.duration;
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        if (auto altered = m_due.extract(sent->alters)) m_due[sent->id] = altered.mapped();
    }
    if (isOfTimer(event) || isDue(event)) {
        ++m_byItself;
        m_waited = event.t - m_act;
    }
    if (const auto* change = as<StateEvent>(event)) m_changes[change->who].push_back({m_moment, change->to});
}

/// A segment that was delayed arrives, and no act handed it over before.
bool KernelAnswers::isDue(const Event& event) {
    const auto* fate = as<FateEvent>(event);
    const auto found = fate != nullptr ? m_due.find(fate->id) : m_due.end();
    if (found == m_due.end()) return false;
    const bool isDue = event.t >= found->second;
    const bool isStillHeld = fate->fate == Fate::Copied || fate->fate == Fate::Altered;
    if (!isStillHeld) m_due.erase(found);
    return isDue && !isStillHeld;
}

std::vector<KernelAnswers::Change> KernelAnswers::changesOf(EndpointId who) const {
    const auto found = m_changes.find(who);
    if (found == m_changes.end()) return {};
    std::vector<Change> changes = found->second;
    std::sort(changes.begin(), changes.end());
    return changes;
}

std::optional<Difference> KernelAnswers::firstDifference(const KernelAnswers& recorded) const {
    std::set<EndpointId> all;
    for (const KernelAnswers* answers : {this, &recorded})
        for (const auto& [who, changes] : answers->m_changes)
            all.insert(who);
    std::optional<Difference> first;
    for (const EndpointId who : all) {
        const std::vector<Change> now = changesOf(who);
        const std::vector<Change> then = recorded.changesOf(who);
        const auto [mine, theirs] = std::mismatch(now.begin(), now.end(), then.begin(), then.end());
        if (mine == now.end() && theirs == then.end()) continue;
        const int nowAt = mine != now.end() ? mine->moment : m_moment + 1;
        const int thenAt = theirs != then.end() ? theirs->moment : m_moment + 1;
        Difference difference{std::min(nowAt, thenAt), who, {}, {}};
        if (nowAt == difference.moment) difference.now = mine->to;
        if (thenAt == difference.moment) difference.recorded = theirs->to;
        if (!first || difference.moment < first->moment) first = difference;
    }
    return first;
}

} // namespace eleven
