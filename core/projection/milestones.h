#pragma once
// What is worth a mark on a time line: changes of state, losses, signals, each at the moment in which it
// happened (moment i is what came of act i). Of very many that lie close together only the last of a kind is
// kept: a line has so many places. Pure; advanced event by event.

#include "core/recording/event.h"

#include <vector>

namespace eleven {

struct Milestone {
    enum class Kind : std::uint8_t { State, Loss, Signal } kind = Kind::State;
    int moment = 0;
    Side side = Side::Client;    ///< State, Signal: whose
    State state = State::Closed; ///< State: the new one
    int signal = 0;              ///< Signal
};

class Milestones {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    /// Oldest first.
    [[nodiscard]] const std::vector<Milestone>& all() const { return m_all; }

    static constexpr std::size_t kMost = 1000;

private:
    void thin();

    std::vector<Milestone> m_all;
    int m_moment = 0;
    int m_apart = 1; ///< moments of which one mark of a kind is kept
};

} // namespace eleven
