#pragma once
// What a person can do about an Error, in words: a command to type, or a sentence. For the window and the
// command line, with or without a QCoreApplication.

#include "core/base/remedy.h"

#include <QString>

namespace eleven {

/// Empty if there is none.
[[nodiscard]] QString remedyWords(const Remedy& remedy);

} // namespace eleven
