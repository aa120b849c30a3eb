#pragma once
// `play FILE.eleven` and `play LESSON --rung replay`: a recording, told as the run was, without a kernel.

#include "app/commandline.h"

namespace eleven {

[[nodiscard]] int playRecording(const CommandLine& line);
/// The recording of a lesson that ships with the program.
[[nodiscard]] int playShipped(const CommandLine& line);

} // namespace eleven
