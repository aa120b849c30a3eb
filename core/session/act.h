#pragma once
// One thing somebody does to an experiment. A value: it goes in by copy, from any thread.

#include "core/trace/event.h"

#include <optional>
#include <string>

namespace eleven {

struct Act {
    enum class Kind : std::uint8_t {
        RunLine, ///< the endpoint `who` runs its next line
        Deliver, ///< the held segment `segment` goes to the other kernel
        Drop,
        Copy,
        Toggle,       ///< the toggle `toggle` is set to `on`
        Cut,          ///< the wire is cut (`on`) or mended: what is delivered while it is cut is lost
        Wait,         ///< real time passes, for kernel timers only
        Kill,         ///< the process of `who` is killed (SIGKILL)
        SkipTimeWait, ///< every TIME-WAIT of both hosts is destroyed: 2 MSL are skipped
        Flow,         ///< the wire delivers at once (`on`) or holds again
    } kind = Kind::RunLine;
    EndpointId who;
    SegmentId segment = 0;
    std::string toggle;
    bool on = false;
    Nanoseconds duration{0};

    bool operator==(const Act&) const = default;
};

} // namespace eleven
