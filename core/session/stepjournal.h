#pragma once
// What happened since the last step of a lesson, for its expectations. Advanced event by event; pure.

#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/projection/statecounts.h"
#include "core/session/owners.h"

namespace eleven {

class StepJournal {
public:
    void add(const Event& event);
    /// A step begins: forgets what was returned, raised, lost and visited; not where the endpoints stand.
    void beginStep();
    void reset() { *this = {}; }

    /// Holds one expectation against what was seen.
    [[nodiscard]] CheckEvent check(const Expectation& expectation, const Owners& owners) const;

    [[nodiscard]] const Endpoints& endpoints() const { return m_endpoints; }
    struct LastCall {
        EventNumber number = 0; ///< 0: it has made none
        std::string name;
        bool givesMore = false; ///< besides its value: "poll = 1 (POLLIN)"
    };
    /// A TIME-WAIT is over, by its timer or by a skip.
    [[nodiscard]] bool hasTimeWaitEnded() const { return m_hasTimeWaitEnded; }
    /// The call that `who` entered last.
    [[nodiscard]] const LastCall& lastCall(EndpointId who) const;

private:
    struct Lately {
        std::vector<State> visited;        ///< states entered, of the connection or listener shown
        std::vector<std::string> returned; ///< "recv = 0"
        std::vector<std::string> errnos;
        std::vector<std::string> raised; ///< signals
        std::vector<std::string> exits;  ///< "0" or "SIGPIPE"
    };
    [[nodiscard]] const Lately& of(EndpointId who) const;
    void checkState(CheckEvent& check) const;
    void checkListener(CheckEvent& check) const;
    void checkCount(CheckEvent& check) const;
    void checkWire(CheckEvent& check, const Owners& owners) const;
    void checkLost(CheckEvent& check, const Owners& owners) const;

    Endpoints m_endpoints;
    HeldSegments m_held;
    StateCounts m_counts;
    bool m_hasTimeWaitEnded = false;
    std::map<EndpointId, LastCall> m_calls;
    std::map<EndpointId, Lately> m_lately;
    std::vector<SegmentEvent> m_lost; ///< in the order in which they were
};

} // namespace eleven
