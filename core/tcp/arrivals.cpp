#include "core/tcp/arrivals.h"

#include <algorithm>

namespace eleven {

namespace {

SeqNo later(const std::optional<SeqNo>& before, SeqNo now) {
    return before && now.isBefore(*before) ? *before : now;
}

} // namespace

bool Arrivals::Reach::takesFin(Stretch arriving) {
    if (isFinTaken) return false; // nothing can follow it
    early.push_back(arriving);
    std::stable_sort(early.begin(), early.end(), [](const Stretch& one, const Stretch& other) {
        return one.begin == other.begin ? other.end.isBefore(one.end) : one.begin.isBefore(other.begin);
    });
    for (const Stretch& part : early) {
        if (next->isBefore(part.begin)) break;   // a gap
        if (!next->isBefore(part.end)) continue; // all of it was there: thrown away, and its FIN with it
        next = part.end;
        isFinTaken = part.hasFin;
        if (isFinTaken) break; // and what lies behind it is thrown away
    }
    std::erase_if(early, [this](const Stretch& part) { return isFinTaken || part.end.isAtOrBefore(*next); });
    return isFinTaken;
}

void Arrivals::sent(const Segment& segment) {
    Direction& direction = m_directions[flowOf(segment)];
    Sent& own = direction.sent;
    if (segment.has(kRst)) return; // its numbers are those of what it answers
    Arrived& got = m_directions[flowOf(segment).reversed()].arrived;
    const bool isNew = segment.has(kSyn) && own.initial != segment.seq;
    if (isNew) {
        own = Sent{.initial = segment.seq, .shift = segment.windowShift()};
        if (!segment.has(kAck)) direction.arrived = got = {}; // an active open: it came to nobody
    }
    // The first answer says itself what arrived: perhaps not the SYN that came last.
    if (segment.has(kAck) && (isNew || got.isGuessed) && got.next != segment.ack)
        got = {{.next = segment.ack}};
    if (segment.has(kAck)) got.isGuessed = false;
    own.upTo = later(own.upTo, segment.seq + segment.sequenceLength());
    if (segment.has(kFin)) own.afterFin = segment.seq + segment.sequenceLength();
    if (!segment.has(kAck)) return;
    // The window of a SYN is never scaled, and none is unless both ends offered to (RFC 7323, section 2.2).
    const bool isScaled =
        !segment.has(kSyn) && own.shift && m_directions[flowOf(segment).reversed()].sent.shift;
    own.edge = later(own.edge, segment.ack + (std::uint32_t{segment.window} << (isScaled ? *own.shift : 0U)));
}

Stimulus Arrivals::meaningOfReset(const Segment& segment, const std::optional<SeqNo>& next,
                                  const Sent& other) const {
    if (!next) { // SYN-SENT: its acknowledgment must be that of the SYN, section 3.10.7.3
        const bool acksSyn = segment.has(kAck) && other.initial && segment.ack == *other.initial + 1;
        return acksSyn ? Stimulus::ArrivesRst : Stimulus::ArrivesUnacceptable;
    }
    if (segment.seq == *next) return Stimulus::ArrivesRst;
    const bool isBefore = segment.seq.isBefore(*next);
    const bool isBehind = other.edge && !segment.seq.isBefore(*other.edge);
    return isBefore || isBehind ? Stimulus::ArrivesUnacceptable : Stimulus::ArrivesRstInWindow;
}

Stimulus Arrivals::meaningOfSyn(const Segment& segment, Arrived& arrived, const Sent& other) const {
    const bool isFirst = !arrived.next;
    const bool isOld = !isFirst && segment.seq.isBefore(*arrived.next);
    // SYN-SENT: ISS < SEG.ACK =< SND.NXT, section 3.10.7.3; a SYN may bring data (RFC 7413).
    const bool acksOther = segment.has(kAck) && other.initial &&
                           (segment.ack.isAtOrBefore(*other.initial) || other.upTo->isBefore(segment.ack));
    if (isFirst && acksOther) return Stimulus::ArrivesUnacceptable;
    if (isFirst) arrived = {{.next = segment.seq + 1}, {}, true};
    if (segment.has(kAck)) return Stimulus::ArrivesSynAck;
    return isOld ? Stimulus::ArrivesSynAgain : Stimulus::ArrivesSyn;
}

void Arrivals::unlearn(Arrived& arrived, Sent& other, State receiver) {
    constexpr StateSet kWithoutFin{State::SynReceived, State::Established, State::FinWait1, State::FinWait2};
    constexpr StateSet kUnacknowledged{State::FinWait1, State::Closing, State::LastAck};
    const bool isThrownAway = receiver == State::SynReceived || arrived.isFinTaken;
    if (arrived.before && isThrownAway && kWithoutFin.contains(receiver))
        static_cast<Reach&>(arrived) = *std::exchange(arrived.before, std::nullopt);
    if (kUnacknowledged.contains(receiver)) other.isFinAcknowledged = false;
}

Arrivals::Meaning Arrivals::arrive(const Segment& segment, std::optional<State> receiver) {
    Arrived& arrived = m_directions[flowOf(segment)].arrived;
    Sent& other = m_directions[flowOf(segment).reversed()].sent;
    if (receiver) unlearn(arrived, other, *receiver);
    const std::optional<SeqNo> before = arrived.next;
    Meaning meaning;
    meaning.isInOrder = before ? segment.seq == *before : segment.has(kSyn) || segment.has(kAck);
    if (segment.has(kRst)) {
        meaning.stimulus = meaningOfReset(segment, before, other);
        return meaning;
    }
    if (segment.has(kSyn)) {
        meaning.stimulus = meaningOfSyn(segment, arrived, other);
        return meaning;
    }
    const bool isBehind = other.edge && other.edge->isBefore(segment.seq);
    const bool acksTooMuch = other.upTo && other.upTo->isBefore(segment.ack);
    if (!segment.has(kAck) || (before && (isBehind || acksTooMuch))) { // without an ACK it is dropped
        meaning.stimulus = Stimulus::ArrivesUnacceptable;
        return meaning;
    }
    // Acknowledged once: what acknowledges it again tells nothing new.
    const bool acksFin = other.afterFin == segment.ack && !other.isFinAcknowledged;
    const bool isOld = before && (segment.seq + segment.sequenceLength()).isBefore(*before);
    if (acksFin && before && !isOld) other.isFinAcknowledged = true; // an old one is perhaps not looked at
    bool takesFin = false;
    if (before && segment.sequenceLength() > 0) {
        meaning.hasNewData =
            before->isBefore(segment.seq + static_cast<std::uint32_t>(segment.payload.size()));
        arrived.before = arrived;
        takesFin = arrived.takesFin({segment.seq, segment.seq + segment.sequenceLength(), segment.has(kFin)});
    }
    if (takesFin)
        meaning.stimulus = acksFin ? Stimulus::ArrivesFinAckOfFin : Stimulus::ArrivesFin;
    else
        meaning.stimulus = acksFin ? Stimulus::ArrivesAckOfFin : Stimulus::ArrivesAck;
    return meaning;
}

std::optional<SeqNo> Arrivals::expected(const Flow& flow) const {
    const auto found = m_directions.find(flow);
    return found != m_directions.end() ? found->second.arrived.next : std::nullopt;
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
    const bool isKnown = direction != m_directions.end() && direction->second.sent.initial;
    return isKnown ? number.relativeTo(*direction->second.sent.initial) : number.raw();
}

} // namespace eleven
