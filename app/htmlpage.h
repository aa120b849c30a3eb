#pragma once
// `play LESSON --html FILE.html`: the run as an interactive page. Needs no display.

#include "app/commandline.h"

namespace eleven {

/// Plays the lesson, quietly; only one that held is written. Returns an exit status.
[[nodiscard]] int runHtmlPage(int argc, char** argv, const CommandLine& line);

} // namespace eleven
