#pragma once
// What a lesson expects, what was seen instead, and the same as a sentence. Pure.

#include "core/recording/event.h"

#include <QString>

namespace eleven {

/// "client", "returned server", "wire": what is held against the kernel, as lesson files order it.
[[nodiscard]] QString checkSubject(const Expectation& expectation);
/// "FIN-WAIT-2", "recv = 0", "SYN,ACK from server": what is expected of it.
[[nodiscard]] QString expectedText(const Expectation& expectation);
/// The same of what was seen; "none" if there was nothing of the kind.
[[nodiscard]] QString seenText(const CheckEvent& check);
/// "returned server: recv = 0", or "returned server: expected recv = 0, saw none".
[[nodiscard]] QString checkText(const CheckEvent& check);

/// "server is CLOSE-WAIT", "held: SYN", as the window claims it.
[[nodiscard]] QString claim(const Expectation& expectation);

} // namespace eleven
