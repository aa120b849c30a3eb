#pragma once
// Reads one act of a step: `run: server until accept`. Errors are thrown as LessonError and caught by
// loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// `lesson` already has its programs and toggles.
[[nodiscard]] ScriptAct parseAct(const YamlNode& node, const Lesson& lesson);

} // namespace eleven
