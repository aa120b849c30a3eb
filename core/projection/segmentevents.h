#pragma once
// Of each segment the events that are about it: its own, its fates and its repetitions. Pure; advanced event
// by event.

#include "core/recording/event.h"

#include <algorithm>
#include <vector>

namespace eleven {

class SegmentEvents {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event) {
        if (const auto* segment = as<SegmentEvent>(event)) {
            m_latest.resize(std::max<std::size_t>(m_latest.size(), segment->id + std::size_t{1}));
            link(segment->id, event.n);
            if (segment->repeats != 0) link(segment->repeats, event.n);
        } else if (const auto* fate = as<FateEvent>(event)) {
            link(fate->id, event.n);
        }
    }
    /// `visit(number)`, the newest first.
    template <typename Visit>
    void of(SegmentId id, const Visit& visit) const {
        for (std::size_t at = id < m_latest.size() ? m_latest[id] : 0; at != 0; at = m_links[at].before)
            visit(m_links[at].event);
    }

private:
    struct Link {
        EventNumber event = 0;
        std::uint32_t before = 0; ///< the one about the same segment; 0: there is none
    };
    void link(SegmentId id, EventNumber event) {
        if (id >= m_latest.size()) return;
        m_links.push_back({event, m_latest[id]});
        m_latest[id] = static_cast<std::uint32_t>(m_links.size() - 1);
    }

    std::vector<std::uint32_t> m_latest; ///< by SegmentId: place in m_links
    std::vector<Link> m_links{1};
};

} // namespace eleven
