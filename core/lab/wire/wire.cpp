#include "core/lab/wire/wire.h"

#include <unistd.h>

#include <algorithm>

namespace eleven {
namespace {

constexpr std::size_t kRecentSegments = 64; // of one direction of a connection
constexpr std::size_t kLargestPacket = 65536;

bool isSameData(const Segment& a, const Segment& b) {
    return tupleOf(a) == tupleOf(b) && a.seq == b.seq && (a.flags | kPsh) == (b.flags | kPsh) &&
           a.payload == b.payload;
}

} // namespace

Wire::Wire(Fd clientTun, Fd serverTun, bool isPatient, Recorder& recorder)
    : m_tuns{std::move(clientTun), std::move(serverTun)}, m_isPatient(isPatient), m_recorder(recorder) {}

bool Wire::drain(std::vector<std::pair<Side, Tuple>>& touched) {
    const bool client = drainHost(Side::Client, touched);
    const bool server = drainHost(Side::Server, touched);
    return client || server;
}

bool Wire::drainHost(Side host, std::vector<std::pair<Side, Tuple>>& touched) {
    std::array<std::uint8_t, kLargestPacket> buffer; // NOLINT: filled by read()
    bool any = false;
    for (;;) {
        const ssize_t size = ::read(tunOf(host).number(), buffer.data(), buffer.size());
        if (size <= 0) return any;
        any = true;
        const std::span<const std::uint8_t> packet(buffer.data(), static_cast<std::size_t>(size));
        Result<Segment> segment = Segment::parse(packet);
        if (!segment) {
            m_recorder.record(
                NoteEvent{"the " + std::string(sideName(host)) +
                          "'s kernel sent a packet that is not a TCP segment: " + segment.error().step});
            continue;
        }
        touched.emplace_back(host, tupleOf(*segment));
        takeUp(host, packet, std::move(*segment));
    }
}

void Wire::takeUp(Side host, std::span<const std::uint8_t> packet, Segment segment) {
    m_arrivals.sent(segment);
    SegmentEvent event;
    event.id = ++m_lastId;
    event.from = host;
    event.relativeSeq = m_arrivals.relativeSeq(segment);
    if (segment.has(kAck)) event.relativeAck = m_arrivals.relativeAck(segment);
    event.segment = std::make_shared<const Segment>(std::move(segment));
    if (event.segment->sequenceLength() > 0) {
        const auto same = [&](const auto& other) { return isSameData(*other.segment, *event.segment); };
        std::deque<Sent>& recent = m_recent[{host, tupleOf(*event.segment)}];
        if (const auto sent = std::find_if(recent.begin(), recent.end(), same); sent != recent.end())
            event.repeats = sent->id;
        else
            recent.push_back({event.id, event.segment});
        if (recent.size() > kRecentSegments) recent.pop_front();
        if (const auto held = std::find_if(m_held.begin(), m_held.end(), same); held != m_held.end()) {
            ++held->copies;
            event.stacked = true;
        } else if (m_isPatient && event.repeats != 0)
            event.stacked = isAnswerHeld(host, *event.segment);
    }
    if (!event.stacked) m_held.push_back({event.id, host, {packet.begin(), packet.end()}, event.segment, 1});
    m_recorder.record(std::move(event));
}

bool Wire::isAnswerHeld(Side host, const Segment& segment) const {
    const SeqNo end = segment.seq + segment.sequenceLength();
    return std::any_of(m_held.begin(), m_held.end(), [&](const Held& held) {
        return held.from != host && tupleOf(*held.segment) == tupleOf(segment).reversed() &&
               held.segment->has(kAck) && end.isAtOrBefore(held.segment->ack);
    });
}

const Wire::Held* Wire::find(SegmentId id) const {
    const auto held = std::find_if(m_held.begin(), m_held.end(), [id](const Held& h) { return h.id == id; });
    return held != m_held.end() ? &*held : nullptr;
}

std::optional<Wire::Done> Wire::settle(SegmentId id, Fate fate) {
    const auto held = std::find_if(m_held.begin(), m_held.end(), [id](const Held& h) { return h.id == id; });
    if (held == m_held.end()) return std::nullopt;
    if (m_isCut && fate == Fate::Delivered) fate = Fate::Dropped;
    Done done;
    done.to = otherSide(held->from);
    if (m_isCut && fate == Fate::Copied) {
        done.fate = m_recorder.record(NoteEvent{"the copy was lost: the wire is cut"});
        return done;
    }
    done.fate = m_recorder.record(FateEvent{id, fate});
    if (fate != Fate::Dropped) {
        done.segment = held->segment;
        done.meaning = m_arrivals.arrive(*held->segment);
        // The kernel processes the packet, and answers, before this returns. A full device queue is the
        // kernel's loss.
        static_cast<void>(::write(tunOf(done.to).number(), held->packet.data(), held->packet.size()));
    }
    if (fate != Fate::Copied) m_held.erase(held);
    return done;
}

} // namespace eleven
