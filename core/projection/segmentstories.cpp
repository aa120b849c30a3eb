#include "core/projection/segmentstories.h"

#include <algorithm>

namespace eleven {

void SegmentStories::add(const Event& event) {
    if (as<ActEvent>(event) != nullptr) {
        m_movers.clear();
        m_arrivals.clear();
        m_latest.clear();
        m_fates.clear();
    } else if (const auto* call = as<CallEvent>(event)) {
        moved(call->who.host, event.n);
    } else if (const auto* said = as<FrameworkEvent>(event)) {
        moved(said->who.host, event.n);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        if (!exit->keepsDescriptors) moved(exit->who.host, event.n);
    } else if (const auto* segment = as<SegmentEvent>(event)) {
        addSegment(*segment, event.n);
    } else if (const auto* fate = as<FateEvent>(event)) {
        addFate(*fate, event.n);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        m_sockets[reading->socket] = {reading->localAddress, reading->remoteAddress, reading->localPort,
                                      reading->remotePort};
    } else if (const auto* change = as<StateEvent>(event)) {
        addChange(*change, event.n);
    }
}

const SegmentStory& SegmentStories::of(SegmentId id) const {
    return m_stories[id < m_stories.size() ? id : 0];
}

/// What a timer sends was sent before, or is a probe: an ACK below what was sent.
EventNumber SegmentStories::causeOf(const SegmentEvent& segment, const End& from) const {
    const bool isRepeated = segment.repeats != 0 && segment.segment->sequenceLength() > 0;
    const auto end = m_ends.find(from);
    const bool isProbe = segment.segment->flags == kAck && segment.segment->payload.empty() &&
                         end != m_ends.end() && segment.segment->seq.isBefore(end->second);
    if (isRepeated || isProbe) return 0;
    const auto mover = m_movers.find(segment.from);
    const auto arrival = m_arrivals.find(from);
    return std::max(mover != m_movers.end() ? mover->second : 0,
                    arrival != m_arrivals.end() ? arrival->second : 0);
}

void SegmentStories::addSegment(const SegmentEvent& segment, EventNumber number) {
    m_stories.resize(std::max<std::size_t>(m_stories.size(), segment.id + std::size_t{1}));
    m_from.resize(m_stories.size());
    SegmentStory& story = m_stories[segment.id];
    story.sent = number;
    story.since = segment.alters != 0 ? of(segment.alters).since : number;
    if (!segment.segment) return;
    const End from{segment.from, flowOf(*segment.segment)};
    m_from[segment.id] = from;
    if (segment.injected || segment.alters != 0) return;
    story.cause = causeOf(segment, from);
    const SeqNo end = segment.segment->seq + segment.segment->sequenceLength();
    const auto [known, isNew] = m_ends.try_emplace(from, end);
    if (!isNew && (segment.segment->has(kSyn) || known->second.isBefore(end))) known->second = end;
    if (segment.repeats == 0) m_latest[from] = segment.id;
}

void SegmentStories::addFate(const FateEvent& fate, EventNumber number) {
    if (of(fate.id).sent == 0) return;
    m_stories[fate.id].ends.push_back({number, {}});
    if (isLost(fate.fate)) return;
    const auto& [from, flow] = m_from[fate.id];
    m_arrivals[{otherSide(from), flow.reversed()}] = number;
    m_fates[number] = fate.id;
}

void SegmentStories::addChange(const StateEvent& change, EventNumber number) {
    if (const auto made = m_fates.find(change.cause); made != m_fates.end()) {
        for (SegmentStory::End& end : m_stories[made->second].ends)
            if (end.fate == change.cause) end.changes.push_back(number);
    }
    const auto socket = m_sockets.find(change.socket);
    const auto latest =
        socket != m_sockets.end() ? m_latest.find({change.host, socket->second}) : m_latest.end();
    if (change.isListener || latest == m_latest.end()) return;
    SegmentStory& sent = m_stories[latest->second];
    sent.changes.push_back(number);
    if (change.stimulus && isTimer(*change.stimulus)) sent.cause = 0;
    m_latest.erase(latest);
}

} // namespace eleven
