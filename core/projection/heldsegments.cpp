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
    } else if (const auto* act = as<ActEvent>(event); act != nullptr && act->act.kind == Act::Kind::Reorder) {
        overtake(act->act.from.value_or(Side::Client));
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
    const HeldSegment held{.sent = segment, .event = number};
    const auto altered = placeOf(m_held, segment.alters);
    if (altered != m_held.end())
        *altered = held;
    else
        m_held.push_back(held);
}

/// The youngest of a direction goes before all others of it.
void HeldSegments::overtake(Side from) {
    const auto isFrom = [from](const HeldSegment& held) { return held.sent.from == from; };
    const auto oldest = std::find_if(m_held.begin(), m_held.end(), isFrom);
    const auto youngest = std::find_if(m_held.rbegin(), m_held.rend(), isFrom);
    if (youngest != m_held.rend()) std::rotate(oldest, std::prev(youngest.base()), youngest.base());
}

void HeldSegments::addFate(const FateEvent& fate) {
    const auto place = placeOf(m_held, fate.id);
    const bool keepsItsPlace = fate.fate == Fate::Copied || fate.fate == Fate::Altered;
    if (place != m_held.end() && !keepsItsPlace) {
        m_held.erase(place);
    }
}

} // namespace eleven
