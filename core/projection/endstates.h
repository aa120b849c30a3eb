#pragma once
// The one state that stands for each end of the wire: that of its newest connection (CLOSED once it
// vanished). Without any connection: LISTEN while a listener listens, else CLOSED. A passive connection that
// is reset in SYN-RECEIVED gives the end back to its listener (RFC 9293, section 3.10.7.4). Pure.

#include "core/recording/event.h"

#include <array>
#include <set>

namespace eleven {

/// How the state of an end is known.
enum class Certainty : std::uint8_t {
    Seen,     ///< a kernel was asked
    Inferred, ///< of a capture: see StateSource
    Presumed,
    Unknown, ///< of a capture: it can be several
};

class EndStates {
public:
    /// `event` must be the one after the last one added. Only StateEvents count, and what a capture does not
    /// tell.
    void add(const Event& event);
    [[nodiscard]] State of(Side side) const;
    [[nodiscard]] Certainty certainty(Side side) const { return end(side).certainty; }
    /// A listener of this host listens, whatever its connections do.
    [[nodiscard]] bool isListening(Side side) const { return !end(side).listeners.empty(); }

private:
    struct End {
        std::set<SocketId> listeners; ///< those that listen
        SocketId connection = 0;      ///< the newest, 0: none
        State state = State::Closed;  ///< of `connection`
        Certainty certainty = Certainty::Seen;
    };
    [[nodiscard]] const End& end(Side side) const { return m_ends[static_cast<std::size_t>(side)]; }

    std::array<End, 2> m_ends;
};

} // namespace eleven
