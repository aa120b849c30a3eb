#include "core/tcp/arrivals.h"

namespace eleven {

void Arrivals::Flow::take(Stretch stretch) {
    early.push_back(stretch);
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        for (const Stretch& part : early) {
            if (!part.begin.isAtOrBefore(*next) || !next->isBefore(part.end)) continue;
            next = part.end;
            hasGrown = true;
        }
    }
    std::erase_if(early, [this](const Stretch& part) { return part.end.isAtOrBefore(*next); });
}

Arrivals::Direction Arrivals::of(const Segment& segment) {
    return {segment.source, segment.sourcePort, segment.destination, segment.destinationPort};
}

Arrivals::Direction Arrivals::against(const Segment& segment) {
    return {segment.destination, segment.destinationPort, segment.source, segment.sourcePort};
}

void Arrivals::sent(const Segment& segment) {
    Flow& flow = m_flows[of(segment)];
    if (segment.has(kSyn) && flow.initial != segment.seq)
        flow = Flow{segment.seq, std::nullopt, std::nullopt, {}};
    if (segment.has(kFin)) flow.afterFin = segment.seq + segment.sequenceLength();
}

Arrivals::Meaning Arrivals::arrive(const Segment& segment) {
    Flow& flow = m_flows[of(segment)];
    if (segment.has(kFin)) flow.afterFin = segment.seq + segment.sequenceLength(); // perhaps nobody sent it
    const std::optional<SeqNo> before = flow.next;
    Meaning meaning;
    meaning.isInOrder = before ? segment.seq == *before : segment.has(kSyn) || segment.has(kAck);
    if (segment.has(kRst)) {
        meaning.stimulus = Stimulus::ArrivesRst;
        return meaning;
    }
    if (segment.has(kSyn)) {
        meaning.stimulus = segment.has(kAck) ? Stimulus::ArrivesSynAck : Stimulus::ArrivesSyn;
        if (!before) flow.next = segment.seq + 1;
        return meaning;
    }
    const std::optional<SeqNo>& afterOurFin = m_flows[against(segment)].afterFin;
    const bool acksFin = segment.has(kAck) && afterOurFin == segment.ack;
    bool takesFin = false;
    if (before && segment.sequenceLength() > 0) {
        const SeqNo afterData = segment.seq + static_cast<std::uint32_t>(segment.payload.size());
        meaning.hasNewData = before->isBefore(afterData);
        flow.take({segment.seq, segment.seq + segment.sequenceLength()});
        takesFin = flow.afterFin && *before != *flow.afterFin && *flow.next == *flow.afterFin;
    }
    if (takesFin)
        meaning.stimulus = acksFin ? Stimulus::ArrivesFinAckOfFin : Stimulus::ArrivesFin;
    else
        meaning.stimulus = acksFin ? Stimulus::ArrivesAckOfFin : Stimulus::ArrivesAck;
    return meaning;
}

std::optional<SeqNo> Arrivals::expected(const Segment& like) const {
    const auto flow = m_flows.find(of(like));
    return flow != m_flows.end() ? flow->second.next : std::nullopt;
}

void Arrivals::forget(const Segment& like) {
    m_flows.erase(of(like));
    m_flows.erase(against(like));
}

std::uint32_t Arrivals::relativeSeq(const Segment& segment) const {
    return relative(segment.seq, of(segment));
}

std::uint32_t Arrivals::relativeAck(const Segment& segment) const {
    return relative(segment.ack, against(segment));
}

std::uint32_t Arrivals::relative(SeqNo number, const Direction& direction) const {
    const auto flow = m_flows.find(direction);
    const bool isKnown = flow != m_flows.end() && flow->second.initial;
    return isKnown ? number.relativeTo(*flow->second.initial) : number.raw();
}

} // namespace eleven
