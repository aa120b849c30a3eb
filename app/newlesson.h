#pragma once
// `eleven-states new NAME`: a folder with a lesson that plays at once and is to be changed.

#include "app/commandline.h"

namespace eleven {

/// Prints what is to be done next, and returns an exit status. What is there already is never touched.
[[nodiscard]] int runNew(const CommandLine& line);

} // namespace eleven
