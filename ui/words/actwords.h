#pragma once
// Sentences for acts, where nothing that came of one says more. Pure.

#include "core/trace/event.h"

#include <QString>

namespace eleven {

/// "The wire is cut: what is delivered now is lost."
[[nodiscard]] QString actSentence(const ActEvent& done);
/// The same where it is told before what came of it: of a wait nothing is known yet.
[[nodiscard]] QString actBegun(const ActEvent& begun);

} // namespace eleven
