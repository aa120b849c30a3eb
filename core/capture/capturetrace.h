#pragma once
// One connection of a capture as a Trace, so that whatever shows a run shows it too: each segment with its
// arrival, and the states of both ends as inferred (StateSource). Nobody's calls are in it, and no reading of
// a kernel; the only acts are that time passes until the next segment: each is a moment. The file is read
// again: a Capture keeps no segments.

#include "core/capture/capture.h"
#include "core/recording/trace.h"

namespace eleven {

struct CaptureTrace {
    Trace trace;               ///< sockets: 1 of the client, 2 of the server; times since its first segment
    std::uint64_t unshown = 0; ///< segments beyond the cap
    std::optional<CaptureBreak> broke = {};
};

/// So many segments of one connection are shown at most, and payload of so many octets.
inline constexpr std::size_t kMostShownSegments = 20'000;
inline constexpr std::size_t kMostShownOctets = 64 << 20;

/// `wanted`: of a Capture of the same file. A file that has changed since gives another trace, perhaps an
/// empty one. What was cut off of the payload is zeros.
[[nodiscard]] CaptureTrace readConnection(CaptureFile file, const CapturedConnection& wanted,
                                          std::size_t mostSegments = kMostShownSegments,
                                          const CaptureWatch& watch = {});

} // namespace eleven
