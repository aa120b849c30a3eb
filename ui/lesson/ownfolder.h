#pragma once
// Where a person's own things are kept: $XDG_DATA_HOME/eleven-states, and what is not finished:
// $XDG_STATE_HOME/eleven-states.

#include <QString>

namespace eleven {

/// Each folder or YAML file in it is a lesson of one's own.
[[nodiscard]] QString ownLessonsFolder();
/// What was answered to the questions: see ui/lesson/resultsheet.h.
[[nodiscard]] QString answersFile();
/// Lessons that are being changed and are not saved: see ui/editor/lessondraft.h.
[[nodiscard]] QString draftsFolder();

} // namespace eleven
