#pragma once
// Lessons of one's own, in any folder. (Those of the course: lessonLibrary().)

#include "core/lesson/lesson.h"

namespace eleven {

/// The lessons (folders with a lesson.yaml) and scenarios (*.yaml, *.yml) right below `folder`, by name;
/// their id is the name of the folder or file. `everyFolder`: also folders without, so that it can be said of
/// them.
[[nodiscard]] std::vector<LibraryEntry> lessonsIn(const std::string& folder, bool everyFolder);

} // namespace eleven
