#pragma once
// The states and edges that were seen in all lessons so far, and which lessons were finished: kept between
// starts of the program, in its settings.

#include "core/projection/coverage.h"

#include <QString>

namespace eleven {

struct SeenSoFar {
    int states = 0; ///< of 11
    int edges = 0;  ///< of 20
};
/// With what `coverage` has.
[[nodiscard]] SeenSoFar seenWith(const Coverage& coverage);
/// Keeps what `coverage` has, too.
void keepSeen(const Coverage& coverage);

void setFinished(const QString& lessonId);
[[nodiscard]] bool isFinished(const QString& lessonId);

} // namespace eleven
