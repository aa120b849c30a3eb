#pragma once
// What an errno means, as strerror(3) says it in English; in the language that is spoken, whatever the
// locale.

#include "core/base/result.h"
#include "core/lesson/lesson.h"

#include <QString>

namespace eleven {

/// "Connection refused"
[[nodiscard]] QString errnoWords(int errnum);

/// "open /dev/net/tun: Permission denied (EACCES)"; the remedy is not part of it.
[[nodiscard]] QString errorWords(const Error& error);
/// "lesson.yaml:3:5: expected a whole number, saw \"x\""
[[nodiscard]] QString errorWords(const LessonError& error);

} // namespace eleven
