#pragma once
// Reads what a step expects of the kernel: `expect: {client: FIN-WAIT-2, returned: {server: "recv = 0"}}`.
// Errors are thrown as LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// `lesson` already has its programs.
[[nodiscard]] std::vector<Expectation> parseExpectations(const YamlNode& node, const Lesson& lesson);

} // namespace eleven
