#pragma once
// What leads along an arrow of the state diagram, and what is sent then: read out of the table of RFC 9293,
// so that there is one table. Pure.

#include "core/tcp/rfc9293.h"

#include <vector>

namespace eleven {

struct EdgeEvent {
    Stimulus stimulus;
    SetOf<Sends> sends; ///< one of them
};
/// In the order of Stimulus.
[[nodiscard]] std::vector<EdgeEvent> edgeEvents(const Edge& edge);

} // namespace eleven
