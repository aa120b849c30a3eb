#include "core/lab/observer/passedstates.h"

namespace eleven {

PassedStates passedIn(const StateEvent& change, const Meanwhile& meanwhile) {
    const Passed passed = passedBetween(change.from, change.to, meanwhile);
    PassedStates states;
    StateEvent step = change;
    step.source = StateSource::Inferred;
    for (const State between : passed.surely) {
        step.to = between;
        if (!step.predicted.contains(between)) {
            step.stimulus.reset();
            step.predicted = {};
        }
        states.surely.push_back(step);
        step.from = between;
    }
    // A reset leaves from any state.
    if (!meanwhile.wasReset && !passed.perhaps.isEmpty())
        states.perhaps = NoteEvent{.code = NoteEvent::Code::PerhapsPassed,
                                   .who = change.who,
                                   .detail = stateNames(passed.perhaps, ", ")};
    return states;
}

} // namespace eleven
