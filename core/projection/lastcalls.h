#pragma once
// What each process called last, by any of its threads: what is said of its death. Advanced event by event;
// pure.

#include "core/recording/event.h"

#include <map>

namespace eleven {

/// CallEvents; 0: there is none. Of who has calls with lines only those: an interpreter closes what is left
/// on its way out.
struct LastCalls {
    EventNumber entered = 0;
    EventNumber returned = 0; ///< from which it came back last
    EventNumber send = 0;
    bool hasLines = false;

    /// After which, or in which, `signal` (0: exit(3)) ended it. Who is inside a call raises no fault.
    [[nodiscard]] EventNumber before(int signal) const;
};

class LastCallsOfAll {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] LastCalls of(EndpointId process) const;

private:
    [[nodiscard]] EndpointId processOf(EndpointId who) const;

    std::map<EndpointId, LastCalls> m_all; ///< by process
    std::map<EndpointId, EndpointId> m_threads;
    std::map<EndpointId, EventNumber> m_inside; ///< which call, of those that are counted
};

/// Signals of one's own doing: SIGSEGV and its like.
[[nodiscard]] bool isFault(int signal);

} // namespace eleven
