#pragma once
// What became of a signal, in words.

#include "core/recording/event.h"

#include <QString>

namespace eleven {

/// "blocked, pending, taken", "handler, call 1", "ignored, SIG_IGN"
[[nodiscard]] QString signalFateWords(const SignalEvent& signal);

} // namespace eleven
