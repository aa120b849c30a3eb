#pragma once
// `eleven-states run`: programs of the user's own on the two hosts, unchanged, as a ladder in text.

#include "app/commandline.h"
#include "core/recording/event.h"

#include <functional>

namespace eleven {

/// The programs of the user's own in place of a lesson's; no `client`: there is none. `directory`: where both
/// begin.
[[nodiscard]] Lesson ownLesson(const std::vector<std::string>& server, const std::vector<std::string>& client,
                               const std::string& directory);
/// Those of the command line.
[[nodiscard]] Lesson ownLesson(const CommandLine& line);
/// `sink` gets every event too. Returns the exit status.
[[nodiscard]] int runOwn(const CommandLine& line, const std::function<void(const Event&)>& sink);

} // namespace eleven
