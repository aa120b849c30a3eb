#pragma once
// What `ss -tano` prints for a socket, to compare with a real one. Pure; words, order and units are those of
// ss(8), the columns have fixed widths.

#include "core/recording/event.h"

#include <string>

namespace eleven {

/// "State      Recv-Q Send-Q   Local Address:Port ..."
[[nodiscard]] std::string ssHeader();

/// "TIME-WAIT  0      0          192.0.2.1:40312 ... timer:(timewait,59sec,0)"; no blanks at the end.
[[nodiscard]] std::string ssLine(const SocketEvent& reading);

/// "timer:(on,200ms,0)": name, time left, retransmits; empty without a timer.
[[nodiscard]] std::string ssTimer(const SocketEvent& reading);

} // namespace eleven
