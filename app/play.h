#pragma once
// The commands that need no window: each prints and returns an exit status.

#include "app/commandline.h"

namespace eleven {

[[nodiscard]] int runLessons(const CommandLine& line);
[[nodiscard]] int runPlay(const CommandLine& line);
[[nodiscard]] int runCheck(const CommandLine& line);
[[nodiscard]] int runExportC(const CommandLine& line);
[[nodiscard]] int runDoctor();

} // namespace eleven
