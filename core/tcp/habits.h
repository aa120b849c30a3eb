#pragma once
// Where Linux does something else than the table of RFC 9293 says, and why. Each reason was met in random
// runs or a scenario on Linux 6.18; a row that was not met itself is the same branch of the kernel with
// another segment. What neither table explains is a finding. Pure.

#include "core/tcp/rfc9293.h"

#include <span>
#include <string_view>

namespace eleven {

/// What else must be so for a habit to show.
enum class Circumstance : std::uint8_t {
    NewDataUnwanted, ///< new data, or a FIN behind a gap, after shutdown(SHUT_RD) or shutdown(SHUT_RDWR)
    ListenerClosed,  ///< the listener of a connection in SYN-RECEIVED is closed
    LingerZero,      ///< SO_LINGER {1, 0}
    OpenedPassively, ///< a listener opened it
    OpenedActively,  ///< connect() opened it
    Orphaned,        ///< its last descriptor was closed
    DataBehindFin,   ///< data that begins before RCV.NXT, and goes on behind the FIN that was taken
    ResetAtFin,      ///< a RST has the number of the FIN that came before it
};

struct Habit {
    State from;
    Stimulus stimulus;
    State to; ///< where Linux goes instead
    Circumstance circumstance;
    std::string_view reason;
    std::string_view source;                   ///< the kernel's function
    std::optional<Sends> sends = std::nullopt; ///< what Linux sends instead, if that is the difference
    int errnum = 0;                            ///< what the call gets instead of the RFC's error
};

[[nodiscard]] std::span<const Habit> linuxHabits();

} // namespace eleven
