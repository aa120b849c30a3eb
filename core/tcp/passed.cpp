#include "core/tcp/passed.h"

namespace eleven {
namespace {

/// An arrow that a connection can have taken in the meantime. It is never a listener, which is an entry of
/// its own.
bool isOpen(const Edge& edge, const Meanwhile& meanwhile) {
    const bool isClosing = edge.to == State::FinWait1 || edge.to == State::LastAck;
    const bool isOfListener = edge.to == State::Listen || edge == Edge{State::Listen, State::Closed};
    const bool isBySyn = edge == Edge{State::SynSent, State::SynReceived}; // both have called
    const bool isByReset = edge == Edge{State::SynSent, State::Closed};
    const bool takesMinutes = edge.from == State::TimeWait;
    return !isOfListener && !takesMinutes && (!isClosing || meanwhile.closes) &&
           (!isBySyn || meanwhile.isWithItself) && (!isByReset || meanwhile.wasReset);
}

/// Where one step more leads.
StateSet afterStep(StateSet states, const Meanwhile& meanwhile) {
    StateSet next;
    for (const Edge& edge : kEdges)
        if (states.contains(edge.from) && isOpen(edge, meanwhile)) next = next | edge.to;
    if (meanwhile.wasReset) next = next | State::Closed;
    return next;
}

/// All that can be reached from `from` in one step or more, not through `without`, and not beyond an end.
StateSet reachable(State from, const Meanwhile& meanwhile, StateSet without) {
    StateSet found;
    for (StateSet edge = from; !edge.isEmpty();) {
        edge = afterStep(edge, meanwhile) - without - found;
        found = found | edge;
        edge = edge - State::Closed;
    }
    return found;
}

} // namespace

Passed passedBetween(State from, State to, const Meanwhile& meanwhile) {
    Passed passed;
    const StateSet possible = reachable(from, meanwhile, from);
    if (from == to || !possible.contains(to)) return passed;
    for (const State between : possible - to - State::Closed) {
        if (!reachable(between, meanwhile, {from, between}).contains(to)) continue;
        if (reachable(from, meanwhile, {from, between}).contains(to)) {
            passed.perhaps = passed.perhaps | between;
            continue;
        }
        // Before those that can be reached from it.
        auto place = passed.surely.begin();
        while (place != passed.surely.end() && !reachable(between, meanwhile, between).contains(*place))
            ++place;
        passed.surely.insert(place, between);
    }
    return passed;
}

} // namespace eleven
