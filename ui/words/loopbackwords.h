#pragma once
// What is told of programs of the user's own that were refused: they talk to 127.0.0.1, which here is their
// own host (the other one is reached by its name), or nobody listens there. From what kernels said alone.

#include "core/recording/trace.h"

#include <QStringList>

#include <set>
#include <string>
#include <vector>

namespace eleven {

/// A line for each connect() that could not work for this, with what to do; each place is told once.
[[nodiscard]] QStringList loopbackLines(const Trace& trace);

/// A server that listens, on none of the ports that its command names: "./server 8080". Empty: it does.
[[nodiscard]] QString portLine(const std::vector<std::string>& command, const std::set<int>& ports);
/// Those on which somebody has listened on the host of the server.
[[nodiscard]] std::set<int> portsOfServer(const Trace& trace);

} // namespace eleven
