#pragma once
// How many sockets of each host are in each of the eleven states, now and at every earlier event. A listener
// counts as LISTEN, a socket that vanished as CLOSED. What is kept is one change of one socket a sample, so
// that a thousand connections stay cheap. Pure; advanced event by event; a copy is a snapshot.

#include "core/recording/event.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace eleven {

class StateCounts {
public:
    /// By State.
    using Counts = std::array<int, kStateCount>;
    /// One socket came to be (no `from`) or changed its state.
    struct Change {
        EventNumber event = 0;
        Nanoseconds time{0};
        std::optional<State> from;
        State to = State::Closed;
        void apply(Counts& counts) const;
    };

    /// `event` must be the one after the last one added. Only StateEvents count.
    void add(const Event& event);

    [[nodiscard]] const Counts& of(Side host) const { return m_hosts[index(host)].counts; }
    /// As it was when the event `prefix` had happened.
    [[nodiscard]] Counts at(Side host, EventNumber prefix) const;
    /// Oldest first.
    [[nodiscard]] const std::vector<Change>& changes(Side host) const { return m_hosts[index(host)].changes; }
    /// As it was after the first `changes` of changes(host).
    [[nodiscard]] Counts after(Side host, std::size_t changes) const;
    /// The most that were in a state but CLOSED at once.
    [[nodiscard]] int mostLiving(Side host) const { return m_hosts[index(host)].mostLiving; }

private:
    static std::size_t index(Side side) { return static_cast<std::size_t>(side); }
    static constexpr std::size_t kBetweenSamples = 64;
    struct Host {
        Counts counts{};
        std::vector<Change> changes;
        std::vector<Counts> samples; ///< before every kBetweenSamples-th of these
        int mostLiving = 0;
    };

    std::array<Host, 2> m_hosts;
    std::unordered_map<SocketId, State> m_states;
};

} // namespace eleven
