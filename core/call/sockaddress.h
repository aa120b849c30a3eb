#pragma once
// Addresses as the socket calls take them, and their results with errno. For the files of the families.

#include "core/call/call.h"
#include "core/net/flow.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <optional>

namespace eleven {

[[nodiscard]] inline CallResult resultOf(std::int64_t value) { return {value, value < 0 ? errno : 0}; }

[[nodiscard]] inline sockaddr_in socketAddress(Address address, std::int64_t port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = ::htonl(address.ipv4());
    result.sin_port = ::htons(static_cast<std::uint16_t>(port));
    return result;
}

/// The calls take a sockaddr of any family.
[[nodiscard]] inline const sockaddr* generic(const sockaddr_in* address) {
    return reinterpret_cast<const sockaddr*>(address);
}
[[nodiscard]] inline sockaddr* generic(sockaddr_in* address) { return reinterpret_cast<sockaddr*>(address); }

/// From the local end of `fd` to `peer`; none while it has no local port.
[[nodiscard]] inline std::optional<Flow> flowTo(int fd, const sockaddr_in& peer) {
    sockaddr_in local{};
    socklen_t size = sizeof local;
    if (::getsockname(fd, generic(&local), &size) < 0 || local.sin_port == 0) return std::nullopt;
    return Flow{Address(::ntohl(local.sin_addr.s_addr)), Address(::ntohl(peer.sin_addr.s_addr)),
                ::ntohs(local.sin_port), ::ntohs(peer.sin_port)};
}

} // namespace eleven
