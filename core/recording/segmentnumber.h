#pragma once
// Where a segment is in a trace.

#include "core/recording/trace.h"

namespace eleven {

/// The number of the SegmentEvent of `id`, 0: there is none. Ids rise with the events, by which it is found
/// without a table.
[[nodiscard]] EventNumber segmentNumber(const Trace& trace, SegmentId id);

} // namespace eleven
