#pragma once
// Segments in the short notation of tcpdump(1) and packetdrill: "S. 0:0(0) ack 1 <mss 1460>" is flags,
// first:end(length of payload), acknowledgment, options. Pure.

#include "core/net/segment.h"

namespace eleven {

/// "F.": F S R P . U E W for FIN SYN RST PSH ACK URG ECE CWR; "-" if there is none.
[[nodiscard]] std::string flagLetters(std::uint8_t flags);

/// "P. 1:6(5) ack 1". The numbers are relative to the initial sequence numbers; wrap at 2^32.
[[nodiscard]] std::string notation(const Segment& segment, std::uint32_t relativeSeq,
                                   std::uint32_t relativeAck);

/// The segment that a text describes, for fixtures. "win 64240" may stand before the options. Sequence
/// numbers are those of the text; the payload is that many letters x; addresses and ports are 0.
[[nodiscard]] Result<Segment> parseNotation(const std::string& text);

} // namespace eleven
