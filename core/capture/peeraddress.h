#pragma once
// An address of a captured packet: IPv6, or IPv4 in its IPv6 form (::ffff:192.0.2.1), so that both are one
// value of 16 octets. Pure.

#include "core/net/address.h"

#include <algorithm>
#include <array>
#include <span>

namespace eleven {

struct PeerAddress {
    std::array<std::uint8_t, 16> octets = {};

    /// Of 4 or 16 octets, as they are in a packet.
    [[nodiscard]] static PeerAddress of(std::span<const std::uint8_t> wire) {
        PeerAddress address;
        if (wire.size() == 4) address.octets[10] = address.octets[11] = 0xff;
        std::copy(wire.begin(), wire.end(), address.octets.end() - static_cast<std::ptrdiff_t>(wire.size()));
        return address;
    }
    [[nodiscard]] bool isIpv4() const;
    /// None of an IPv6 address: what holds an Address has room for IPv4 only.
    [[nodiscard]] Address ipv4() const;
    [[nodiscard]] std::string text() const; ///< "192.0.2.1"; of IPv6 as RFC 5952 has it: "2001:db8::1"
    /// With a port: "192.0.2.1:80", "[2001:db8::1]:80".
    [[nodiscard]] std::string text(std::uint16_t port) const;

    auto operator<=>(const PeerAddress&) const = default;
};

} // namespace eleven
