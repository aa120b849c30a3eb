#pragma once
// Programs, options and the acts done so far on a lab. Starting again throws the lab away and builds a fresh
// one. Everything happens on the thread that starts it; what happens goes to the sink as events.

#include "core/lab/lab.h"
#include "core/session/owners.h"

namespace eleven {

/// So long a server of the user's may take before it listens.
inline constexpr std::chrono::seconds kForBoot{10};

class Experiment {
public:
    Experiment(LabPlan plan, std::map<std::string, bool> toggles, Recorder::Sink sink);
    ~Experiment();

    /// Builds the lab. Called again it begins again: the acts are forgotten, and the toggles stand as at
    /// first.
    [[nodiscard]] Result<void> start();
    /// There is no wire.
    [[nodiscard]] bool isOnLoopback() const { return m_plan.onLoopback; }
    [[nodiscard]] bool isRunning() const { return m_lab != nullptr; }
    /// The helpers of its labs, which take some 50 ms to end; it is of no use any more.
    [[nodiscard]] std::vector<Sandbox> end();

    /// False: it cannot be done now (a segment that is not held, an endpoint that is blocked); nothing
    /// happened. `lessonStep` is recorded with it. Act::Wait ends early when `interrupt` becomes readable,
    /// and is not done then. `continues`: see ActEvent.
    bool perform(const Act& act, int lessonStep = -1, int interrupt = -1, bool continues = false);
    [[nodiscard]] bool canPerform(const Act& act) const;
    /// The event that would tell of it.
    [[nodiscard]] ActEvent described(const Act& act, int lessonStep = -1) const;
    /// Of a program of the user's own: it listens.
    [[nodiscard]] bool isListening(Side host) const { return m_listening.count(host) != 0; }
    /// What would go on by itself, fairly in turn: the oldest held segment, the server's endpoints, the
    /// client's.
    [[nodiscard]] std::optional<Act> nextByItself() const;

    /// Takes up what moved without an act, what kernel timers did, and delivers what was delayed until now.
    void takeUp();
    /// Waits until something moves without an act, a kernel timer is over, or `interrupt` is readable.
    void waitForMovement(int interrupt, std::optional<Nanoseconds> atMost = std::nullopt) const;
    /// Of programs of the user's own, in this lab.
    void type(Side host, const std::string& octets) {
        if (m_lab) m_lab->type(host, octets);
    }
    void setStops(const Stops& stops) {
        if (m_lab) m_lab->setStops(stops);
    }
    [[nodiscard]] StopAt stopAt() const { return m_lab ? m_lab->stopAt() : m_plan.stopAt; }
    [[nodiscard]] bool isFlowing() const { return m_lab && m_lab->isKernelSpeed(); }

    [[nodiscard]] const std::vector<Act>& acts() const { return m_acts; }
    [[nodiscard]] const std::map<std::string, bool>& toggles() const { return m_toggles; }
    [[nodiscard]] const Wire& wire() const { return m_lab->wire(); }
    [[nodiscard]] Endpoint* endpoint(EndpointId who) const { return m_lab->endpoint(who); }
    [[nodiscard]] const std::map<EndpointId, std::unique_ptr<Endpoint>>& endpoints() const {
        return m_lab->endpoints();
    }
    [[nodiscard]] const std::set<EndpointId>& idle() const { return m_lab->idle(); }
    /// The sandbox's helper ended or does not answer: nothing that happens after that means anything.
    [[nodiscard]] std::optional<Error> failure() const { return m_lab ? m_lab->failure() : std::nullopt; }
    [[nodiscard]] std::optional<Disturbance> disturbance() const {
        return m_lab ? m_lab->disturbance() : std::nullopt;
    }
    /// The sandbox's helper process, for tests.
    [[nodiscard]] pid_t helperProcess() const { return m_lab->helperProcess(); }
    [[nodiscard]] const Owners& owners() const { return m_owners; }
    template <typename Body>
    EventNumber record(Body body) {
        return m_recorder->record(std::move(body));
    }

private:
    void throwAway();
    [[nodiscard]] std::set<std::string> togglesOn() const;
    /// False: `interrupt` came before its end.
    bool wait(Nanoseconds duration, int interrupt);
    void deliverDue();
    /// The connection of an Inject as its supposed sender sees it.
    [[nodiscard]] std::optional<Flow> senderOf(const Act& act) const;
    bool inject(const Act& act);
    bool onWire(const Act& act);
    [[nodiscard]] bool isTooEarly(const Act& turn) const;
    void notice(const Event& event);

    const LabPlan m_plan;
    const Recorder::Sink m_sink;
    const std::map<std::string, bool> m_firstToggles;
    std::map<std::string, bool> m_toggles;
    std::vector<Act> m_acts;
    std::map<SegmentId, Nanoseconds> m_delays; ///< when held segments are delivered by themselves
    Owners m_owners;
    std::set<Side> m_listening;    ///< hosts on which somebody listens, or has
    std::set<EndpointId> m_inPoll; ///< of the server: in poll(2) or the like
    bool m_isServerPolling =
        false; ///< a call of the server's gave EAGAIN, or poll(2) 0: it comes again and again
    std::vector<Sandbox> m_ending; ///< helpers of labs thrown away, which take some 50 ms to end
    std::unique_ptr<SteadyClock> m_clock;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Lab> m_lab; ///< last: it uses the clock and the recorder
};

} // namespace eleven
