#pragma once
// The states and edges that a person has not seen yet, each with the first lesson that lights it. Pure.

#include "ui/chooser/lessoncard.h"
#include "ui/lesson/seen.h"

namespace eleven {

struct StillDark {
    QString name; ///< "CLOSING", "TIME-WAIT → CLOSED"
    QString file; ///< of the lesson, empty: none of them does
};

[[nodiscard]] std::vector<StillDark> stillDark(const SeenSoFar& seen,
                                               const std::vector<LessonShelf>& shelves);

} // namespace eleven
