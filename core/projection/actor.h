#pragma once
// Who acted last, of many: whose connection there is to look at. Pure.

#include "core/projection/following.h"
#include "core/recording/trace.h"

#include <optional>

namespace eleven {

/// The client that the newest act up to `prefix` was about: that ran, or whose segment went over the wire. An
/// act of the server alone is about nobody, then it is the act before. None: there was no such act.
/// `following` must know all events up to `prefix`.
[[nodiscard]] std::optional<std::uint16_t> actingClient(const Trace& trace, EventNumber prefix,
                                                        const Following& following);

} // namespace eleven
