#pragma once
// The sentence of a NoteEvent. Pure.

#include "core/recording/event.h"

#include <QString>

namespace eleven {

[[nodiscard]] QString noteText(const NoteEvent& note);

} // namespace eleven
