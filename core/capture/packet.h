#pragma once
// One packet of a capture, from its link layer to the TCP header: Ethernet with VLAN tags, Linux cooked v1
// and v2, raw IP, loopback; IPv4, and IPv6 with extension headers. Any octets at all are accepted. Of a
// packet that the capture cut (snaplen) the header is enough. Checksums are not looked at: a capture on the
// sending host has them unfinished. Pure.

#include "core/capture/peeraddress.h"
#include "core/net/segment.h"

namespace eleven {

/// What a packet is to this program; only Tcp has the fields of a TcpPacket.
enum class PacketKind : std::uint8_t {
    Tcp,
    NotIp,
    NotTcp,
    Fragment, ///< of an IP packet, the first one too
    CutShort, ///< the capture has less of it than the headers
    Damaged,  ///< its headers contradict one another
};
inline constexpr std::size_t kPacketKinds = 6;

struct TcpPacket {
    PeerAddress source, destination;
    std::uint16_t sourcePort = 0, destinationPort = 0;
    SeqNo seq, ack;
    std::uint8_t flags = 0;
    std::uint16_t window = 0, checksum = 0, urgentPointer = 0;
    std::uint32_t payloadLength = 0;       ///< as it was on the wire
    std::span<const std::uint8_t> options; ///< what was captured of them
    std::span<const std::uint8_t> payload; ///< what was captured of it

    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
    /// SEG.LEN of RFC 9293.
    [[nodiscard]] std::uint32_t sequenceLength() const {
        return payloadLength + (has(kSyn) ? 1U : 0U) + (has(kFin) ? 1U : 0U);
    }
};

struct Packet {
    PacketKind kind = PacketKind::NotIp;
    TcpPacket tcp = {};
};

/// `linkType`: a DLT_ of libpcap.
[[nodiscard]] bool isKnownLink(int linkType);
/// `wireLength`: octets that the packet had before it was cut. The spans of the result point into `bytes`.
[[nodiscard]] Packet decodePacket(int linkType, std::span<const std::uint8_t> bytes,
                                  std::uint32_t wireLength);

} // namespace eleven
