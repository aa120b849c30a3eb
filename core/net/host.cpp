#include "core/net/host.h"

namespace eleven {

std::string_view sideName(Side side) { return side == Side::Client ? "client" : "server"; }

std::string endpointName(EndpointId who) {
    std::string name(sideName(who.host));
    if (who.index > 0) name += "-" + std::to_string(who.index + 1);
    return name;
}

} // namespace eleven
