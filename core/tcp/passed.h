#pragma once
// What a connection must have passed between two readings of its state that do not follow one another in the
// diagram: over lo a kernel is faster than anybody who asks it. Pure.

#include "core/tcp/rfc9293.h"

#include <vector>

namespace eleven {

/// What may have happened to this end meanwhile.
struct Meanwhile {
    bool closes = false;       ///< its program gave the connection up
    bool wasReset = false;     ///< or may have been
    bool isWithItself = false; ///< both ends are one socket
};

struct Passed {
    std::vector<State> surely; ///< on every way from the one to the other, in that order
    StateSet perhaps;          ///< on some way
};
[[nodiscard]] Passed passedBetween(State from, State to, const Meanwhile& meanwhile);

} // namespace eleven
