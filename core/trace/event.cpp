// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/event.h"

namespace eleven {

std::string_view sideName(Side side) { return side == Side::Client ? "client" : "server"; }

std::string endpointName(EndpointId who) {
    std::string name(sideName(who.host));
    if (who.index > 0) name += "-" + std::to_string(who.index + 1);
    return name;
}

} // namespace eleven
