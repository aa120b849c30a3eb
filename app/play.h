#pragma once
// The commands that need no window: each prints and returns an exit status.

#include "app/commandline.h"
#include "core/base/result.h"

namespace eleven {

[[nodiscard]] int runLessons(const CommandLine& line);
[[nodiscard]] int runPlay(const CommandLine& line);
[[nodiscard]] int runCheck(const CommandLine& line);
[[nodiscard]] int runExportC(const CommandLine& line);
[[nodiscard]] int runDoctor();
/// Says so, and what to do about it.
int cannotRun(const Error& error);

} // namespace eleven
