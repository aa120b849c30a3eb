#pragma once
// Names of held segments in lesson files: "2nd PSH,ACK from client-2 with "two"". Errors are thrown as
// LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// "next", "all", or a segment by its place, flags, ends and data.
[[nodiscard]] SegmentPick parsePick(const YamlNode& node, const Lesson& lesson);
/// A segment as an expectation lists it: "SYN", "SYN from client-2".
[[nodiscard]] WireSegment parseWireSegment(const YamlNode& node, const Lesson& lesson);

} // namespace eleven
