#pragma once
// What came of the act that made a moment, sorted by what matters to a reader, and the one thing that is
// pointed out. Pure.

#include "core/projection/following.h"
#include "core/recording/trace.h"

#include <optional>
#include <vector>

namespace eleven {

/// Points into the trace.
struct Happening {
    struct Change {
        const StateEvent* event = nullptr;
        EventNumber number = 0;
        std::vector<const SegmentEvent*> sent; ///< by its kernel since the change before
    };
    const ActEvent* act = nullptr;
    std::vector<Change> changes;
    std::vector<const SegmentEvent*> sent; ///< by kernels
    const FateEvent* fate = nullptr;
    const CallEvent* waiting = nullptr; ///< entered and not returned
    const CallEvent* call = nullptr;    ///< of `returned`
    const ReturnEvent* returned = nullptr;
    const JumpEvent* jump = nullptr;
    const SignalEvent* signal = nullptr;
    const ExitEvent* exit = nullptr;
    const NoteEvent* note = nullptr;
    bool isOverLo = false; ///< something happened to a connection of a host with itself

    /// The side whose state the last act changed: its pill is pointed out.
    [[nodiscard]] std::optional<Side> changedSide() const;
};

/// Of the moment that ends at `prefix`; with `following` only what concerns whom it follows.
[[nodiscard]] Happening happeningAt(const Trace& trace, EventNumber prefix,
                                    const Following* following = nullptr);

} // namespace eleven
