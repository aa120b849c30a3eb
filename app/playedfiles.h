#pragma once
// `play` with files that are written of the run: --handout, --pcapng, --svg, --pdf and --png. Needs no
// display.

#include "app/commandline.h"

namespace eleven {

[[nodiscard]] bool writesFiles(const CommandLine& line);
/// Plays, and writes them; a handout only of what held. Returns an exit status.
[[nodiscard]] int runPlayedFiles(int argc, char** argv, const CommandLine& line);

} // namespace eleven
