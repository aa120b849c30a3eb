#pragma once
// Where the lessons of the command line are.

#include "core/lesson/lesson.h"

#include <string>

namespace eleven {

/// The folder of the lessons that come with the program.
[[nodiscard]] std::string lessonsFolder();
/// And of the challenges.
[[nodiscard]] std::string challengesFolder();
[[nodiscard]] std::string recordingsFolder();
/// The recording of one of them, NAME.eleven.
[[nodiscard]] inline std::string recordingFor(const std::string& id) {
    return recordingsFolder() + "/" + id + ".eleven";
}
/// Loads a lesson or challenge of the library, or of one's own, by its id, or a file by its path; texts are
/// read if there are any.
[[nodiscard]] LoadedLesson findLesson(const std::string& idOrFile);

} // namespace eleven
