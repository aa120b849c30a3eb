#include "core/projection/heldsegments.h"

#include <algorithm>

namespace eleven {

namespace {

/// The place of segment `id` in `held` (a vector, const or not), or its end.
auto placeOf(auto& held, SegmentId id) {
    return std::find_if(held.begin(), held.end(), [id](const HeldSegment& h) { return h.sent.id == id; });
}

/// The place of the segment that `copy` is stacked on: the one it names, or another copy of that one.
auto placeOfStack(auto& held, const SegmentEvent& copy) {
    return std::find_if(held.begin(), held.end(), [&copy](const HeldSegment& h) {
        return copy.stacked && (h.sent.id == copy.repeats || h.sent.repeats == copy.repeats);
    });
}

} // namespace

void HeldSegments::add(const Event& event) {
    if (const auto* segment = as<SegmentEvent>(event)) {
        addSegment(*segment, event.n);
    } else if (const auto* fate = as<FateEvent>(event)) {
        addFate(*fate);
    }
}

const HeldSegment* HeldSegments::find(SegmentId id) const {
    const auto place = placeOf(m_held, id);
    return place == m_held.end() ? nullptr : &*place;
}

const HeldSegment* HeldSegments::stackOf(const SegmentEvent& copy) const {
    const auto place = placeOfStack(m_held, copy);
    return place == m_held.end() ? nullptr : &*place;
}

void HeldSegments::addSegment(const SegmentEvent& segment, EventNumber number) {
    if (segment.stacked) {
        const auto original = placeOfStack(m_held, segment);
        if (original != m_held.end()) ++original->count;
        return;
    }
    m_held.push_back({.sent = segment, .event = number});
}

void HeldSegments::addFate(const FateEvent& fate) {
    const auto place = placeOf(m_held, fate.id);
    if (place == m_held.end()) return;
    if (fate.fate == Fate::Copied) {
        ++place->copiesHanded;
    } else {
        m_held.erase(place);
    }
}

} // namespace eleven
