#pragma once
// The kernel's settings that a lesson may change: those of TCP that a network namespace has of its own.
// Errors are thrown as LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// `{tcp_fin_timeout: 20}`: names below net.ipv4, values of digits, blanks and hyphens.
[[nodiscard]] std::map<std::string, std::string> parseSysctls(const YamlNode& node);

} // namespace eleven
