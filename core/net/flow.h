#pragma once
// Both ends of a connection as one host sees them. A listener's remote end is 0. Pure.

#include "core/net/segment.h"

namespace eleven {

struct Flow {
    Address localAddress, remoteAddress;
    std::uint16_t localPort = 0, remotePort = 0;

    /// As the other host sees it.
    [[nodiscard]] constexpr Flow reversed() const {
        return {remoteAddress, localAddress, remotePort, localPort};
    }
    [[nodiscard]] constexpr bool isListener() const { return remotePort == 0; }
    /// It stays on one host, on lo: no segment of it comes to the wire.
    [[nodiscard]] constexpr bool isLocal() const {
        return !isListener() && localAddress == remoteAddress && !localAddress.isAny();
    }
    constexpr auto operator<=>(const Flow&) const = default;
};

/// The connection of a segment as its sender sees it.
[[nodiscard]] inline Flow flowOf(const Segment& segment) {
    return {segment.source, segment.destination, segment.sourcePort, segment.destinationPort};
}

} // namespace eleven
