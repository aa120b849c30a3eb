#pragma once
// Sentences for acts, where nothing that came of one says more. Pure.

#include "core/recording/event.h"

#include <QString>

namespace eleven {

/// "The wire is cut: what is delivered now is lost."
[[nodiscard]] QString actSentence(const ActEvent& done);

} // namespace eleven
