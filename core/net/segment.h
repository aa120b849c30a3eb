#pragma once
// One TCP segment inside one IPv4 packet: parsed from the bytes a TUN device gave, or built from fields.
// Pure. parse() accepts any bytes at all and says what is wrong with them (RFC 791, RFC 9293 section 3.1).

#include "core/base/result.h"
#include "core/net/address.h"
#include "core/net/seqno.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace eleven {

/// Control bits, in the order of the header.
enum Flag : std::uint8_t {
    kFin = 0x01,
    kSyn = 0x02,
    kRst = 0x04,
    kPsh = 0x08,
    kAck = 0x10,
    kUrg = 0x20,
    kEce = 0x40,
    kCwr = 0x80,
};

struct Segment {
    Address source;
    Address destination;
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    SeqNo seq;
    SeqNo ack; ///< meaningful only with the ACK flag
    std::uint8_t flags = 0;
    std::uint16_t window = 0; ///< as on the wire, not scaled
    std::uint16_t checksum = 0;
    std::uint16_t urgentPointer = 0;
    std::vector<std::uint8_t> options; ///< as on the wire, a multiple of 4 bytes, at most 40
    std::vector<std::uint8_t> payload;

    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
    /// SEG.LEN of RFC 9293: octets of payload, one more for SYN, one more for FIN.
    [[nodiscard]] std::uint32_t sequenceLength() const;
    /// The MSS option of a SYN, or 0.
    [[nodiscard]] std::uint16_t maximumSegmentSize() const;
    /// The window scale option of a SYN (RFC 7323), at most 14.
    [[nodiscard]] std::optional<unsigned> windowShift() const;
    /// Header length in 32-bit words (the data offset field): 5 to 15.
    [[nodiscard]] unsigned dataOffset() const { return 5 + static_cast<unsigned>(options.size() / 4); }

    /// Errors: not IPv4, truncated, a fragment, not TCP, a bad length, a bad IP or TCP checksum.
    [[nodiscard]] static Result<Segment> parse(std::span<const std::uint8_t> packet);
    /// The IPv4 packet with both checksums computed.
    [[nodiscard]] std::vector<std::uint8_t> build() const;

    bool operator==(const Segment&) const = default;
};

/// "SYN,ACK": the flags as lesson files and the window write them, in the order SYN FIN RST PSH ACK URG ECE
/// CWR; "none" if 0.
[[nodiscard]] std::string flagNames(std::uint8_t flags);
/// The flags of a text such as "SYN,ACK" (any order, any case, spaces allowed).
[[nodiscard]] Result<std::uint8_t> parseFlags(const std::string& text);

} // namespace eleven
