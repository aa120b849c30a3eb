#pragma once
// What the format of lessons describes and this version does not do. The part that adds one of these takes
// its line out of the list in notyet.cpp; nothing else asks.

#include "core/lesson/lesson.h"

#include <string_view>

namespace eleven {

/// Throws a LessonError if `feature` ("delay", "kill", "run: process", "fork()", "signal()") is not in this
/// version.
void refuseNotYet(std::string_view feature, Place place);

} // namespace eleven
