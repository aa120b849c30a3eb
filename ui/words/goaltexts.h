#pragma once
// What the window says around the words of a challenge. Pure.

#include "core/lesson/lesson.h"

#include <QString>

namespace eleven {

/// "Lesson 3 of 20", "Challenge 3 of 14", "A file of your own".
[[nodiscard]] QString placeText(const Lesson& lesson, int number, int count);
/// Once it is solved what stands below it was so then.
[[nodiscard]] QString goalHeading(bool isSolved);
/// "✓ server is CLOSING", or with "○" where it is not so now.
[[nodiscard]] QString goalLine(const Expectation& expectation, bool holds);
[[nodiscard]] QString actsSoFar(int acts, int shortest);
[[nodiscard]] QString hintButton(int shown); ///< `shown`: of two
[[nodiscard]] QString hintLine(int number, const QString& hint);
[[nodiscard]] QString solvedTitle(int acts, int shortest);

} // namespace eleven
