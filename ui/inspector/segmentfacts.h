#pragma once
// What is known of one segment at a prefix of a trace, and its TCP header as the cells of a grid 32 bits
// wide. Pure; SegmentView paints the cells.

#include "core/projection/following.h"
#include "core/projection/segmentevents.h"
#include "core/recording/trace.h"

#include <QString>

#include <optional>
#include <vector>

namespace eleven {

struct SegmentFacts {
    SegmentEvent sent;
    Nanoseconds captured{0};
    std::optional<FateEvent> fate;    ///< delivered or dropped; none: still held
    std::optional<Nanoseconds> ended; ///< when that was
    int repeated = 0;                 ///< times the kernel sent it again
    int copies = 0;                   ///< copies handed over
};

/// The newest one up to `prefix`, with `following` of those that concern whom it follows; 0: there is none.
[[nodiscard]] SegmentId newestSegment(const Trace& trace, EventNumber prefix, const Following* following);
/// Of segment `id`. `events` must know those up to `prefix`. None if the prefix has no such segment.
[[nodiscard]] std::optional<SegmentFacts> segmentFacts(const Trace& trace, const SegmentEvents& events,
                                                       EventNumber prefix, SegmentId id);

struct HeaderCell {
    int row = 0;
    int column = 0; ///< 0 to 31
    int width = 32; ///< in bits; a flag that is set takes two, at the cost of the window
    QString text;
    bool isSet = false; ///< a flag that is set
    QString name = {};  ///< in full, where the text is short for it
    QString entry = {}; ///< what Explain has of it, or empty
};

[[nodiscard]] std::vector<HeaderCell> headerCells(const SegmentEvent& sent);
/// "mss 1460, nop, wscale 7": RFC 9293 section 3.2, RFC 7323, RFC 2018. Says "cut off" where bytes are
/// missing.
[[nodiscard]] QString optionsText(const std::vector<std::uint8_t>& options);

} // namespace eleven
