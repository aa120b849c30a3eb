#pragma once
// The acts that change what is on the wire: inject, alter, delay, reorder, loss. Errors are thrown as
// LessonError and caught by loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

void parseInject(const YamlNode& node, const Lesson& lesson, ScriptAct& act);
void parseAlter(const YamlNode& node, const Lesson& lesson, ScriptAct& act);
void parseDelay(const YamlNode& node, const Lesson& lesson, ScriptAct& act);
void parseReorder(const YamlNode& node, ScriptAct& act);
void parseLoss(const YamlNode& node, ScriptAct& act);
/// "1.2s", "200ms": digits, and no more than ten minutes.
[[nodiscard]] Nanoseconds parseDuration(const YamlNode& node);

} // namespace eleven
