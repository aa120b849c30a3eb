#pragma once
// `play LESSON --handout FILE.pdf`: a lesson on paper (A4). First what a class gets before: programs, what
// will be done, questions and room to write; then, on pages of their own, the ladder as it was on the kernel,
// what each step showed, and the answers. Needs no display.

#include "core/lesson/lesson.h"
#include "core/projection/ladder.h"
#include "core/recording/trace.h"

#include <QFont>
#include <QString>

namespace eleven {

/// Of a run that held. What is wrong, in words; empty: nothing.
[[nodiscard]] QString saveHandout(const QString& file, const Lesson& lesson, const Trace& trace,
                                  const Ladder& ladder, QFont font);

} // namespace eleven
