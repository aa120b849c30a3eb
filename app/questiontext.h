#pragma once
// The questions of a lesson as `play` prints them: before the acts of their step, and with the answer once
// the kernel has given it.

#include "core/lesson/lesson.h"

#include <ostream>

namespace eleven {

/// Prints what `event` makes to be asked or answered.
void printQuestions(std::ostream& out, const Lesson& lesson, const Event& event);

} // namespace eleven
