#pragma once
// What is said behind the ladder of programs of the user's own: who keeps a connection open, and in a
// sentence each what did not come about and what to do. From what was seen alone, so a recording says it
// again.

#include "core/lesson/lesson.h"
#include "core/projection/keepers.h"
#include "core/recording/trace.h"

namespace eleven {

/// Of programs of the user's own; others have their lesson.
[[nodiscard]] bool isOfOwnPrograms(const Lesson& lesson);
/// To stdout.
void tellKeepers(const Keepers& keepers, const Trace& trace);
/// To stderr. False: none of it is why it ends.
bool tellEnding(const Lesson& lesson, const Trace& trace);
/// As a shell has it: the status with which the server ended, 128 and the number of the signal that killed
/// it; of one that ended well, or has not ended, the same of the client.
[[nodiscard]] int statusOfPrograms(const Trace& trace);

} // namespace eleven
