#include "core/lab/observer/firedtimer.h"

namespace eleven {

namespace {

using namespace std::chrono_literals;

/// The kernel counts in jiffies and rounds what is left: a timeout seems to come this much early.
constexpr Nanoseconds kCoarse = 50ms;

} // namespace

std::optional<Stimulus> firedTimer(const SocketEvent& before, const Waited& waited) {
    // In SYN-SENT both limits count; else TCP_USER_TIMEOUT stands in place of all others
    // (tcp_write_timeout(), tcp_probe_timer() and tcp_keepalive_timer() in net/ipv4/tcp_timer.c).
    const bool isFirst = before.state != State::SynSent || waited.inState + kCoarse >= waited.userTimeout;
    const bool isUserTimeout = waited.userTimeout > 0ms && isFirst;
    switch (before.timer) {
    case Timer::Retransmit:
        if (before.state == State::SynReceived && waited.isPassive) return Stimulus::SynAckTimeout;
        return isUserTimeout ? Stimulus::UserTimeout : Stimulus::RetransmissionTimeout;
    case Timer::Keepalive: return isUserTimeout ? Stimulus::UserTimeout : Stimulus::KeepaliveTimeout;
    case Timer::ZeroWindowProbe: return isUserTimeout ? Stimulus::UserTimeout : Stimulus::ProbeTimeout;
    case Timer::TimeWait: return Stimulus::TimeWaitTimeout;
    case Timer::FinWait2:
    case Timer::FinWait2First: return Stimulus::FinWait2Timeout;
    case Timer::None: break;
    }
    return std::nullopt;
}

} // namespace eleven
