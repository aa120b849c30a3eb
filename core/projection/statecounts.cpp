#include "core/projection/statecounts.h"

#include <algorithm>
#include <numeric>

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
    if (host.changes.size() % kBetweenSamples == 0) host.samples.push_back(host.counts);
    change.apply(host.counts);
    host.changes.push_back(change);
    host.mostLiving =
        std::max(host.mostLiving, std::accumulate(host.counts.begin() + 1, host.counts.end(), 0));
}

StateCounts::Counts StateCounts::at(Side host, EventNumber prefix) const {
    const auto& all = changes(host);
    const auto next =
        std::upper_bound(all.begin(), all.end(), prefix,
                         [](EventNumber wanted, const Change& change) { return wanted < change.event; });
    return after(host, static_cast<std::size_t>(next - all.begin()));
}

StateCounts::Counts StateCounts::after(Side host, std::size_t changes) const {
    const Host& of = m_hosts[index(host)];
    const std::size_t sample = changes / kBetweenSamples;
    if (sample == of.samples.size()) return of.counts; // all, or none
    Counts counts = of.samples[sample];
    for (std::size_t i = sample * kBetweenSamples; i < changes; ++i)
        of.changes[i].apply(counts);
    return counts;
}

} // namespace eleven
