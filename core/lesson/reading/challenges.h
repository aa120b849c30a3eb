#pragma once
// Reads what a challenge has in place of steps: its goal, two hints, the least known number of acts and a
// solution of so many. Errors are thrown as LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// `lesson` already has its programs and toggles. None: `root` is no challenge.
[[nodiscard]] std::optional<Challenge> parseChallenge(const YamlNode& root, const Lesson& lesson);

} // namespace eleven
