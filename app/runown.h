#pragma once
// `eleven-states run`: programs of the user's own on the two hosts, unchanged, as a ladder in text.

#include "app/commandline.h"
#include "core/recording/event.h"

#include <functional>

namespace eleven {

/// The programs of the command line in place of a lesson's.
[[nodiscard]] Lesson ownLesson(const CommandLine& line);
/// `sink` gets every event too. Returns the exit status.
[[nodiscard]] int runOwn(const CommandLine& line, const std::function<void(const Event&)>& sink);

} // namespace eleven
