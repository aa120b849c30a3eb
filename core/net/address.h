#pragma once
// An internet address as a value: IPv4 today. Who uses one compares it, or shows its text(); only what talks
// to a kernel or to the wire looks at its bits, so that IPv6 has one place to go to. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eleven {

class Address {
public:
    /// 0.0.0.0: any address, or none.
    constexpr Address() = default;
    constexpr explicit Address(std::uint32_t ipv4) : m_ipv4(ipv4) {}

    [[nodiscard]] constexpr std::uint32_t ipv4() const { return m_ipv4; } ///< host byte order
    [[nodiscard]] constexpr bool isAny() const { return m_ipv4 == 0; }
    [[nodiscard]] std::string text() const; ///< "192.0.2.1"
    /// Exactly four decimal numbers up to 255; none: it is something else.
    [[nodiscard]] static std::optional<Address> parse(std::string_view text);

    constexpr auto operator<=>(const Address&) const = default;

private:
    std::uint32_t m_ipv4 = 0;
};

} // namespace eleven
