#pragma once
// A TCP sequence number: 32 bits that wrap. Order is defined only between numbers less than 2^31 apart
// (RFC 9293, section 3.4).

#include <cstdint>

namespace eleven {

class SeqNo {
public:
    constexpr SeqNo() = default;
    constexpr explicit SeqNo(std::uint32_t raw) : m_raw(raw) {}

    [[nodiscard]] constexpr std::uint32_t raw() const { return m_raw; }
    /// Distance from the initial sequence number: the "relative" number that people read.
    [[nodiscard]] constexpr std::uint32_t relativeTo(SeqNo initial) const { return m_raw - initial.m_raw; }

    constexpr SeqNo operator+(std::uint32_t count) const { return SeqNo(m_raw + count); }
    constexpr bool operator==(const SeqNo&) const = default;
    [[nodiscard]] constexpr bool isBefore(SeqNo other) const {
        return static_cast<std::int32_t>(m_raw - other.m_raw) < 0;
    }
    [[nodiscard]] constexpr bool isAtOrBefore(SeqNo other) const { return !other.isBefore(*this); }

private:
    std::uint32_t m_raw = 0;
};

} // namespace eleven
