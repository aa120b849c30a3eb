#include "core/capture/packet.h"

#include <pcap/dlt.h>

#include <optional>

namespace eleven {

namespace {

using Captured = std::span<const std::uint8_t>;

constexpr std::uint16_t kEtherIpv4 = 0x0800;
constexpr std::uint16_t kEtherIpv6 = 0x86dd;
constexpr std::uint8_t kNumberOfTcp = 6;
constexpr std::size_t kShortestTcp = 20;

std::uint16_t word(Captured bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] << 8 | bytes[at + 1]);
}
std::uint32_t longWord(Captured bytes, std::size_t at) {
    return static_cast<std::uint32_t>(word(bytes, at)) << 16 | word(bytes, at + 2);
}

/// What follows a header: what was captured of it, and how long it was on the wire.
struct Rest {
    Captured bytes;
    std::size_t length;

    /// Without its first `count` octets; false: the capture has fewer.
    [[nodiscard]] bool skip(std::size_t count) {
        if (count > bytes.size() || count > length) return false;
        bytes = bytes.subspan(count);
        length -= count;
        return true;
    }
    /// It ends after `count` octets: what follows is padding of the link.
    void endAfter(std::size_t count) {
        length = count;
        bytes = bytes.first(std::min(bytes.size(), count));
    }
};

bool isVlanTag(std::uint16_t type) { return type == 0x8100 || type == 0x88a8 || type == 0x9100; }

/// Through the link layer; the EtherType of what follows. None: the capture has too little.
std::optional<std::uint16_t> skipTags(Rest& rest, std::uint16_t type) {
    while (isVlanTag(type)) { // 802.1Q: two octets of tag, then the type of what follows
        if (rest.bytes.size() < 4) return std::nullopt;
        type = word(rest.bytes, 2);
        if (!rest.skip(4)) return std::nullopt;
    }
    return type;
}

/// The type stands at `typeAt` of a header of `length` octets.
std::optional<std::uint16_t> skipHeader(Rest& rest, std::size_t typeAt, std::size_t length) {
    if (rest.bytes.size() < length) return std::nullopt;
    const std::uint16_t type = word(rest.bytes, typeAt);
    return rest.skip(length) ? skipTags(rest, type) : std::nullopt;
}

/// Raw IP says itself which version it is.
std::optional<std::uint16_t> typeOfRaw(const Rest& rest) {
    if (rest.bytes.empty()) return std::nullopt;
    const int version = rest.bytes[0] >> 4;
    return version == 4 ? kEtherIpv4 : version == 6 ? kEtherIpv6 : std::uint16_t{0};
}

/// The family of BSD's loopback, in the byte order of whoever captured it; IPv6 has a number of its own on
/// each system.
std::optional<std::uint16_t> skipFamily(Rest& rest) {
    if (rest.bytes.size() < 4) return std::nullopt;
    const std::uint32_t big = longWord(rest.bytes, 0);
    const std::uint32_t family = big > 0xffff ? __builtin_bswap32(big) : big;
    if (!rest.skip(4)) return std::nullopt;
    constexpr std::array<std::uint32_t, 5> families = {2, 10, 24, 28, 30};
    const bool isIp = std::find(families.begin(), families.end(), family) != families.end();
    return isIp ? typeOfRaw(rest) : std::uint16_t{0};
}

std::optional<std::uint16_t> skipLink(int linkType, Rest& rest) {
    switch (linkType) {
    case DLT_EN10MB: return skipHeader(rest, 12, 14);
    case DLT_LINUX_SLL: return skipHeader(rest, 14, 16);
    case DLT_LINUX_SLL2: return skipHeader(rest, 0, 20);
    case DLT_NULL:
    case DLT_LOOP: return skipFamily(rest);
    default: return typeOfRaw(rest);
    }
}

/// Through the IPv4 header. PacketKind::Tcp: `rest` is a TCP segment now.
PacketKind skipIpv4(Rest& rest, TcpPacket& tcp) {
    const Captured ip = rest.bytes;
    if (ip.size() < 20) return PacketKind::CutShort;
    const std::size_t header = (ip[0] & 0x0fU) * 4;
    const std::size_t total = word(ip, 2);
    if (ip[0] >> 4 != 4 || header < 20 || (total != 0 && total < header) || total > rest.length)
        return PacketKind::Damaged;
    if ((word(ip, 6) & 0x3fff) != 0) return PacketKind::Fragment;
    if (ip[9] != kNumberOfTcp) return PacketKind::NotTcp;
    tcp.source = PeerAddress::of(ip.subspan(12, 4));
    tcp.destination = PeerAddress::of(ip.subspan(16, 4));
    if (total != 0) rest.endAfter(total); // 0: the device was to cut it into packets (segmentation offload)
    return rest.skip(header) ? PacketKind::Tcp : PacketKind::CutShort;
}

/// Through the extension headers of IPv6 (RFC 8200, section 4). `next`: what the first one is.
PacketKind skipExtensions(Rest& rest, std::uint8_t next) {
    constexpr std::uint8_t hopByHop = 0, routing = 43, fragment = 44, authentication = 51, destination = 60;
    while (next != kNumberOfTcp) {
        const bool isKnown = next == hopByHop || next == routing || next == fragment ||
                             next == authentication || next == destination;
        if (!isKnown) return PacketKind::NotTcp;
        if (rest.bytes.size() < 8) return PacketKind::CutShort;
        if (next == fragment && (word(rest.bytes, 2) & 0xfff9) != 0) return PacketKind::Fragment;
        const std::size_t units = rest.bytes[1];
        const std::size_t length = next == fragment         ? 8
                                   : next == authentication ? (units + 2) * 4
                                                            : (units + 1) * 8;
        next = rest.bytes[0];
        if (!rest.skip(length)) return PacketKind::CutShort;
    }
    return PacketKind::Tcp;
}

PacketKind skipIpv6(Rest& rest, TcpPacket& tcp) {
    const Captured ip = rest.bytes;
    if (ip.size() < 40) return PacketKind::CutShort;
    const std::size_t length = word(ip, 4);
    if (ip[0] >> 4 != 6 || length + 40 > rest.length) return PacketKind::Damaged;
    tcp.source = PeerAddress::of(ip.subspan(8, 16));
    tcp.destination = PeerAddress::of(ip.subspan(24, 16));
    if (length != 0) rest.endAfter(length + 40); // 0: as in IPv4, or a jumbogram
    if (!rest.skip(40)) return PacketKind::CutShort;
    return skipExtensions(rest, ip[6]);
}

PacketKind readTcp(Rest rest, TcpPacket& tcp) {
    const Captured header = rest.bytes;
    if (rest.length < kShortestTcp) return PacketKind::Damaged;
    if (header.size() < kShortestTcp) return PacketKind::CutShort;
    const std::size_t length = (header[12] >> 4) * std::size_t{4};
    if (length < kShortestTcp || length > rest.length) return PacketKind::Damaged;
    tcp.sourcePort = word(header, 0);
    tcp.destinationPort = word(header, 2);
    tcp.seq = SeqNo(longWord(header, 4));
    tcp.ack = SeqNo(longWord(header, 8));
    tcp.flags = header[13];
    tcp.window = word(header, 14);
    tcp.checksum = word(header, 16);
    tcp.urgentPointer = word(header, 18);
    const std::size_t captured = std::min(length, header.size());
    tcp.options = header.subspan(kShortestTcp, (captured - kShortestTcp) / 4 * 4);
    tcp.payload = header.subspan(captured);
    tcp.payloadLength = static_cast<std::uint32_t>(rest.length - length);
    return PacketKind::Tcp;
}

} // namespace

bool isKnownLink(int linkType) {
    switch (linkType) {
    case DLT_EN10MB:
    case DLT_LINUX_SLL:
    case DLT_LINUX_SLL2:
    case DLT_NULL:
    case DLT_LOOP:
    case DLT_RAW:
    case 14:  // DLT_RAW of OpenBSD
    case 101: // LINKTYPE_RAW, where it was not translated
    case DLT_IPV4:
    case DLT_IPV6: return true;
    default: return false;
    }
}

Packet decodePacket(int linkType, std::span<const std::uint8_t> bytes, std::uint32_t wireLength) {
    Packet packet;
    Rest rest{bytes, std::max<std::size_t>(wireLength, bytes.size())};
    const std::optional<std::uint16_t> type = skipLink(linkType, rest);
    if (!type)
        packet.kind = PacketKind::CutShort;
    else if (*type == kEtherIpv4)
        packet.kind = skipIpv4(rest, packet.tcp);
    else if (*type == kEtherIpv6)
        packet.kind = skipIpv6(rest, packet.tcp);
    if (packet.kind == PacketKind::Tcp) packet.kind = readTcp(rest, packet.tcp);
    return packet;
}

} // namespace eleven
