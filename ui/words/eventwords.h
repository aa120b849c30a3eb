#pragma once
// What a call gave, how a program ended, where a connection goes: words that the ladders, the list of calls
// and the sentence below the ladder share.

#include "core/call/call.h"
#include "core/recording/event.h"

#include <QString>

namespace eleven {

/// As strace(1) prints it: `5 "hello"`, `1 (POLLIN)`, `-1 EPIPE`.
[[nodiscard]] QString resultText(const ReturnEvent& returned, const Call* call);
/// What a call gave besides its value: `"hello"`, `(POLLIN)`; empty if there is nothing.
[[nodiscard]] QString outText(const ReturnEvent& returned, const Call* call);
/// "ended, status 0", or what becomes of the descriptors of a thread.
[[nodiscard]] QString endText(const ExitEvent& exit, bool isThread = false);
/// Where Linux goes another way: "RFC 9293 expects CLOSING here."
[[nodiscard]] QString surpriseText(const StateEvent& change);
/// Of a connection of a host with itself: why the wire stays empty.
[[nodiscard]] QString overLoText();

} // namespace eleven
