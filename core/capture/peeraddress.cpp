#include "core/capture/peeraddress.h"

#include <arpa/inet.h>

namespace eleven {

bool PeerAddress::isIpv4() const {
    constexpr std::array<std::uint8_t, 12> prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return std::equal(prefix.begin(), prefix.end(), octets.begin());
}

Address PeerAddress::ipv4() const {
    if (!isIpv4()) return {};
    std::uint32_t bits = 0;
    for (std::size_t at = 12; at < octets.size(); ++at)
        bits = bits << 8 | octets[at];
    return Address(bits);
}

std::string PeerAddress::text() const {
    if (isIpv4()) return ipv4().text();
    std::array<char, INET6_ADDRSTRLEN> text = {};
    ::inet_ntop(AF_INET6, octets.data(), text.data(), text.size());
    return text.data();
}

std::string PeerAddress::text(std::uint16_t port) const {
    const std::string number = ":" + std::to_string(port);
    return isIpv4() ? text() + number : "[" + text() + "]" + number;
}

} // namespace eleven
