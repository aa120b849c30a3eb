#pragma once
// Reads one of the other runs that a lesson offers when it is over. Errors are thrown as LessonError and
// caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// `{id: lost, title: {en: "drop the last ACK"}, after: second-fin}`; `lesson` already has its steps.
[[nodiscard]] LessonTry parseTry(const YamlNode& node, const Lesson& lesson);

} // namespace eleven
