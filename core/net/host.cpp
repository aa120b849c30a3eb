#include "core/net/host.h"

#include <charconv>

namespace eleven {

std::string_view sideName(Side side) { return side == Side::Client ? "client" : "server"; }

std::string endpointName(EndpointId who) {
    std::string name(sideName(who.host));
    if (who.index > 0) name += "-" + std::to_string(who.index + 1);
    return name;
}

std::optional<EndpointId> endpointNamed(std::string_view name) {
    for (const Side side : {Side::Client, Side::Server}) {
        const std::string_view host = sideName(side);
        if (name == host) return EndpointId{side, 0};
        if (!name.starts_with(host)) continue;
        std::uint16_t number = 0; // of "-2": what stands behind the name of the host
        std::from_chars(name.data() + host.size() + 1, name.data() + name.size(), number);
        const EndpointId who{side, static_cast<std::uint16_t>(number - 1)};
        if (number >= 2 && endpointName(who) == name) return who;
    }
    return std::nullopt;
}

} // namespace eleven
