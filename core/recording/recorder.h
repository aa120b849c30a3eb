#pragma once
// Numbers events, stamps them with the time and hands them to a sink: a Trace, or an Inbox to another thread.
// Lives on the thread of the Lab.

#include "core/recording/event.h"

#include <functional>
#include <utility>

namespace eleven {

class Recorder {
public:
    using Sink = std::function<void(Event)>;

    Recorder(const Clock& clock, Sink sink) : m_clock(clock), m_sink(std::move(sink)) {}

    template <typename Body>
    EventNumber record(Body body) {
        m_sink(Event{++m_last, m_clock.now(), std::move(body)});
        return m_last;
    }
    [[nodiscard]] EventNumber last() const { return m_last; }

private:
    const Clock& m_clock;
    Sink m_sink;
    EventNumber m_last = 0;
};

} // namespace eleven
