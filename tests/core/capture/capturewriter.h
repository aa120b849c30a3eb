#pragma once
// Captures made by hand: frames of each link layer, and the octets of pcap and pcapng files of both byte
// orders.

#include "core/capture/capturefile.h"
#include "core/net/segment.h"

#include <bit>
#include <cstring>

namespace eleven {

using Octets = std::vector<std::uint8_t>;

inline Octets operator+(Octets one, const Octets& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

namespace frames {

inline Octets number16(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 8 & 0xff), static_cast<std::uint8_t>(value & 0xff)};
}
inline Octets number32(std::uint32_t value) { return number16(value >> 16) + number16(value & 0xffff); }

/// An IPv6 packet with the TCP segment of `segment`, between 2001:db8::1 and ::2; `extensions` stand before
/// it, the first of which is `next`.
inline Octets ipv6(const Segment& segment, std::uint8_t next = 6, const Octets& extensions = {}) {
    const Octets ipv4 = segment.build();
    const Octets body = extensions + Octets(ipv4.begin() + 20, ipv4.end());
    Octets packet =
        Octets{0x60, 0, 0, 0} + number16(static_cast<std::uint32_t>(body.size())) + Octets{next, 64};
    const bool isFromFirst = segment.source.ipv4() < segment.destination.ipv4();
    for (const int last : {isFromFirst ? 1 : 2, isFromFirst ? 2 : 1}) {
        Octets address(16);
        address[0] = 0x20, address[1] = 0x01, address[2] = 0x0d, address[3] = 0xb8;
        address[15] = static_cast<std::uint8_t>(last);
        packet = packet + address;
    }
    return packet + body;
}
/// Behind one 802.1Q tag for each of `tags`.
inline Octets ethernet(const Octets& ip, const std::vector<std::uint16_t>& tags = {}) {
    Octets frame(12, 0x02);
    for (const std::uint16_t tag : tags)
        frame = frame + number16(tag) + number16(42);
    return frame + number16(ip[0] >> 4 == 6 ? 0x86dd : 0x0800) + ip;
}
inline Octets cooked(const Octets& ip) {
    return Octets(14, 0) + number16(ip[0] >> 4 == 6 ? 0x86dd : 0x0800) + ip;
}
inline Octets cooked2(const Octets& ip) {
    return number16(ip[0] >> 4 == 6 ? 0x86dd : 0x0800) + Octets(18, 0) + ip;
}
inline Octets loopback(const Octets& ip, std::uint32_t family, bool isBigEndian) {
    return number32(isBigEndian ? family : __builtin_bswap32(family)) + ip;
}

} // namespace frames

class CaptureWriter {
public:
    enum class Format : std::uint8_t { Micro, Nano, PcapNg };

    CaptureWriter(int linkType, Format format = Format::Nano, bool isBigEndian = false)
        : m_format(format), m_isBigEndian(isBigEndian) {
        if (format == Format::PcapNg) {
            block(0x0a0d0d0a,
                  number(0x1a2b3c4d) + half(1) + half(0) + number(0xffffffff) + number(0xffffffff));
            block(1, half(static_cast<std::uint32_t>(linkType)) + half(0) + number(262144) +
                         (half(9) + half(1) + Octets{9, 0, 0, 0}) + number(0)); // if_tsresol: 10^-9
            return;
        }
        m_octets = number(format == Format::Micro ? 0xa1b2c3d4 : 0xa1b23c4d) + half(2) + half(4) + number(0) +
                   number(0) + number(262144) + number(static_cast<std::uint32_t>(linkType));
    }

    /// `captured`: so many octets of it are kept.
    void add(Nanoseconds t, const Octets& frame, std::size_t captured = SIZE_MAX) {
        const Octets kept(frame.begin(),
                          frame.begin() + static_cast<std::ptrdiff_t>(std::min(captured, frame.size())));
        const Octets lengths = number(static_cast<std::uint32_t>(kept.size())) +
                               number(static_cast<std::uint32_t>(frame.size()));
        if (m_format == Format::PcapNg) {
            const auto time = static_cast<std::uint64_t>(t.count());
            const Octets padding((4 - kept.size() % 4) % 4, 0);
            return block(6, number(0) + number(static_cast<std::uint32_t>(time >> 32)) +
                                number(static_cast<std::uint32_t>(time)) + lengths + kept + padding);
        }
        const auto second = t.count() / 1'000'000'000;
        const auto rest = t.count() % 1'000'000'000 / (m_format == Format::Micro ? 1000 : 1);
        m_octets = std::move(m_octets) + number(static_cast<std::uint32_t>(second)) +
                   number(static_cast<std::uint32_t>(rest)) + lengths + kept;
    }
    [[nodiscard]] const Octets& octets() const { return m_octets; }

private:
    [[nodiscard]] Octets number(std::uint32_t value) const {
        return frames::number32(m_isBigEndian ? value : __builtin_bswap32(value));
    }
    [[nodiscard]] Octets half(std::uint32_t value) const {
        return frames::number16(m_isBigEndian ? value : (value >> 8 | (value & 0xff) << 8));
    }
    void block(std::uint32_t type, const Octets& body) {
        const Octets length = number(static_cast<std::uint32_t>(body.size() + 12));
        m_octets = std::move(m_octets) + number(type) + length + body + length;
    }

    Format m_format;
    bool m_isBigEndian;
    Octets m_octets;
};

/// `octets`, which must outlive it, as a file.
inline CaptureFile fileOf(const Octets& octets) {
    return CaptureFile(::fmemopen(const_cast<std::uint8_t*>(octets.data()), octets.size(), "rb")); // NOLINT
}

} // namespace eleven
