#pragma once
// Everything that the panes show at one prefix of the trace. Pure; advanced event by event.

#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/projection/endstates.h"
#include "core/projection/heldsegments.h"
#include "core/projection/linemarks.h"
#include "core/projection/opendescriptors.h"
#include "core/projection/owncode.h"
#include "core/projection/terminals.h"
#include "core/projection/timers.h"

#include <algorithm>
#include <array>
#include <vector>

namespace eleven {

struct StagePicture {
    Endpoints endpoints;
    EndStates ends; ///< for how they are known
    HeldSegments held;
    LineMarks marks;
    OwnCode own; ///< of programs of the user's own
    Terminals terminals;
    BusyLoops loops;
    OpenDescriptors descriptors;
    std::array<EndpointId, 2> actors{EndpointId{Side::Client, 0}, {Side::Server, 0}}; ///< who acted last
    std::array<bool, 2> haveActed{}; ///< in the last act: they ran, were killed, or a call of theirs returned
    Timers timers;
    BySocket<Nanoseconds> readAt; ///< when each socket was last read
    Nanoseconds time{0};          ///< of the newest event
    bool isOnLoopback = false;

    void add(const Event& event) {
        endpoints.add(event);
        ends.add(event);
        held.add(event);
        marks.add(event);
        own.add(event);
        terminals.add(event);
        loops.add(event);
        descriptors.add(event);
        timers.add(event);
        time = event.t;
        if (const auto* done = as<ActEvent>(event)) {
            haveActed = {};
            const bool isProgram = done->act.kind == Act::Kind::RunLine || done->act.kind == Act::Kind::Kill;
            if (isProgram) takeActor(done->act.who);
        } else if (const auto* returned = as<ReturnEvent>(event)) {
            const bool wasTold = haveActed[static_cast<std::size_t>(returned->who.host)];
            if (!wasTold) takeActor(returned->who);
        }
        if (const auto* reading = as<SocketEvent>(event)) readAt.set(reading->socket, event.t);
        if (const auto* note = as<NoteEvent>(event);
            note != nullptr && note->code == NoteEvent::Code::OnLoopback)
            isOnLoopback = true;
    }

    /// The one that runs the program of a pane, and those that it forked.
    [[nodiscard]] std::vector<EndpointId> processesOf(EndpointId parent) const {
        std::vector<EndpointId> all{parent};
        for (const EndpointId who : endpoints.ids())
            if (who.host == parent.host && who.index > 0 && who != parent &&
                (who.host == Side::Server || (isOwn(who) && isOwn(parent))))
                all.push_back(who);
        return all;
    }
    /// A program of the user's own, which has made a call.
    [[nodiscard]] bool isOwn(EndpointId who) const { return !own.of(who).source.file.empty(); }
    /// The one of `processes` of a host that a moment is about: whoever acted in it, else whoever has the
    /// newest connection, the last one that acted before all others.
    [[nodiscard]] EndpointId inFront(const std::vector<EndpointId>& processes) const;

private:
    void takeActor(EndpointId who) {
        actors[static_cast<std::size_t>(who.host)] = who;
        haveActed[static_cast<std::size_t>(who.host)] = true;
    }
};

inline EndpointId StagePicture::inFront(const std::vector<EndpointId>& processes) const {
    const EndpointId parent = processes.front();
    const auto host = static_cast<std::size_t>(parent.host);
    const bool isKnown = std::count(processes.begin(), processes.end(), actors[host]) != 0;
    const EndpointId actor = isKnown ? actors[host] : parent;
    if (isKnown && haveActed[host]) return actor;
    const auto newest = [this](EndpointId who) { return endpoints.of(who).connection; };
    const EndpointId owner =
        *std::max_element(processes.begin(), processes.end(),
                          [&](EndpointId a, EndpointId b) { return newest(a) < newest(b); });
    const SocketId connection = newest(owner);
    const auto& table = descriptors.of(actor);
    const bool hasIt = std::any_of(table.begin(), table.end(), [connection](const auto& entry) {
        return entry.second.socket == connection;
    });
    return connection == 0 || hasIt || newest(actor) == connection ? actor : owner;
}

} // namespace eleven
