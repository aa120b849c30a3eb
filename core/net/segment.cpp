#include "core/net/segment.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <string_view>

namespace eleven {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kIpHeaderLength = 20;  // without options
constexpr std::size_t kTcpHeaderLength = 20; // without options
constexpr std::uint8_t kProtocolTcp = 6;

std::uint16_t read16(Bytes bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] << 8 | bytes[at + 1]);
}

std::uint32_t read32(Bytes bytes, std::size_t at) {
    return static_cast<std::uint32_t>(read16(bytes, at)) << 16 | read16(bytes, at + 2);
}

void write16(std::span<std::uint8_t> bytes, std::size_t at, std::uint16_t value) {
    bytes[at] = static_cast<std::uint8_t>(value >> 8);
    bytes[at + 1] = static_cast<std::uint8_t>(value & 0xff);
}

void write32(std::span<std::uint8_t> bytes, std::size_t at, std::uint32_t value) {
    write16(bytes, at, static_cast<std::uint16_t>(value >> 16));
    write16(bytes, at + 2, static_cast<std::uint16_t>(value & 0xffff));
}

/// The one's complement sum of RFC 1071 over 16-bit words, not folded; an odd last byte is padded with zero.
std::uint32_t sumOfWords(Bytes bytes) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2)
        sum += read16(bytes, at);
    if (bytes.size() % 2 == 1) sum += static_cast<std::uint32_t>(bytes.back()) << 8;
    return sum;
}

/// The Internet checksum. Over bytes that contain their own correct checksum it is 0.
std::uint16_t checksumOf(std::uint32_t sum) {
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum & 0xffff);
}

/// The pseudo-header of RFC 9293, section 3.1.
std::uint32_t pseudoHeaderSum(Bytes ipHeader, std::size_t tcpLength) {
    return sumOfWords(ipHeader.subspan(12, 8)) + kProtocolTcp + static_cast<std::uint32_t>(tcpLength);
}

Error wrong(std::string what) { return Error{.step = std::move(what)}; }

/// The part of an IPv4 packet after its header, of the length that the header states.
struct IpPacket {
    Bytes header;
    Bytes body;
};

Result<IpPacket> parseIp(Bytes packet) {
    if (packet.empty()) return wrong("an empty packet");
    if (packet[0] >> 4 != 4) return wrong("not IPv4");
    if (packet.size() < kIpHeaderLength) return wrong("a truncated IPv4 header");
    const std::size_t headerLength = (packet[0] & 0x0fU) * 4;
    const std::size_t totalLength = read16(packet, 2);
    if (headerLength < kIpHeaderLength) return wrong("an IPv4 header length below 20");
    if (totalLength < headerLength) return wrong("an IPv4 total length below the header length");
    if (totalLength > packet.size()) return wrong("a truncated IPv4 packet");
    const Bytes header = packet.first(headerLength);
    if (checksumOf(sumOfWords(header)) != 0) return wrong("a wrong IPv4 header checksum");
    if ((read16(packet, 6) & 0x3fff) != 0) return wrong("an IPv4 fragment");
    if (packet[9] != kProtocolTcp) return wrong("not TCP");
    return IpPacket{header, packet.subspan(headerLength, totalLength - headerLength)};
}

constexpr std::uint8_t kMaximumSize = 2;
constexpr std::uint8_t kWindowScale = 3;

/// What follows kind and length of an option; empty if it is not there, or has no more.
Bytes optionOf(Bytes options, std::uint8_t kind) {
    constexpr std::uint8_t endOfList = 0;
    constexpr std::uint8_t noOperation = 1;
    std::size_t at = 0;
    while (at < options.size() && options[at] != endOfList) {
        if (options[at] == noOperation) {
            ++at;
            continue;
        }
        if (at + 1 >= options.size()) return {};
        const std::size_t length = options[at + 1];
        if (length < 2 || at + length > options.size()) return {};
        if (options[at] == kind) return options.subspan(at + 2, length - 2);
        at += length;
    }
    return {};
}

struct FlagName {
    Flag flag;
    std::string_view name;
};
constexpr std::array<FlagName, 8> kFlagNames = {{
    {kSyn, "SYN"},
    {kFin, "FIN"},
    {kRst, "RST"},
    {kPsh, "PSH"},
    {kAck, "ACK"},
    {kUrg, "URG"},
    {kEce, "ECE"},
    {kCwr, "CWR"},
}};

/// `text` without spaces, in capitals.
std::string bare(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isspace(byte) == 0) result += static_cast<char>(std::toupper(byte));
    }
    return result;
}

} // namespace

std::uint32_t Segment::sequenceLength() const {
    return static_cast<std::uint32_t>(payload.size()) + (has(kSyn) ? 1U : 0U) + (has(kFin) ? 1U : 0U);
}

std::uint16_t Segment::maximumSegmentSize() const {
    const Bytes value = has(kSyn) ? optionOf(options, kMaximumSize) : Bytes();
    return value.size() == 2 ? read16(value, 0) : std::uint16_t{0};
}

std::optional<unsigned> Segment::windowShift() const {
    const Bytes value = has(kSyn) ? optionOf(options, kWindowScale) : Bytes();
    if (value.size() != 1) return std::nullopt;
    return std::min<unsigned>(value[0], 14);
}

Result<Segment> Segment::parse(Bytes packet) {
    const Result<IpPacket> ip = parseIp(packet);
    if (!ip) return ip.error();
    const Bytes tcp = ip->body;
    if (tcp.size() < kTcpHeaderLength) return wrong("a truncated TCP header");
    const std::size_t headerLength = (tcp[12] >> 4) * std::size_t{4};
    if (headerLength < kTcpHeaderLength) return wrong("a TCP data offset below 5");
    if (headerLength > tcp.size()) return wrong("a TCP data offset beyond the segment");
    if (checksumOf(pseudoHeaderSum(ip->header, tcp.size()) + sumOfWords(tcp)) != 0) {
        return wrong("a wrong TCP checksum");
    }
    Segment segment;
    segment.source = Address(read32(ip->header, 12));
    segment.destination = Address(read32(ip->header, 16));
    segment.sourcePort = read16(tcp, 0);
    segment.destinationPort = read16(tcp, 2);
    segment.seq = SeqNo(read32(tcp, 4));
    segment.ack = SeqNo(read32(tcp, 8));
    segment.flags = tcp[13];
    segment.window = read16(tcp, 14);
    segment.checksum = read16(tcp, 16);
    segment.urgentPointer = read16(tcp, 18);
    const Bytes optionBytes = tcp.subspan(kTcpHeaderLength, headerLength - kTcpHeaderLength);
    segment.options.assign(optionBytes.begin(), optionBytes.end());
    const Bytes payloadBytes = tcp.subspan(headerLength);
    segment.payload.assign(payloadBytes.begin(), payloadBytes.end());
    return segment;
}

std::vector<std::uint8_t> Segment::build() const {
    assert(options.size() % 4 == 0 && options.size() <= 40);
    const std::size_t tcpLength = kTcpHeaderLength + options.size() + payload.size();
    assert(kIpHeaderLength + tcpLength <= 0xffff);
    std::vector<std::uint8_t> packet(kIpHeaderLength + tcpLength);

    const std::span ip = std::span(packet).first(kIpHeaderLength);
    ip[0] = 0x45; // version 4, five words
    write16(ip, 2, static_cast<std::uint16_t>(packet.size()));
    write16(ip, 6, 0x4000); // do not fragment
    ip[8] = 64;             // time to live
    ip[9] = kProtocolTcp;
    write32(ip, 12, source.ipv4());
    write32(ip, 16, destination.ipv4());
    write16(ip, 10, checksumOf(sumOfWords(ip)));

    const std::span tcp = std::span(packet).subspan(kIpHeaderLength);
    write16(tcp, 0, sourcePort);
    write16(tcp, 2, destinationPort);
    write32(tcp, 4, seq.raw());
    write32(tcp, 8, ack.raw());
    tcp[12] = static_cast<std::uint8_t>(dataOffset() << 4);
    tcp[13] = flags;
    write16(tcp, 14, window);
    write16(tcp, 18, urgentPointer);
    const auto end = std::copy(options.begin(), options.end(), tcp.begin() + kTcpHeaderLength);
    std::copy(payload.begin(), payload.end(), end);
    write16(tcp, 16, checksumOf(pseudoHeaderSum(ip, tcpLength) + sumOfWords(tcp)));
    return packet;
}

std::string flagNames(std::uint8_t flags) {
    std::string names;
    for (const auto& [flag, name] : kFlagNames) {
        if ((flags & flag) == 0) continue;
        if (!names.empty()) names += ',';
        names += name;
    }
    return names.empty() ? "none" : names;
}

Result<std::uint8_t> parseFlags(const std::string& text) {
    const std::string names = bare(text);
    if (names == "NONE") return std::uint8_t{0};
    std::uint8_t flags = 0;
    std::size_t begin = 0;
    while (begin <= names.size()) {
        const std::size_t end = std::min(names.find(',', begin), names.size());
        const std::string name = names.substr(begin, end - begin);
        const auto known = std::find_if(kFlagNames.begin(), kFlagNames.end(),
                                        [&](const FlagName& candidate) { return candidate.name == name; });
        if (known == kFlagNames.end()) {
            return Error{.step = "no control bit is named \"" + name + "\"",
                         .remedy = {Remedy::Code::Write,
                                    {"SYN, FIN, RST, PSH, ACK, URG, ECE or CWR, separated by commas"}}};
        }
        flags |= known->flag;
        begin = end + 1;
    }
    return flags;
}

} // namespace eleven
