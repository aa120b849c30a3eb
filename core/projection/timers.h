#pragma once
// The kernel timers that run at a prefix of a trace: which, of which socket, what is left of each and how
// often it has fired. Only what sock_diag(7) told counts. Pure; advanced event by event.

#include "core/recording/event.h"

#include <array>
#include <map>
#include <vector>

namespace eleven {

/// A timer in the words of the field. The kernel has one retransmission timer for the first three.
enum class TimerKind : std::uint8_t {
    SynBackOff,    ///< SYN-SENT: the SYN is sent again
    SynAckBackOff, ///< SYN-RECEIVED: the SYN,ACK is sent again
    Retransmission,
    Keepalive,
    FinWait2,
    TimeWait,
    ZeroWindowProbe,
};
inline constexpr std::array<TimerKind, 7> kTimerKinds = {
    TimerKind::SynBackOff, TimerKind::SynAckBackOff, TimerKind::Retransmission, TimerKind::Keepalive,
    TimerKind::FinWait2,   TimerKind::TimeWait,      TimerKind::ZeroWindowProbe};

struct RunningTimer {
    TimerKind kind = TimerKind::Retransmission;
    SocketEvent socket;    ///< its latest reading
    Nanoseconds readAt{0}; ///< when that was
    Nanoseconds full{0};   ///< the most that was left since it was last set
    /// Never below 0: the kernel's timers run a little late.
    [[nodiscard]] Nanoseconds left(Nanoseconds now) const;
    /// How often it has fired since the peer last answered.
    [[nodiscard]] int fired() const { return socket.retransmits; }
    /// How long the kernel will wait after it has fired and sent once more; none: it does not, or cannot be
    /// told.
    [[nodiscard]] std::optional<Nanoseconds> nextWait() const;
    /// The first of two waits in FIN-WAIT-2; the second takes at least as long: Linux waits what
    /// tcp_fin_time() has above 60 s, and then (tcp_time_wait()) that or 3.5 RTO, whichever is longer.
    [[nodiscard]] bool isFirstWait() const { return socket.timer == Timer::FinWait2First; }
    [[nodiscard]] Nanoseconds due() const { return readAt + socket.timerLeft; }
};

/// Of the timer that runs for it; none: no timer does.
[[nodiscard]] std::optional<TimerKind> kindOf(const SocketEvent& socket);

class Timers {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    /// Those of the client first, each host's in the order in which its sockets were first seen.
    [[nodiscard]] std::vector<RunningTimer> running() const;

private:
    std::map<std::pair<Side, SocketId>, RunningTimer> m_running;
};

} // namespace eleven
