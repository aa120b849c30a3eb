#pragma once
// The commands that need no window: each prints and returns an exit status.

#include "app/commandline.h"
#include "core/base/result.h"
#include "core/recording/event.h"

#include <functional>

namespace eleven {

class RunRecord;

[[nodiscard]] int runLessons();
/// `sink` gets every event too.
[[nodiscard]] int
runPlay(const CommandLine& line, const std::function<void(const Event&)>& sink = [](const Event&) {});
[[nodiscard]] int runCheck(const CommandLine& line);
[[nodiscard]] int runExportC(const CommandLine& line);
[[nodiscard]] int runDoctor();
/// Saves what `--record` keeps, and says where it is. Returns `status`, or that of what is in the way.
[[nodiscard]] int saved(RunRecord& record, const CommandLine& line, int status);
/// Says what is wrong with a file, lesson or option.
int badInput(const std::string& message);
/// Says so, and what to do about it; of a program of the user's own what is wrong with it, which is bad
/// input.
int cannotRun(const Error& error);
/// Says so. A run ends as a shell has it of a program that a signal killed; what was recorded is written.
int interrupted(int signal);

} // namespace eleven
