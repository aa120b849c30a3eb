#pragma once
// What a lesson is called in the language that is spoken, and whether it was written in it.

#include "core/lesson/lesson.h"

#include <QString>

namespace eleven {

[[nodiscard]] QString lessonTitle(const Lesson& lesson);
/// A lesson without any text has nothing to translate.
[[nodiscard]] bool isTranslated(const Lesson& lesson);
/// "Not translated yet: shown in English"
[[nodiscard]] QString untranslated();

} // namespace eleven
