#pragma once
// The append-only record of events. Not thread-safe: each thread that wants one has its own, fed through an
// Inbox.

#include "core/recording/event.h"

#include <deque>

namespace eleven {

class Trace {
public:
    /// `event.n` must be size() + 1.
    void append(Event event);
    void clear() { m_events.clear(); }

    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    [[nodiscard]] bool isEmpty() const { return m_events.empty(); }
    /// The event with number `n`, 1 <= n <= size().
    [[nodiscard]] const Event& at(EventNumber n) const { return m_events[n - 1]; }
    [[nodiscard]] auto begin() const { return m_events.begin(); }
    [[nodiscard]] auto end() const { return m_events.end(); }

private:
    std::deque<Event> m_events; ///< grows without moving what is there
};

} // namespace eleven
