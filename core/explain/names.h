#pragma once
// The names of entries that an event is about: the state it tells, the call and its constants, errno,
// signal, flags, timer. What a moment is about, the weightiest first. Pure.

#include "core/lesson/lesson.h"
#include "core/projection/happening.h"
#include "core/projection/timers.h"
#include "core/recording/trace.h"

#include <string>
#include <vector>

namespace eleven {

/// "close()", "QTcpSocket::write()"
[[nodiscard]] std::string entryOf(const CallType& call);
[[nodiscard]] std::string entryOf(TimerKind timer);
/// "SYN", "RST": what a segment with these flags is sent for; ACK if there is nothing else, or nothing.
[[nodiscard]] std::string weightiestFlag(std::uint8_t flags);

/// Of event `n`, each once.
[[nodiscard]] std::vector<std::string> namesIn(const Trace& trace, EventNumber n);
/// What the hosts of a lesson are set to.
[[nodiscard]] std::vector<std::string> namesIn(const Lesson& lesson);
/// Of what came of an act: a signal that killed, a new state, another signal, an errno, a call, the flags of
/// a segment.
[[nodiscard]] std::vector<std::string> namesIn(const Trace& trace, const Happening& happening);

} // namespace eleven
