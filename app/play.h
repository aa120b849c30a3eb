#pragma once
// The commands that need no window: each prints and returns an exit status.

#include "app/commandline.h"
#include "core/base/result.h"
#include "core/recording/event.h"

#include <functional>

namespace eleven {

[[nodiscard]] int runLessons();
/// `sink` gets every event too.
[[nodiscard]] int
runPlay(const CommandLine& line, const std::function<void(const Event&)>& sink = [](const Event&) {});
[[nodiscard]] int runCheck(const CommandLine& line);
[[nodiscard]] int runExportC(const CommandLine& line);
[[nodiscard]] int runDoctor();
/// Says what is wrong with a file, lesson or option.
int badInput(const std::string& message);
/// Says so, and what to do about it.
int cannotRun(const Error& error);

} // namespace eleven
