#include "core/projection/timers.h"

#include <algorithm>
#include <optional>

namespace eleven {

namespace {

using namespace std::chrono_literals;

/// The clock of the kernel's timers is coarse: the same timer, read twice, may seem to end a little later.
constexpr Nanoseconds kSetAnew = 100ms;

/// TCP_RTO_MAX: a back-off ends there.
constexpr Nanoseconds kLongestTimeout = 120s;
/// A probe (RFC 8985, section 7) takes at most two round trips and a delayed ACK; the timeout after it runs
/// anew.
constexpr Nanoseconds kShortTimeout = 1s;
/// tcp_syn_linear_timeouts: so many of the first repetitions of a SYN wait no longer than the one before.
constexpr int kLinearSyns = 4;

bool isSameRun(const RunningTimer& before, const RunningTimer& now) {
    return before.kind == now.kind && before.fired() == now.fired() && now.due() < before.due() + kSetAnew;
}

} // namespace

std::optional<TimerKind> kindOf(const SocketEvent& socket) {
    if (socket.state == State::Closed) return std::nullopt;
    switch (socket.timer) {
    case Timer::None: return std::nullopt;
    case Timer::Retransmit:
        if (socket.state == State::SynSent) return TimerKind::SynBackOff;
        return socket.state == State::SynReceived ? TimerKind::SynAckBackOff : TimerKind::Retransmission;
    case Timer::Keepalive: return TimerKind::Keepalive;
    case Timer::TimeWait: return TimerKind::TimeWait;
    case Timer::ZeroWindowProbe: return TimerKind::ZeroWindowProbe;
    case Timer::FinWait2:
    case Timer::FinWait2First: return TimerKind::FinWait2;
    }
    return std::nullopt;
}

std::optional<Nanoseconds> RunningTimer::nextWait() const {
    switch (kind) {
    case TimerKind::SynBackOff:
        if (fired() < kLinearSyns) return std::nullopt; // Linux 6.5 and later: as long again; before: doubled
        return std::min(2 * full, kLongestTimeout);
    case TimerKind::Retransmission:
        if (fired() == 0 && full < kShortTimeout) return std::nullopt; // a tail loss probe looks the same
        return std::min(2 * full, kLongestTimeout);
    case TimerKind::SynAckBackOff: return std::min(2 * full, kLongestTimeout);
    default: return std::nullopt;
    }
}

Nanoseconds RunningTimer::left(Nanoseconds now) const { return std::max(due() - now, Nanoseconds{0}); }

void Timers::add(const Event& event) {
    if (const auto* change = as<StateEvent>(event); change != nullptr && change->to == State::Closed)
        m_running.erase({change->host, change->socket});
    const auto* reading = as<SocketEvent>(event);
    if (reading == nullptr) return;
    const std::pair key{reading->host, reading->socket};
    const std::optional<TimerKind> kind = kindOf(*reading);
    if (!kind) {
        m_running.erase(key);
        return;
    }
    RunningTimer now{*kind, *reading, event.t, reading->timerLeft};
    const auto before = m_running.find(key);
    if (before != m_running.end() && isSameRun(before->second, now))
        now.full = std::max(before->second.full, now.full);
    m_running[key] = now;
}

std::vector<RunningTimer> Timers::running() const {
    std::vector<RunningTimer> all;
    for (const auto& [key, timer] : m_running)
        all.push_back(timer);
    return all;
}

} // namespace eleven
