#pragma once
// What became of every segment, and why it was sent: the call, arrival or end of a process that made its
// kernel send it, what became of it and when, and the states that changed with it on both ends. Pure;
// advanced event by event.

#include "core/net/flow.h"
#include "core/recording/event.h"

#include <map>
#include <vector>

namespace eleven {

struct SegmentStory {
    struct End {
        EventNumber fate = 0;
        std::vector<EventNumber> changes; ///< that it made
    };
    EventNumber sent = 0;  ///< its SegmentEvent; 0: there is no such segment
    EventNumber since = 0; ///< when the wire took it up; of one that was altered, its original
    /// The CallEvent, FrameworkEvent or ExitEvent, or the FateEvent of what arrived; 0: a timer, or nobody's
    /// kernel.
    EventNumber cause = 0;
    std::vector<EventNumber> changes; ///< of its sender's state, when it was sent
    std::vector<End> ends;            ///< a segment of which a copy was delivered has several
};

class SegmentStories {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] const SegmentStory& of(SegmentId id) const;

private:
    using End = std::pair<Side, Flow>; ///< of a connection, as that host sees it
    void addSegment(const SegmentEvent& segment, EventNumber number);
    void addFate(const FateEvent& fate, EventNumber number);
    void addChange(const StateEvent& change, EventNumber number);
    void moved(Side side, EventNumber by) { m_movers[side] = by; }
    [[nodiscard]] EventNumber causeOf(const SegmentEvent& segment, const End& from) const;

    std::vector<SegmentStory> m_stories{1}; ///< by SegmentId
    std::vector<End> m_from{1};             ///< by SegmentId: who sent it
    std::map<SocketId, Flow> m_sockets;
    std::map<End, SeqNo> m_ends; ///< behind the last octet that was sent
    // Since the last act:
    std::map<Side, EventNumber> m_movers;  ///< who made a kernel send, on any of its connections
    std::map<End, EventNumber> m_arrivals; ///< the same on this one
    std::map<End, SegmentId> m_latest;     ///< sent, and no state has changed since
    std::map<EventNumber, SegmentId> m_fates;
};

} // namespace eleven
