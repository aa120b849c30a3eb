#include "core/projection/otheract.h"

#include <algorithm>

namespace eleven {
namespace {

/// The same in another lab, where segments have other numbers.
bool isSameAct(const ActEvent& one, ActEvent other) {
    other.act.segment = one.act.segment;
    return one.act == other.act && one.flags == other.flags && one.from == other.from;
}

std::vector<EventNumber> actsBehind(const Trace& trace, int moment) {
    std::vector<EventNumber> acts;
    for (const Event& event : trace)
        if (as<ActEvent>(event) != nullptr && moment-- <= 0) acts.push_back(event.n);
    return acts;
}

} // namespace

OtherAct firstOtherAct(const Trace& one, int moment, const Trace& other) {
    const std::vector<EventNumber> mine = actsBehind(one, moment);
    const std::vector<EventNumber> theirs = actsBehind(other, moment);
    const auto isSame = [&](EventNumber a, EventNumber b) {
        return isSameAct(*as<ActEvent>(one.at(a)), *as<ActEvent>(other.at(b)));
    };
    const auto [my, their] = std::mismatch(mine.begin(), mine.end(), theirs.begin(), theirs.end(), isSame);
    if (my == mine.end()) return {};
    return {*my, their != theirs.end()};
}

int actCount(const Trace& trace) {
    const auto isAct = [](const Event& event) { return as<ActEvent>(event) != nullptr; };
    return static_cast<int>(std::count_if(trace.begin(), trace.end(), isAct));
}

} // namespace eleven
