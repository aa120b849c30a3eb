#pragma once
// The colours of the states as SGR parameters of a terminal (console_codes(4)). Pure.

#include "core/tcp/state.h"

#include <string>

namespace eleven {

/// Letters on the state's colour: black or white, whichever can be read.
[[nodiscard]] std::string pillSgr(State state);
/// Letters in the state's colour.
[[nodiscard]] std::string letterSgr(State state);

} // namespace eleven
