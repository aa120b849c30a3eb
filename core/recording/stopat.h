#pragma once
// At which of its calls a program of the user's own waits until somebody lets it go on. A value. The words
// are those of the command line.

#include "core/call/calltype.h"
#include "core/net/flow.h"

namespace eleven {

enum class StopAt : std::uint8_t {
    Calls,      ///< each that is about a socket
    States,     ///< those that can change a state, or who has a socket
    Nothing,    ///< it runs on, once its first one was let go
    Connection, ///< those of one connection: see Stops
};

/// What is chosen while they run.
struct Stops {
    StopAt at = StopAt::Calls;
    Flow connection = {}; ///< Connection: as the server sees it
};

/// Those that need no more.
[[nodiscard]] inline std::vector<std::string> stopAtNames() { return {"calls", "states", "nothing"}; }
[[nodiscard]] inline std::optional<StopAt> stopAtNamed(std::string_view name) {
    const std::vector<std::string> names = stopAtNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<StopAt>(i);
    return std::nullopt;
}

[[nodiscard]] inline bool stopsAt(StopAt policy, const Call& call) {
    if (policy != StopAt::States) return policy == StopAt::Calls;
    const Effect effect = call.type->effect;
    const bool isOfTable = effect == Effect::Accept || effect == Effect::Duplicate ||
                           effect == Effect::Fork || effect == Effect::Exit;
    return isOfTable || (effect != Effect::Send && stimulusOf(call).has_value());
}

} // namespace eleven
