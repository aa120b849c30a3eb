#include "core/projection/statecounts.h"

namespace eleven {

void StateCounts::Change::apply(Counts& counts) const {
    if (from) --counts[static_cast<std::size_t>(*from)];
    ++counts[static_cast<std::size_t>(to)];
}

void StateCounts::add(const Event& event) {
    const auto* told = as<StateEvent>(event);
    if (!told) return;
    Change change{.event = event.n, .time = event.t, .from = {}, .to = told->to};
    const auto [known, isNew] = m_states.try_emplace(told->socket, told->to);
    if (!isNew) change.from = std::exchange(known->second, told->to);
    if (change.from == change.to) return;
    Host& host = m_hosts[index(told->host)];
    change.apply(host.counts);
    host.changes.push_back(change);
}

StateCounts::Counts StateCounts::at(Side host, EventNumber prefix) const {
    Counts counts{};
    for (const Change& change : changes(host)) {
        if (change.event > prefix) break;
        change.apply(counts);
    }
    return counts;
}

} // namespace eleven
