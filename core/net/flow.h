#pragma once
// A connection as one of its ends sees it. Pure.

#include "core/net/host.h"
#include "core/net/segment.h"

namespace eleven {

/// Both ends of a connection as one host sees them; host byte order. A listener's remote end is 0.
struct Tuple {
    std::uint32_t localAddress = 0, remoteAddress = 0;
    std::uint16_t localPort = 0, remotePort = 0;
    [[nodiscard]] Tuple reversed() const { return {remoteAddress, localAddress, remotePort, localPort}; }
    auto operator<=>(const Tuple&) const = default;
};

/// The connection of a segment as its sender sees it.
[[nodiscard]] inline Tuple tupleOf(const Segment& segment) {
    return {segment.source, segment.destination, segment.sourcePort, segment.destinationPort};
}

} // namespace eleven
