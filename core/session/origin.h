#pragma once
// What a recording of a run says of its beginning.

#include "core/recording/recording.h"
#include "core/session/lessonrun.h"

namespace eleven {

/// Of a run that begins now on this machine. `lesson`: as it was loaded, one of its tries, or the solution of
/// a challenge.
[[nodiscard]] Origin originOf(const Lesson& lesson, const LessonRun::Options& options);

} // namespace eleven
