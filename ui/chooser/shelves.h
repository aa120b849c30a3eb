#pragma once
// Reads lessons for the chooser, a millisecond each, and puts them on shelves.

#include "ui/chooser/lessoncard.h"

namespace eleven {

/// Those of the course by their group, in its order, with how far somebody came; what has no group comes
/// last.
[[nodiscard]] std::vector<LessonShelf> shelvesOf(const std::vector<LibraryEntry>& course);
/// With how few acts somebody solved each.
[[nodiscard]] LessonShelf challengeShelf(const std::vector<LibraryEntry>& challenges);
/// The lessons (folders with a lesson.yaml) and scenarios (*.yaml) right below `folder`, by name; the first
/// few hundred.
[[nodiscard]] LessonShelf shelfOf(const QString& folder);

/// What is in ownLessonsFolder(), also what cannot be read.
[[nodiscard]] LessonShelf ownShelf();

} // namespace eleven
