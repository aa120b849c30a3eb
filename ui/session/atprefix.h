#pragma once
// A projection held at a prefix of a trace. Going on adds the events in between; going back builds it again
// from the first event, and so does following another client. A projection is any value with
// add(const Event&).

#include "core/projection/following.h"
#include "core/recording/trace.h"

namespace eleven {

template <typename Projection>
class AtPrefix {
public:
    [[nodiscard]] const Projection& value() const { return m_value; }
    const Projection& moveTo(const Trace& trace, EventNumber prefix) {
        return moveTo(trace, prefix, nullptr);
    }
    /// Of what concerns whoever is followed. `following` must know all events up to `prefix`; null: all
    /// concern.
    const Projection& moveTo(const Trace& trace, EventNumber prefix, const Following* following) {
        const std::uint64_t revision = following != nullptr ? following->revision() : 0;
        if (prefix < m_at || revision != m_revision) reset();
        m_revision = revision;
        while (m_at < prefix) {
            ++m_at;
            if (following == nullptr || following->concerns(m_at)) m_value.add(trace.at(m_at));
        }
        return m_value;
    }
    /// Needed when the trace was cleared: the next moveTo() starts from the first event.
    void reset() {
        m_value = Projection{};
        m_at = 0;
    }

private:
    Projection m_value;
    EventNumber m_at = 0;
    std::uint64_t m_revision = 0; ///< of the Following that m_value is of
};

} // namespace eleven
