#pragma once
// The lesson of a recording, read again from the files that the recording has.

#include "core/lesson/lesson.h"
#include "core/recording/recording.h"

namespace eleven {

/// Writes the files into `folder`/ID/ and reads them there; of a try the run that it is. Refused too: events
/// that speak of lines or steps which the lesson does not have. `file`: the recording's, of whose errors then
/// the place is a line of it.
[[nodiscard]] LoadedLesson recordedLesson(const Recording& recording, const std::string& file,
                                          const std::string& folder);

/// It is a recording of exactly this lesson: the same texts, run as it is written.
[[nodiscard]] bool belongsTo(const Recording& recording, const Lesson& lesson);

/// With what was chosen for the run in place of what the lesson has.
[[nodiscard]] Lesson asChosen(Lesson lesson, const Origin& origin);

} // namespace eleven
