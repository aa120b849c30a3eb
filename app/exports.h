#pragma once
// `play LESSON` with files to write besides: a handout, an interactive page. It is played once, quietly; only
// a run that held is written. Needs no display.

#include "app/commandline.h"

namespace eleven {

/// Whether `line` names such a file.
[[nodiscard]] bool hasExports(const CommandLine& line);
/// Returns an exit status.
[[nodiscard]] int runExports(int argc, char** argv, const CommandLine& line);

} // namespace eleven
