#pragma once
// `eleven-states run --check`: what a server of the user's own survives.

#include "app/commandline.h"

namespace eleven {

/// Returns the exit status: 0 if all that was judged passed, 1 if something failed, 2 if nothing was judged.
[[nodiscard]] int runChecks(const CommandLine& line);

} // namespace eleven
