#pragma once
// The segments that the wire holds at a prefix of a trace, in the order in which they go, with the copies
// stacked on each. Advanced event by event; pure, and a copy is a snapshot.

#include "core/recording/event.h"

#include <vector>

namespace eleven {

struct HeldSegment {
    SegmentEvent sent;     ///< the original
    EventNumber event = 0; ///< the number of its SegmentEvent
    int count = 1;         ///< "×3": the original and the copies its kernel sent while it was held
};

class HeldSegments {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);

    [[nodiscard]] const std::vector<HeldSegment>& all() const { return m_held; }
    [[nodiscard]] bool isEmpty() const { return m_held.empty(); }
    /// The held segment with this id, or null. Valid until the next add().
    [[nodiscard]] const HeldSegment* find(SegmentId id) const;
    /// The held segment that `copy` is stacked on, or null. Valid until the next add().
    [[nodiscard]] const HeldSegment* stackOf(const SegmentEvent& copy) const;

private:
    void addSegment(const SegmentEvent& segment, EventNumber number);
    void addFate(const FateEvent& fate);
    void overtake(Side from);

    std::vector<HeldSegment> m_held;
};

} // namespace eleven
