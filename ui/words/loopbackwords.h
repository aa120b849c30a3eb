#pragma once
// What is told of programs of the user's own that talk to 127.0.0.1: here that is their own host, and the
// other one is reached by its name. From what kernels said alone.

#include "core/recording/trace.h"

#include <QStringList>

namespace eleven {

/// A line for each connect() that could not work for this, with what to do; each place is told once.
[[nodiscard]] QStringList loopbackLines(const Trace& trace);

} // namespace eleven
