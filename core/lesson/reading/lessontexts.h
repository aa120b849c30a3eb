#pragma once
// Reads text.LANGUAGE.md beside a lesson: the intro, "## STEP", "### QUESTION". Errors are thrown as
// LessonError and caught by loadLesson().

#include "core/lesson/lesson.h"

namespace eleven {

/// Reads every text.LANGUAGE.md beside `lesson.file`. Each step needs its text in each of them, each of them
/// its title.
void readLessonTexts(Lesson& lesson);

/// "en", "zh_CN"
[[nodiscard]] bool isLanguage(const std::string& name);

} // namespace eleven
