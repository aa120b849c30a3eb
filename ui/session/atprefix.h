#pragma once
// A projection held at a prefix of a trace. Going on adds the events in between; a jump, there or back,
// begins at the nearest checkpoint. Following another client builds it again from the first event. A
// projection is any value with add(const Event&); one whose copies are as long as the trace has few
// checkpoints.

#include "core/projection/checkpoints.h"
#include "core/projection/following.h"
#include "core/recording/trace.h"

namespace eleven {

template <typename Projection, std::size_t checkpoints = 256>
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
        if (revision != m_revision) reset();
        m_revision = revision;
        startFor(prefix);
        while (m_at < prefix) {
            ++m_at;
            if (following == nullptr || following->concerns(m_at)) m_value.add(trace.at(m_at));
            m_checkpoints.pass(m_at, m_value);
        }
        return m_value;
    }
    /// Needed when the trace was cleared, or is another: the next moveTo() starts from the first event.
    void reset() {
        m_checkpoints.clear();
        m_value = Projection{};
        m_at = 0;
    }

private:
    /// From where it is the least to `prefix`.
    void startFor(EventNumber prefix) {
        const auto* checkpoint = m_checkpoints.before(prefix);
        const EventNumber nearest = checkpoint != nullptr ? checkpoint->at : 0;
        if (prefix >= m_at && nearest <= m_at) return;
        m_value = checkpoint != nullptr ? checkpoint->value : Projection{};
        m_at = nearest;
    }

    Projection m_value;
    EventNumber m_at = 0;
    std::uint64_t m_revision = 0; ///< of the Following that m_value is of
    Checkpoints<Projection, checkpoints> m_checkpoints;
};

/// A projection of all that was recorded: it only goes on, and nothing is kept to go back.
template <typename Projection>
class AtEnd {
public:
    [[nodiscard]] const Projection& value() const { return m_value; }
    /// Up to the end of `trace`. `following`: as with AtPrefix.
    const Projection& read(const Trace& trace, const Following* following = nullptr) {
        const std::uint64_t revision = following != nullptr ? following->revision() : 0;
        if (revision != m_revision || trace.size() < m_at) reset();
        m_revision = revision;
        while (m_at < trace.size()) {
            ++m_at;
            if (following == nullptr || following->concerns(m_at)) m_value.add(trace.at(m_at));
        }
        return m_value;
    }
    void reset() {
        m_value = Projection{};
        m_at = 0;
    }

private:
    Projection m_value;
    EventNumber m_at = 0;
    std::uint64_t m_revision = 0;
};

} // namespace eleven
