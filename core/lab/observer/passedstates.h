#pragma once
// Over lo: what lies between two readings of a socket, as events. What it must have passed is inferred; what
// it may have passed is a note. Pure.

#include "core/recording/event.h"
#include "core/tcp/passed.h"

#include <vector>

namespace eleven {

struct PassedStates {
    std::vector<StateEvent> surely;
    std::optional<NoteEvent> perhaps;
};
/// `change` from the one reading to the other. It begins where the last of `surely` ends.
[[nodiscard]] PassedStates passedIn(const StateEvent& change, const Meanwhile& meanwhile);

} // namespace eleven
