#pragma once
// Everything that the panes show at one prefix of the trace. Pure; advanced event by event.

#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/projection/linemarks.h"
#include "core/projection/timers.h"

namespace eleven {

struct StagePicture {
    Endpoints endpoints;
    HeldSegments held;
    LineMarks marks;
    BusyLoops loops;
    Timers timers;
    std::map<SocketId, Nanoseconds> readAt; ///< when each socket was last read
    Nanoseconds time{0};                    ///< of the newest event

    void add(const Event& event) {
        endpoints.add(event);
        held.add(event);
        marks.add(event);
        loops.add(event);
        timers.add(event);
        time = event.t;
        if (const auto* reading = as<SocketEvent>(event)) readAt[reading->socket] = event.t;
    }
};

} // namespace eleven
