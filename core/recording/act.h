#pragma once
// One thing somebody does to an experiment. A value: it goes in by copy, from any thread, and is recorded as
// it was done.

#include "core/base/clock.h"
#include "core/net/host.h"
#include "core/recording/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace eleven {

/// What is written into a segment that nobody sent, or changed in one that is held.
struct Forgery {
    std::optional<std::uint8_t> flags = {};   ///< Inject: always there
    std::optional<std::uint16_t> window = {}; ///< as on the wire; Inject: 0 if there is none
    std::int64_t seq = 0;  ///< Inject: after what the receiver expects next; Alter: added to what it has
    std::int64_t ack = 0;  ///< Inject: after all that the receiver has sent; Alter: added to what it has
    std::string data = {}; ///< Inject
    bool operator==(const Forgery&) const = default;
};

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
        Inject,       ///< `forgery` is handed over as if `from` had sent it, on the connection of the held
                      ///< `segment`, else on the newest one of `who`
        Alter,        ///< `forgery` is written into the held segment `segment`
        Delay,        ///< the held segment `segment` is delivered by itself once `duration` is over
        Reorder,      ///< the youngest held segment of `from` overtakes the others of its direction
        Loss,         ///< from now on `percent` of what is delivered from `from` (none: from both) are lost
    } kind = Kind::RunLine;
    EndpointId who = {};
    SegmentId segment = 0;
    std::string toggle = {};
    bool on = false;
    Nanoseconds duration{0};
    std::optional<Side> from = {};
    Forgery forgery = {};
    int percent = 0;
    std::uint32_t seed = 0; ///< Loss: the same seed loses the same

    bool operator==(const Act&) const = default;
};

/// "deliver", "skip": the word of lesson files. The same word is used for both positions of a switch.
[[nodiscard]] std::string_view actName(Act::Kind kind);
/// It is about one held segment: Deliver, Drop, Copy, Alter, Delay.
[[nodiscard]] bool isOnSegment(Act::Kind kind);

/// Programs alone are in it, so that it needs neither wire nor hosts of its own: RunLine, Toggle, Wait, Kill.
[[nodiscard]] bool isOfPrograms(Act::Kind kind);

struct ActEvent;
/// An act in the notation of lesson files: "run: server", "drop: SYN,ACK from server".
[[nodiscard]] std::string actText(const ActEvent& done);

} // namespace eleven
