#pragma once
// eleven-states capture: the connections of a capture file as a table, or one of them as a ladder.

#include "app/commandline.h"

namespace eleven {

/// The exit status.
[[nodiscard]] int runCapture(const CommandLine& line);

} // namespace eleven
