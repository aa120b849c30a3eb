#pragma once
// Segments as lines of text across the wire of the text ladder. Pure.

#include "core/recording/event.h"

#include <string>
#include <string_view>

namespace eleven {

inline constexpr std::size_t kWireWidth = 34;

/// "seq 1 ack 1 len 5": the numbers that mean something in this segment.
[[nodiscard]] std::string numbersOf(const SegmentEvent& sent);
/// An arrow over the whole wire with `label` in its middle.
[[nodiscard]] std::string wholeArrow(Side from, const std::string& label, std::string_view dash);
/// A line from its sender's side that ends in the middle of the wire, at a sign.
[[nodiscard]] std::string stoppedArrow(Side from, const std::string& label, const std::string& sign,
                                       const std::string& word);

} // namespace eleven
