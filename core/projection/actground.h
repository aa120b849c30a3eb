#pragma once
// What the acts of a person depend on, besides held segments: the wire, who has died, TIME-WAIT. Pure.

#include "core/projection/endpoints.h"

#include <set>

namespace eleven {

/// What these acts depend on, at a prefix of a trace.
struct ActGround {
    Endpoints endpoints;
    bool isCut = false;
    bool isFlowing = false;
    std::set<EndpointId> dead;
    std::set<SocketId> timeWaits;
    void add(const Event& event);
};

} // namespace eleven
