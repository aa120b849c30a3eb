#pragma once
// `play FILE.eleven`: a recording, told as the run was, without a kernel.

#include "app/commandline.h"

namespace eleven {

[[nodiscard]] int playRecording(const CommandLine& line);

} // namespace eleven
