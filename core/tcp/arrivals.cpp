#include "core/tcp/arrivals.h"

namespace eleven {

namespace {

SeqNo later(const std::optional<SeqNo>& before, SeqNo now) {
    return before && now.isBefore(*before) ? *before : now;
}

} // namespace

void Arrivals::Direction::take(Stretch stretch) {
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

void Arrivals::sent(const Segment& segment) {
    Direction& own = m_directions[flowOf(segment)];
    if (segment.has(kSyn) && own.initial != segment.seq) {
        own = Direction{};
        own.initial = segment.seq;
        own.shift = segment.windowShift();
        if (!segment.has(kAck)) { // an active open: what arrived before came to nobody
            Direction& other = m_directions[flowOf(segment).reversed()];
            other.next.reset();
            other.early.clear();
        }
    }
    own.sentUpTo = later(own.sentUpTo, segment.seq + segment.sequenceLength());
    if (segment.has(kFin)) own.afterFin = segment.seq + segment.sequenceLength();
    if (!segment.has(kAck)) return;
    // The window of a SYN is never scaled, and none is unless both ends offered to (RFC 7323, section 2.2).
    const bool isScaled = !segment.has(kSyn) && own.shift && m_directions[flowOf(segment).reversed()].shift;
    own.edge = later(own.edge, segment.ack + (std::uint32_t{segment.window} << (isScaled ? *own.shift : 0U)));
}

Stimulus Arrivals::meaningOfReset(const Segment& segment, const Direction& own,
                                  const Direction& other) const {
    if (!own.next) { // SYN-SENT: its acknowledgment must be that of the SYN, section 3.10.7.3
        const bool acksSyn = segment.has(kAck) && other.initial && segment.ack == *other.initial + 1;
        return acksSyn ? Stimulus::ArrivesRst : Stimulus::ArrivesUnacceptable;
    }
    if (segment.seq == *own.next) return Stimulus::ArrivesRst;
    const bool isBefore = segment.seq.isBefore(*own.next);
    const bool isBehind = other.edge && !segment.seq.isBefore(*other.edge);
    return isBefore || isBehind ? Stimulus::ArrivesUnacceptable : Stimulus::ArrivesRstInWindow;
}

Arrivals::Meaning Arrivals::arrive(const Segment& segment) {
    Direction& own = m_directions[flowOf(segment)];
    Direction& other = m_directions[flowOf(segment).reversed()];
    if (segment.has(kFin)) own.afterFin = segment.seq + segment.sequenceLength(); // perhaps nobody sent it
    const std::optional<SeqNo> before = own.next;
    Meaning meaning;
    meaning.isInOrder = before ? segment.seq == *before : segment.has(kSyn) || segment.has(kAck);
    if (segment.has(kRst)) {
        meaning.stimulus = meaningOfReset(segment, own, other);
        return meaning;
    }
    if (segment.has(kSyn)) {
        const bool isOld = before && segment.seq.isBefore(*before);
        meaning.stimulus = segment.has(kAck) ? Stimulus::ArrivesSynAck
                           : isOld           ? Stimulus::ArrivesSynAgain
                                             : Stimulus::ArrivesSyn;
        if (!before) own.next = segment.seq + 1;
        return meaning;
    }
    const bool isBehind = other.edge && other.edge->isBefore(segment.seq);
    const bool acksTooMuch = segment.has(kAck) && other.sentUpTo && other.sentUpTo->isBefore(segment.ack);
    if (before && (isBehind || acksTooMuch)) {
        meaning.stimulus = Stimulus::ArrivesUnacceptable;
        return meaning;
    }
    // Acknowledged once: what acknowledges it again tells nothing new.
    const bool acksFin = segment.has(kAck) && other.afterFin == segment.ack && !other.isFinAcknowledged;
    if (acksFin && before) other.isFinAcknowledged = true;
    bool takesFin = false;
    if (before && segment.sequenceLength() > 0) {
        const SeqNo afterData = segment.seq + static_cast<std::uint32_t>(segment.payload.size());
        meaning.hasNewData = before->isBefore(afterData);
        own.take({segment.seq, segment.seq + segment.sequenceLength()});
        takesFin = own.afterFin && *before != *own.afterFin && *own.next == *own.afterFin;
    }
    if (takesFin)
        meaning.stimulus = acksFin ? Stimulus::ArrivesFinAckOfFin : Stimulus::ArrivesFin;
    else
        meaning.stimulus = acksFin ? Stimulus::ArrivesAckOfFin : Stimulus::ArrivesAck;
    return meaning;
}

std::optional<SeqNo> Arrivals::expected(const Flow& flow) const {
    const auto found = m_directions.find(flow);
    return found != m_directions.end() ? found->second.next : std::nullopt;
}

void Arrivals::forget(const Flow& flow) {
    m_directions.erase(flow);
    m_directions.erase(flow.reversed());
}

std::uint32_t Arrivals::relativeSeq(const Segment& segment) const {
    return relative(segment.seq, flowOf(segment));
}

std::uint32_t Arrivals::relativeAck(const Segment& segment) const {
    return relative(segment.ack, flowOf(segment).reversed());
}

std::uint32_t Arrivals::relative(SeqNo number, const Flow& flow) const {
    const auto direction = m_directions.find(flow);
    const bool isKnown = direction != m_directions.end() && direction->second.initial;
    return isKnown ? number.relativeTo(*direction->second.initial) : number.raw();
}

} // namespace eleven
