#pragma once
// An experiment that goes at random from a seed: whose next line, which segment is delivered, dropped or
// copied; in every other one segments are forged, altered and lost, and processes killed. Each change of
// state is held against the RFC 9293 table and Linux's habits; so is a change that fails to come, where the
// segment is in order, new, and leaves the RFC no choice. The same seed gives the same acts and the same
// states. Lives on one thread.

#include "core/session/experiment.h"
#include "core/tcp/habits.h"

#include <random>

namespace eleven {

class RandomRun {
public:
    /// Nothing explains it: neither the table nor a habit.
    struct Disagreement {
        std::uint32_t seed = 0;
        std::size_t act = 0; ///< from 1
        Side host = Side::Client;
        State from = State::Closed;
        State seen = State::Closed;
        std::optional<Stimulus> stimulus = {}; ///< none: nothing of this connection moved
        StateSet predicted = {};
    };

    RandomRun(std::uint32_t seed, std::string sandboxProgram, Recorder::Sink sink);

    [[nodiscard]] Result<void> start();
    /// Does one act. False: nothing can be done any more, or kMostActs are done.
    bool step();
    /// The lab's helper ended, and with it the run.
    [[nodiscard]] std::optional<Error> failure() const { return m_experiment.failure(); }

    [[nodiscard]] const std::vector<Disagreement>& disagreements() const { return m_disagreements; }
    [[nodiscard]] const std::set<const Habit*>& habitsSeen() const { return m_habitsSeen; }
    /// How many changes, and how many times no change, were held against the table.
    [[nodiscard]] int comparisons() const { return m_comparisons; }
    [[nodiscard]] std::size_t acts() const { return m_experiment.acts().size(); }
    /// Of the programs: "early close".
    [[nodiscard]] const std::string& pairName() const;

    static constexpr int kMostActs = 60;

private:
    /// What is held against the table.
    struct Due {
        Side host = Side::Client;
        SocketId socket = 0; ///< 0: a listener gets it
        State from = State::Closed;
        Stimulus stimulus = Stimulus::ArrivesAck;
    };

    [[nodiscard]] std::optional<Act> choose();
    [[nodiscard]] std::optional<Act> chooseRough();
    [[nodiscard]] Forgery forge();
    [[nodiscard]] Forgery alteration();
    std::size_t pick(std::size_t count) { return m_random() % count; }
    void take(const Event& event);
    void takeCall(const CallEvent& call);
    void takeFate(const FateEvent& fate);
    void takeChange(const StateEvent& change);
    void endAct();
    void compare(const Due& due, StateSet predicted, State seen);
    [[nodiscard]] const Habit* habitOf(const Due& due, State seen) const;
    [[nodiscard]] bool isSo(Circumstance circumstance, const Due& due) const;

    const std::uint32_t m_seed;
    std::mt19937 m_random;
    const std::size_t m_pair;
    const bool m_isRough;
    std::map<SocketId, SocketEvent> m_sockets; ///< as last read
    std::set<SocketId> m_passive;              ///< a listener opened them
    std::map<SegmentId, SegmentEvent> m_sent;
    std::set<SegmentId> m_handedOver;
    Arrivals m_arrivals;
    std::optional<Due> m_due;     ///< what must come of the segment that was handed over
    bool m_hasNewData = false;    ///< the segment that was handed over last
    bool m_isInOrder = false;     ///< the same
    bool m_isReset = false;       ///< the segment that was handed over last
    std::set<Side> m_readersShut; ///< those that called shutdown(SHUT_RD) or shutdown(SHUT_RDWR)
    std::set<Side> m_lingersZero; ///< those that set SO_LINGER
    std::vector<Disagreement> m_disagreements;
    std::set<const Habit*> m_habitsSeen;
    int m_comparisons = 0;
    Experiment m_experiment; ///< last: it feeds the members above
};

} // namespace eleven
