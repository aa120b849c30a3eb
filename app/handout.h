#pragma once
// `play LESSON --handout FILE.pdf`: a lesson on paper (A4). First what a class gets before: programs, what
// will be done, questions and room to write; then, on pages of their own, the ladder as it was on the kernel,
// what each step showed, and the answers.

#include "core/lesson/lesson.h"
#include "core/recording/trace.h"

#include <QString>

namespace eleven {

/// Needs a QGuiApplication. Returns an exit status.
[[nodiscard]] int printHandout(const Lesson& lesson, const Trace& trace, const QString& file);

} // namespace eleven
