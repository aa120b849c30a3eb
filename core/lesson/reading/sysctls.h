#pragma once
// The kernel's settings that a lesson may change: those of TCP that a network namespace has of its own.
// Errors are thrown as LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

struct Sysctls {
    std::map<std::string, std::string> values; ///< by their names below net.ipv4
    std::map<std::string, Place> places;       ///< of the values
};

/// `{tcp_fin_timeout: 20}`: known names, and numbers that the kernel takes.
[[nodiscard]] Sysctls parseSysctls(const YamlNode& node);

} // namespace eleven
