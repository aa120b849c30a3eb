#pragma once
// Asks whether programs of the user's own may be run, which a file names.

#include "core/lesson/lesson.h"

#include <functional>

class QWidget;

namespace eleven {

/// `run` is called once somebody said so; nothing, if not.
void askToRunOwn(QWidget& window, const Lesson& lesson, const std::function<void()>& run);

} // namespace eleven
