#pragma once
// What playing the solution of a challenge came to.

#include "core/session/lessonrun.h"

#include <iosfwd>

namespace eleven {

/// The ExitStatus: a solution leads to the goal with its last act, and not before. Else `out` gets why.
[[nodiscard]] int goalVerdict(const LessonRun& run, std::ostream& out);

} // namespace eleven
