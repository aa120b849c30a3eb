#pragma once
// What the programs of a lab stand on where there are no hosts of our own: 127.0.0.1 of this machine, in the
// user's own namespace. Everything binds to that address, and to ports that nobody uses.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/net/network.h"
#include "core/program/program.h"

#include <map>
#include <memory>
#include <optional>

namespace eleven {

/// A free port for each that the programs name.
[[nodiscard]] Result<Network>
loopbackFor(const std::map<EndpointId, std::shared_ptr<const Program>>& programs);
[[nodiscard]] Result<Fd> loopbackSocket();
/// A NETLINK_SOCK_DIAG socket.
[[nodiscard]] Result<Fd> loopbackDiag();
/// Why nothing can run on 127.0.0.1 here; none: it can.
[[nodiscard]] std::optional<Error> loopbackFailure();

} // namespace eleven
