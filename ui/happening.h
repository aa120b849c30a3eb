#pragma once
// What came of the act that made a moment, sorted by what matters to a reader, and the one thing that is
// pointed out. Pure.

#include "core/projection/following.h"
#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace eleven {

struct Happening {
    std::optional<ActEvent> act;
    std::vector<StateEvent> changes;
    std::vector<SegmentEvent> sent; ///< by kernels
    std::optional<FateEvent> fate;
    std::optional<CallEvent> waiting; ///< entered and not returned
    std::optional<CallEvent> call;    ///< of `returned`
    std::optional<ReturnEvent> returned;
    std::optional<JumpEvent> jump;
    std::optional<SignalEvent> signal;
    std::optional<ExitEvent> exit;
    std::optional<NoteEvent> note;
    bool isOverLo = false; ///< something happened to a connection of a host with itself

    /// The side whose state the last act changed: its pill is pointed out.
    [[nodiscard]] std::optional<Side> changedSide() const;
};

/// Of the moment that ends at `prefix`; with `following` only what concerns whom it follows.
[[nodiscard]] Happening happeningAt(const Trace& trace, EventNumber prefix,
                                    const Following* following = nullptr);

} // namespace eleven
