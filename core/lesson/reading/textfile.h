#pragma once
// Reads a small text file as a whole and refuses what no lesson has. Errors are thrown as LessonError and
// caught by loadLesson().

#include "core/lesson/lesson.h"

#include <string_view>

namespace eleven {

/// A file of at most 1 MB: UTF-8 without control characters (but line ends and tabs). A byte order mark is
/// left out; no line is longer than kLongestTextLine.
[[nodiscard]] std::string readTextFile(const std::string& file);
/// What readTextFile() asks of the bytes of `file`.
void requireText(const std::string& file, std::string_view bytes);

} // namespace eleven
