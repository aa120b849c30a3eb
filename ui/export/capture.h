#pragma once
// A run as a capture file, with a comment on each packet in the language that is spoken.

#include "core/recording/recording.h"

#include <QString>

namespace eleven {

/// Of a run on this machine, of which it is `now` at this moment: its kernel, and when it began.
[[nodiscard]] Origin runHere(Nanoseconds now);
/// What is wrong, in words; empty: nothing. `isInferred`: it is a connection of a capture, of whose kernels
/// nothing is said.
[[nodiscard]] QString saveCapture(const QString& path, const Trace& trace, const Origin& origin,
                                  bool isInferred = false);

} // namespace eleven
