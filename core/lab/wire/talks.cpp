#include "core/lab/wire/talks.h"

#include <algorithm>

namespace eleven {
namespace {

constexpr std::size_t kRecentSegments = 64; // of one direction of a connection
constexpr std::size_t kMostOver = 256;
constexpr std::size_t kMostTalks = 8192;

std::size_t indexOf(Side side) { return static_cast<std::size_t>(side); }

Flow clientsView(Side from, const Flow& sender) { return from == Side::Client ? sender : sender.reversed(); }

} // namespace

bool isSameData(const Segment& a, const Segment& b) {
    return flowOf(a) == flowOf(b) && a.seq == b.seq && (a.flags | kPsh) == (b.flags | kPsh) &&
           a.payload == b.payload;
}

/// What a kernel sends again it may cut otherwise than before (RFC 9293, section 3.8.1).
SegmentId Talks::Direction::firstWith(const Segment& segment) const {
    const SeqNo end = segment.seq + segment.sequenceLength();
    const bool isNew = !sentUpTo || sentUpTo->isBefore(end) || segment.has(kSyn);
    const auto isFirst = [&](const Sent& other) {
        const SeqNo otherEnd = other.segment->seq + other.segment->sequenceLength();
        return isSameData(*other.segment, segment) ||
               (!isNew && !segment.seq.isBefore(other.segment->seq) && segment.seq.isBefore(otherEnd));
    };
    const auto found = std::find_if(recent.begin(), recent.end(), isFirst);
    return found != recent.end() ? found->id : 0;
}

SegmentId Talks::sent(Side from, SegmentId id, const std::shared_ptr<const Segment>& segment) {
    m_arrivals.sent(*segment);
    m_lastId = id;
    Talk& talk = m_talks[clientsView(from, flowOf(*segment))];
    talk.last = id;
    if (segment->sequenceLength() == 0) return 0;
    Direction& direction = talk.directions[indexOf(from)];
    const SeqNo end = segment->seq + segment->sequenceLength();
    if (const SegmentId first = direction.firstWith(*segment); first != 0) return first;
    if (segment->has(kSyn) && talk.isOver) { // another connection with the same ports
        std::erase(m_over, clientsView(from, flowOf(*segment)));
        talk = {.directions = {}, .last = id, .isOver = false};
    } else if (segment->has(kSyn)) {
        direction = {};
    }
    direction.recent.push_back({id, segment});
    if (direction.recent.size() > kRecentSegments) direction.recent.pop_front();
    if (!direction.sentUpTo || direction.sentUpTo->isBefore(end)) direction.sentUpTo = end;
    return 0;
}

Arrivals::Meaning Talks::arrive(Side from, const Segment& segment, State receiver) {
    const Flow view = clientsView(from, flowOf(segment));
    Talk& talk = m_talks[view];
    talk.last = m_lastId;
    talk.directions[indexOf(from)].hasFinished |= segment.has(kFin);
    const bool bothFinished = talk.directions[0].hasFinished && talk.directions[1].hasFinished;
    if (!talk.isOver && (bothFinished || segment.has(kRst))) {
        talk.isOver = true;
        m_over.push_back(view);
    }
    return m_arrivals.arrive(segment, receiver);
}

std::uint32_t Talks::relativeSeq(const Segment& segment) const { return m_arrivals.relativeSeq(segment); }
std::uint32_t Talks::relativeAck(const Segment& segment) const { return m_arrivals.relativeAck(segment); }

const Talks::Direction* Talks::find(Side from, const Flow& sender) const {
    const auto talk = m_talks.find(clientsView(from, sender));
    return talk != m_talks.end() ? &talk->second.directions[indexOf(from)] : nullptr;
}

SeqNo Talks::expected(Side from, const Flow& sender) const {
    if (const std::optional<SeqNo> next = m_arrivals.expected(sender)) return *next;
    const Direction* direction = find(from, sender);
    return direction != nullptr ? direction->sentUpTo.value_or(SeqNo()) : SeqNo();
}

SeqNo Talks::acknowledgment(Side from, const Flow& sender) const {
    const Direction* other = find(otherSide(from), sender.reversed());
    return other != nullptr ? other->sentUpTo.value_or(SeqNo()) : SeqNo();
}

void Talks::forget(const std::function<bool(const Flow&)>& isHeld) {
    for (std::size_t tried = m_over.size(); tried > 0 && m_over.size() > kMostOver; --tried) {
        const Flow oldest = m_over.front();
        m_over.pop_front();
        if (isHeld(oldest))
            m_over.push_back(oldest);
        else
            erase(oldest);
    }
    if (m_talks.size() <= kMostTalks) return;
    const auto quietest = std::min_element(m_talks.begin(), m_talks.end(), [](const auto& a, const auto& b) {
        return a.second.last < b.second.last;
    });
    if (isHeld(quietest->first)) return;
    std::erase(m_over, quietest->first);
    erase(Flow(quietest->first));
}

void Talks::erase(const Flow& view) {
    m_arrivals.forget(view);
    m_talks.erase(view);
}

} // namespace eleven
