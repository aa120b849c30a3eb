#pragma once
// `play LESSON --handout FILE.pdf`: a lesson on paper (A4). First what a class gets before: programs, what
// will be done, questions and room to write; then, on pages of their own, the ladder as it was on the kernel,
// what each step showed, and the answers. Needs no display.

#include "app/commandline.h"

namespace eleven {

/// Plays the lesson; only one that held is printed. Returns an exit status.
[[nodiscard]] int runHandout(int argc, char** argv, const CommandLine& line);

} // namespace eleven
