#pragma once
// `play FILE.eleven` and `play LESSON --rung replay`: a recording, told as the run was, without a kernel.

#include "app/commandline.h"
#include "core/lesson/lesson.h"
#include "core/recording/recording.h"

namespace eleven {

/// What was told, for who writes files of it: of several branches the last.
struct ToldRecording {
    std::optional<Lesson> lesson; ///< none: it could not be told
    Origin origin;
    Trace trace;
};

/// See CommandLine::isOfRecording().
[[nodiscard]] int playRecording(const CommandLine& line, ToldRecording* told = nullptr);

} // namespace eleven
