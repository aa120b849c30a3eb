#pragma once
// The trace file: JSON Lines, a header line and then one event a line. The keys are the field names of
// core/recording/event.h, with `endpoint` for who; times are nanoseconds, octets are hexadecimal, what is not
// known is null.

#include "core/recording/trace.h"

#include <iosfwd>
#include <string>

namespace eleven {

/// {"format":"eleven-states-trace","version":1,"kernel":"6.1.0"}; `kernel` is the release of uname(2).
void writeTraceHeader(std::ostream& out, const std::string& kernel);
void writeTraceLine(std::ostream& out, const Event& event);
/// The header and all events.
void writeTrace(std::ostream& out, const Trace& trace, const std::string& kernel);

/// The `kind` of an event: "act", "call", "return", "jump", "segment", "fate", "socket", "state", "signal",
/// "exit", "check", "note" or "framework".
[[nodiscard]] std::string_view kindName(const Event& event);

} // namespace eleven
