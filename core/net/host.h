#pragma once
// The two private hosts of a lab, their addresses, and who runs a program on one of them. Pure.

#include "core/net/address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eleven {

enum class Side : std::uint8_t { Client, Server };
[[nodiscard]] constexpr Side otherSide(Side side) {
    return side == Side::Client ? Side::Server : Side::Client;
}
[[nodiscard]] std::string_view sideName(Side side); ///< "client", "server"
/// Addresses for documents (RFC 5737), so that they are nobody's.
[[nodiscard]] constexpr Address hostAddress(Side side) {
    return Address(side == Side::Client ? 0xC0000201 : 0xC0000202); // 192.0.2.1, 192.0.2.2
}

/// Who runs a program: the first endpoint of a host has index 0.
struct EndpointId {
    Side host = Side::Client;
    std::uint16_t index = 0;
    auto operator<=>(const EndpointId&) const = default;
};
[[nodiscard]] std::string endpointName(EndpointId who); ///< "client", "server", "client-2" (index 1)
/// The endpoint of such a name, exactly as endpointName() writes it.
[[nodiscard]] std::optional<EndpointId> endpointNamed(std::string_view name);

} // namespace eleven
