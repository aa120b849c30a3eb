#include "core/capture/inference.h"

namespace eleven {

namespace {

using enum State;

constexpr StateSet kSynchronized = {Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait};
constexpr StateSet kNotSeen = {Closed, Listen};            // nothing has come from there yet
constexpr StateSet kWithoutFin = {Established, CloseWait}; // it sends new data
constexpr StateSet kBeforeFin = {SynSent, SynReceived, Established, FinWait1,
                                 FinWait2}; // it still gets new data
constexpr StateSet kFinOnItsWay = {FinWait1, Closing, LastAck};

/// The states that there can be after `stimulus`: of who sent what proves it, or whose ACK of it was seen.
StateSet provenBy(Stimulus stimulus) {
    switch (stimulus) {
    case Stimulus::ActiveOpen: return SynSent;
    case Stimulus::ArrivesSyn: return SynReceived;
    case Stimulus::ArrivesSynAck:
    case Stimulus::ArrivesAck: return Established;
    case Stimulus::Close: return kFinOnItsWay;
    case Stimulus::ArrivesFin: return {CloseWait, Closing, LastAck, TimeWait};
    case Stimulus::ArrivesFinAckOfFin: return TimeWait;
    case Stimulus::ArrivesAckOfFin: return {FinWait2, TimeWait, Closed};
    default: return Closed; // Abort, ArrivesRst
    }
}

/// By the table, each of `from`; those that cannot be are left out.
StateSet after(StateSet from, Stimulus stimulus, bool isPassive) {
    StateSet to;
    for (const State state : from)
        to = to | predictEntry(state, stimulus, isPassive);
    const StateSet proven = provenBy(stimulus);
    const StateSet possible = to & proven;
    return possible.isEmpty() ? proven : possible;
}

bool covers(const CapturedEnd& end, SeqNo acknowledged) { return end.initial.isBefore(acknowledged); }

} // namespace

void Inference::begin(CapturedConnection& connection, const TcpPacket& first) {
    const bool isSyn = first.has(kSyn);
    const bool isFromClient =
        isSyn ? !first.has(kAck) : first.sourcePort >= first.destinationPort; // servers have low ports
    connection.addresses = {first.source, first.destination};
    connection.ports = {first.sourcePort, first.destinationPort};
    CapturedEnd& client = connection.end(Side::Client);
    CapturedEnd& server = connection.end(Side::Server);
    if (!isFromClient) {
        std::swap(connection.addresses[0], connection.addresses[1]);
        std::swap(connection.ports[0], connection.ports[1]);
    }
    client.states = server.states = kSynchronized;
    if (!isSyn || first.has(kAck) || first.has(kRst)) connection.unseen = Unseen::Beginning;
    if (isSyn && first.has(kAck)) { // the SYN that it answers is known from it
        client.states = SynSent;
        client.sentSyn = client.knowsNext = true;
        client.initial = SeqNo(first.ack.raw() - 1);
        client.next = first.ack;
        server.states = kNotSeen;
    } else if (isSyn) {
        client.states = Closed;
        server.states = kNotSeen;
    }
}

bool Inference::isAnother(const CapturedConnection& connection, const TcpPacket& segment, Side from) {
    if (!segment.has(kSyn) || segment.has(kAck) || segment.has(kRst)) return false;
    const CapturedEnd& sender = connection.end(from);
    if (sender.sentSyn || sender.sentSynAck) return sender.initial != segment.seq;
    const CapturedEnd& other = connection.end(otherSide(from));
    const bool isSimultaneous = other.sentSyn && sender.segments == 0;
    return !isSimultaneous;
}

void Inference::take(const TcpPacket& segment, Side from, std::size_t index) {
    m_index = index;
    CapturedEnd& sender = end(from);
    if (sender.isReset && !segment.has(kRst)) { // it sends on
        sender.isReset = false;
        if (m_connection.resetBy == otherSide(from)) m_connection.resetBy.reset();
        m_connection.unseen = m_connection.unseen | Unseen::Reset;
        set(from, sender.beforeReset);
    }
    count(segment, sender);
    if (segment.has(kRst)) return takeReset(segment, from);
    if (segment.has(kSyn) && segment.has(kAck))
        takeSynAck(segment, from);
    else if (segment.has(kSyn))
        takeSyn(segment, from);
    else
        takeOther(segment, from);
    if (segment.has(kAck)) presume(segment, from);
    const SeqNo behind = segment.seq + segment.sequenceLength();
    if (!sender.knowsNext || sender.next.isBefore(behind)) sender.next = behind;
    sender.knowsNext = true;
    if (segment.has(kAck) && (!sender.hasAcked || sender.acked.isBefore(segment.ack))) {
        sender.acked = segment.ack;
        sender.hasAcked = true;
    }
}

/// What lies before SND.NXT was sent before, unless the capture jumped over it.
void Inference::count(const TcpPacket& segment, CapturedEnd& sender) {
    ++sender.segments;
    sender.octets += segment.payloadLength;
    const std::uint32_t length = segment.sequenceLength();
    if (segment.has(kRst) || length == 0 || !sender.knowsNext) return;
    if (sender.next.isBefore(segment.seq)) {
        sender.holeBegin = sender.next;
        sender.holeEnd = segment.seq;
        return;
    }
    const bool isKeepalive =
        segment.payloadLength <= 1 && length == segment.payloadLength && segment.seq + 1 == sender.next;
    const bool fillsHole = sender.holeBegin.isAtOrBefore(segment.seq) && segment.seq.isBefore(sender.holeEnd);
    if (segment.seq.isBefore(sender.next) && !isKeepalive && !fillsHole) ++sender.repeats;
}

void Inference::takeReset(const TcpPacket& segment, Side from) {
    const Side to = otherSide(from);
    CapturedEnd& sender = end(from);
    CapturedEnd& other = end(to);
    sender.sentRst = true;
    const bool isWholeAnswer = sender.states == kNotSeen; // it has no socket, and so there is nothing to lose
    if (isWholeAnswer) {
        set(from, Closed);
    } else if (sender.states != SynSent && sender.states != Closed && counts(from, &LastSent::any)) {
        sender.beforeReset = sender.states; // SYN-SENT answers old segments with a RST, and stays
        sender.isReset = true;
        const bool canAbort = (sender.states - StateSet{SynReceived, Established, CloseWait}).isEmpty();
        set(from, Closed, canAbort ? std::optional(Stimulus::Abort) : std::nullopt);
    }
    const bool isAcceptable = other.states == SynSent
                                  ? segment.has(kAck) && segment.ack == other.next
                                  : (!other.hasAcked || other.acked.isAtOrBefore(segment.seq)) &&
                                        (!sender.knowsNext || segment.seq.isAtOrBefore(sender.next));
    if (!isAcceptable || (other.states - kNotSeen).isEmpty() || !counts(to, &LastSent::any)) return;
    if (isWholeAnswer) m_connection.unseen = m_connection.unseen | Unseen::NoSocket;
    if (!m_connection.resetBy) m_connection.resetBy = from;
    other.beforeReset = other.states;
    other.isReset = true;
    set(to, Closed, Stimulus::ArrivesRst, true);
}

void Inference::takeSyn(const TcpPacket& segment, Side from) {
    CapturedEnd& sender = end(from);
    if (sender.sentSyn || sender.sentSynAck) return; // again
    sender.sentSyn = true;
    sender.initial = segment.seq;
    sender.states = sender.states & Closed; // that it was CLOSED is known now
    step(from, Stimulus::ActiveOpen);
}

void Inference::takeSynAck(const TcpPacket& segment, Side from) {
    CapturedEnd& sender = end(from);
    const bool isFirst = !sender.sentSynAck || sender.initial != segment.seq;
    if (isFirst) {
        const bool isSimultaneous = sender.sentSyn && sender.initial == segment.seq;
        if (!isSimultaneous) m_connection.unseen = m_connection.unseen | Unseen::Listen;
        sender.isPassive = !isSimultaneous;
        sender.sentSynAck = true;
        sender.initial = segment.seq;
        if (!isSimultaneous) sender.states = Listen;
        step(from, Stimulus::ArrivesSyn);
        // The other SYN,ACK came by before this one, and arrives behind the SYN.
        const CapturedEnd& other = end(otherSide(from));
        if (isSimultaneous && other.hasAcked && covers(sender, other.acked) &&
            counts(from, &LastSent::synAck))
            step(from, Stimulus::ArrivesSynAck, true);
    } else if (sender.states == Established && !sender.isOpenProven) {
        set(from, SynReceived); // what should have opened it did not arrive
    }
}

/// No SYN, no RST.
void Inference::takeOther(const TcpPacket& segment, Side from) {
    CapturedEnd& sender = end(from);
    const CapturedEnd& other = end(otherSide(from));
    const bool acksFin = segment.has(kAck) && other.sentFin && other.afterFin.isAtOrBefore(segment.ack);
    if (segment.has(kAck) && sender.states == SynSent) {
        step(from, Stimulus::ArrivesSynAck);
    } else if (sender.states == SynReceived && !acksFin) {
        const bool acksMore = segment.has(kAck) && sender.hasAcked && sender.acked.isBefore(segment.ack);
        if (segment.payloadLength > 0 || acksMore || (segment.has(kFin) && sender.isPassive))
            step(from, Stimulus::ArrivesAck);
    } else if ((sender.states & kNotSeen) == sender.states && sender.states != Closed) {
        set(from, kSynchronized); // its SYN,ACK is missing
        m_connection.unseen = m_connection.unseen | Unseen::Gap;
    }
    sender.isOpenProven |= segment.payloadLength > 0 || segment.has(kFin) ||
                           (segment.has(kAck) && sender.hasAcked && sender.acked.isBefore(segment.ack));
    if (segment.has(kAck)) takeGap(segment, from);
    narrow(segment, from);
    if (acksFin && !sender.gotFin) provesFinArrived(from);
    if (segment.has(kFin)) takeFin(segment, from);
}

/// It acknowledges what the capture does not have: perhaps a FIN was among it.
void Inference::takeGap(const TcpPacket& segment, Side from) {
    const Side to = otherSide(from);
    CapturedEnd& sender = end(from);
    CapturedEnd& other = end(to);
    const bool isKnown = other.knowsNext;
    if (isKnown && !other.next.isBefore(segment.ack)) return;
    other.next = segment.ack;
    other.knowsNext = true;
    if ((other.states & kNotSeen) == other.states) set(to, kSynchronized | SynReceived);
    if (!isKnown || other.sentFin) return;
    m_connection.unseen = m_connection.unseen | Unseen::Gap;
    set(from, sender.states | after(sender.states, Stimulus::ArrivesFin, sender.isPassive));
    set(to, other.states | after(other.states, Stimulus::Close, other.isPassive) |
                after(after(other.states, Stimulus::Close, other.isPassive), Stimulus::ArrivesAckOfFin,
                      other.isPassive));
}

/// New data is sent by who has sent no FIN, to who has got none.
void Inference::narrow(const TcpPacket& segment, Side from) {
    CapturedEnd& sender = end(from);
    const bool isNew = segment.payloadLength > 0 && sender.knowsNext && !sender.sentFin &&
                       sender.next.isBefore(segment.seq + segment.payloadLength);
    if (!isNew) return;
    for (const auto& [side, possible] :
         {std::pair(from, kWithoutFin), std::pair(otherSide(from), kBeforeFin)}) {
        const StateSet known = end(side).states & possible;
        if (end(side).states.size() > 1 && !known.isEmpty()) set(side, known);
    }
}

/// `side` has acknowledged the other FIN.
void Inference::provesFinArrived(Side side) {
    using FinAck = CapturedEnd::FinAck;
    CapturedEnd& sender = end(side);
    sender.gotFin = true;
    const FinAck pending = sender.finAck;
    if (pending != FinAck::None) sender.finAck = FinAck::Arrived;
    switch (pending) {
    case FinAck::None:
    case FinAck::Arrived: return step(side, Stimulus::ArrivesFin);
    case FinAck::WithFin:
        m_connection.unseen = m_connection.unseen | Unseen::FinWait2;
        return step(side, Stimulus::ArrivesFinAckOfFin);
    case FinAck::BehindFin:
        step(side, Stimulus::ArrivesFin);
        return step(side, Stimulus::ArrivesAckOfFin, true);
    case FinAck::Unsure:
        m_connection.unseen = m_connection.unseen | Unseen::CloseOrder;
        return set(side, TimeWait);
    }
}

void Inference::takeFin(const TcpPacket& segment, Side from) {
    using FinAck = CapturedEnd::FinAck;
    CapturedEnd& sender = end(from);
    CapturedEnd& other = end(otherSide(from));
    if (!m_connection.finBy) m_connection.finBy = from;
    if (!sender.sentFin) {
        sender.sentFin = true;
        sender.afterFin = segment.seq + segment.sequenceLength();
        sender.gotFinFirst = sender.gotFin;
        return step(from, Stimulus::Close);
    }
    // Again: no acknowledgment of it has arrived. What rode on it, or came behind it, came then or comes now.
    if (other.finAck == FinAck::BehindFin && !other.gotFin) other.finAck = FinAck::Unsure;
    sender.finAck = FinAck::None;
    if (sender.states.size() == 1 && !sender.states.isEmpty())
        set(from, !sender.gotFin ? FinWait1 : sender.gotFinFirst ? LastAck : Closing);
}

/// What the ACK of a segment does to who gets it, if it arrives.
void Inference::presume(const TcpPacket& segment, Side from) {
    const Side to = otherSide(from);
    CapturedEnd& other = end(to);
    if (other.states == SynReceived && covers(other, segment.ack) && segment.ack.isAtOrBefore(other.next) &&
        counts(to, &LastSent::synAck))
        step(to, segment.has(kSyn) ? Stimulus::ArrivesSynAck : Stimulus::ArrivesAck, true);
    const bool acksFin = other.sentFin && other.afterFin.isAtOrBefore(segment.ack);
    if (acksFin && other.finAck == CapturedEnd::FinAck::None && counts(to, &LastSent::fin))
        presumeAckOfFin(segment, from);
}

void Inference::presumeAckOfFin(const TcpPacket& segment, Side from) {
    using FinAck = CapturedEnd::FinAck;
    const CapturedEnd& sender = end(from);
    CapturedEnd& other = end(otherSide(from));
    if (other.gotFin || !sender.sentFin) {
        other.finAck = FinAck::Arrived;
        return step(otherSide(from), Stimulus::ArrivesAckOfFin, true);
    }
    const bool isOnFin = segment.has(kFin);
    const bool wasSentBefore = sender.knowsNext && sender.afterFin.isAtOrBefore(sender.next);
    other.finAck = !isOnFin ? FinAck::BehindFin : wasSentBefore ? FinAck::Unsure : FinAck::WithFin;
}

void Inference::step(Side side, Stimulus stimulus, bool isPresumed) {
    const CapturedEnd& one = end(side);
    set(side, after(one.states, stimulus, one.isPassive), stimulus, isPresumed);
}

void Inference::set(Side side, StateSet to, std::optional<Stimulus> stimulus, bool isPresumed) {
    CapturedEnd& one = end(side);
    if (one.states == to) return;
    if (m_steps != nullptr) m_steps->push_back({side, one.states, to, stimulus, isPresumed});
    one.states = to;
}

bool Inference::counts(Side side, std::array<std::size_t, 2> LastSent::* kind) const {
    return m_last == nullptr || m_index >= (m_last->*kind)[static_cast<std::size_t>(side)];
}

} // namespace eleven
