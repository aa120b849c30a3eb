#pragma once
// Why the script of a lesson cannot go on, as a value; the words are made where it is shown.

#include "core/recording/expectation.h"

namespace eleven {

struct Obstacle {
    enum class Code : std::uint8_t {
        Blocked,    ///< `who` is inside `call`
        Ended,      ///< the program of `who` has ended, or its process has died
        NotReached, ///< the call that it should run until did not come within `lines` lines
        NotEnded,   ///< the program did not end within `lines` lines
        NotThere,   ///< there is no `who` (yet): a child that nobody forked
        IsThread,   ///< `who` is a thread and cannot be killed
        NothingInTimeWait,
        NotHeld,           ///< the segment is not on the wire; `held` are
        NoConnection,      ///< `who` has none yet
        NothingToOvertake, ///< fewer than two segments of that direction are held
        DidNothing,        ///< it was begun and nothing came of it
        NotAnswering,      ///< `who` does nothing of what it is told: it was stopped from outside
        Killed,            ///< `who` was killed from outside, by `signal`
        NeverSettles,      ///< the kernels answered each other without end
        NoWire,            ///< on the loopback there is none
    } code = Code::DidNothing;
    std::string act; ///< in the notation of lesson files
    Place place;     ///< in the lesson file
    EndpointId who = {};
    bool isOneOfMany = false; ///< the act is one of clients or everyone
    std::string call = {};    ///< as strace(1) prints it: "recv(4, 64, 0)"
    int lines = 0;
    int signal = 0;
    std::vector<WireSegment> held = {};
};

} // namespace eleven
