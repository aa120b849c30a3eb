#pragma once
// What a lesson expects of the kernel at the end of a step, and what was seen there. Values; the words are
// made where they are shown.

#include "core/net/host.h"
#include "core/program/program.h"
#include "core/tcp/state.h"

#include <optional>
#include <string>
#include <vector>

namespace eleven {

/// A segment on the wire, as a list of held ones names it.
struct WireSegment {
    std::uint8_t flags = 0;
    std::optional<EndpointId> from =
        {}; ///< expected: none: from anybody; the first of a host: any of that host
    bool operator==(const WireSegment&) const = default;
};

struct Expectation {
    enum class Kind : std::uint8_t {
        State,
        Listener,
        Wire,
        Lost,
        Returned,
        Errno,
        Signal,
        Exited,
        Count,
        Framework
    } kind = Kind::State;
    Place place = {};               ///< in the lesson file
    EndpointId who = {};            ///< Listener: the first whose program calls listen(); not Wire, Lost
    std::vector<State> states = {}; ///< State, Listener: one, or several in this order since the last step
    int count = 0;                  ///< Count: sockets of the host of `who` in states.front() now
    std::vector<WireSegment> wire =
        {};                ///< Wire: the segments held, oldest first; Lost: those that did not arrive
    std::string text = {}; ///< Returned "recv = 0", Errno "EPIPE", Signal "SIGPIPE", Exited "SIGPIPE" or "0",
                           ///< Framework "ConnectedState"
    bool operator==(const Expectation&) const = default;
};

/// "returned", "wire": the key of lesson files; of a State "state".
[[nodiscard]] std::string_view expectationName(Expectation::Kind kind);

/// What there was instead, of the same kind.
struct Seen {
    std::vector<State> states = {};
    int count = 0;
    std::vector<WireSegment> wire = {};
    std::vector<std::string> texts = {}; ///< all of them: "recv = 0", "recv = -1"
    bool operator==(const Seen&) const = default;
};

} // namespace eleven
