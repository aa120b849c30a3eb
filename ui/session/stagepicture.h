#pragma once
// Everything that the panes show at one prefix of the trace. Pure; advanced event by event.

#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/projection/linemarks.h"
#include "core/projection/opendescriptors.h"
#include "core/projection/timers.h"

namespace eleven {

struct StagePicture {
    Endpoints endpoints;
    HeldSegments held;
    LineMarks marks;
    BusyLoops loops;
    OpenDescriptors descriptors;
    std::array<EndpointId, 2> actors{EndpointId{Side::Client, 0}, {Side::Server, 0}}; ///< who acted last
    Timers timers;
    std::map<SocketId, Nanoseconds> readAt; ///< when each socket was last read
    Nanoseconds time{0};                    ///< of the newest event

    void add(const Event& event) {
        endpoints.add(event);
        held.add(event);
        marks.add(event);
        loops.add(event);
        descriptors.add(event);
        timers.add(event);
        time = event.t;
        if (const auto* done = as<ActEvent>(event)) {
            const bool isProgram = done->act.kind == Act::Kind::RunLine || done->act.kind == Act::Kind::Kill;
            if (isProgram) actors[static_cast<std::size_t>(done->act.who.host)] = done->act.who;
        }
        if (const auto* reading = as<SocketEvent>(event)) readAt[reading->socket] = event.t;
    }
};

} // namespace eleven
