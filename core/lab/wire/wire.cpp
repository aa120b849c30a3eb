#include "core/lab/wire/wire.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

constexpr std::size_t kLargestPacket = 65536;

Segment forged(Segment segment, const Forgery& forgery) {
    segment.flags = forgery.flags.value_or(segment.flags);
    segment.window = forgery.window.value_or(segment.window);
    segment.seq = segment.seq + static_cast<std::uint32_t>(forgery.seq);
    segment.ack = segment.ack + static_cast<std::uint32_t>(forgery.ack);
    if (!segment.has(kAck)) segment.ack = SeqNo();
    segment.payload.insert(segment.payload.end(), forgery.data.begin(), forgery.data.end());
    return segment;
}

} // namespace

Wire::Wire(Fd clientTun, Fd serverTun, bool isPatient, Recorder& recorder)
    : m_tuns{std::move(clientTun), std::move(serverTun)}, m_isPatient(isPatient), m_recorder(recorder) {}

bool Wire::drain(std::vector<std::pair<Side, Flow>>& touched) {
    const bool client = drainHost(Side::Client, touched);
    const bool server = drainHost(Side::Server, touched);
    if (client || server) m_talks.forget([this](const Flow& view) { return isHeld(view); });
    return client || server;
}

bool Wire::drainHost(Side host, std::vector<std::pair<Side, Flow>>& touched) {
    std::array<std::uint8_t, kLargestPacket> buffer; // NOLINT: filled by read()
    bool any = false;
    for (;;) {
        const ssize_t size = ::read(tunOf(host).number(), buffer.data(), buffer.size());
        if (size <= 0) return any;
        any = true;
        const std::span<const std::uint8_t> packet(buffer.data(), static_cast<std::size_t>(size));
        Result<Segment> segment = Segment::parse(packet);
        if (!segment) {
            m_recorder.record(NoteEvent{NoteEvent::Code::NotTcp, {host, 0}, 0, segment.error().step});
            continue;
        }
        touched.emplace_back(host, flowOf(*segment));
        takeUp(host, packet, std::move(*segment));
    }
}

void Wire::takeUp(Side host, std::span<const std::uint8_t> packet, Segment segment) {
    auto shared = std::make_shared<const Segment>(std::move(segment));
    SegmentEvent event;
    event.id = ++m_lastId;
    event.from = host;
    event.repeats = m_talks.sent(host, event.id, shared);
    event.relativeSeq = m_talks.relativeSeq(*shared);
    if (shared->has(kAck)) event.relativeAck = m_talks.relativeAck(*shared);
    event.segment = std::move(shared);
    if (event.segment->sequenceLength() > 0) {
        const auto same = std::find_if(m_held.begin(), m_held.end(), [&](const Held& held) {
            return isSameData(*held.segment, *event.segment);
        });
        if (same != m_held.end()) ++same->copies;
        event.keptBack =
            same == m_held.end() && m_isPatient && event.repeats != 0 && isAnswerHeld(host, *event.segment);
        event.stacked = same != m_held.end() || event.keptBack;
    }
    if (!event.stacked) m_held.push_back({event.id, host, {packet.begin(), packet.end()}, event.segment, 1});
    m_recorder.record(std::move(event));
}

bool Wire::isAnswerHeld(Side host, const Segment& segment) const {
    const SeqNo end = segment.seq + segment.sequenceLength();
    return std::any_of(m_held.begin(), m_held.end(), [&](const Held& held) {
        return held.from != host && flowOf(*held.segment) == flowOf(segment).reversed() &&
               (held.segment->has(kRst) || (held.segment->has(kAck) && end.isAtOrBefore(held.segment->ack)));
    });
}

bool Wire::isHeld(const Flow& clientsView) const {
    return std::any_of(m_held.begin(), m_held.end(), [&](const Held& held) {
        const Flow sender = flowOf(*held.segment);
        return (held.from == Side::Client ? sender : sender.reversed()) == clientsView;
    });
}

std::deque<Wire::Held>::iterator Wire::place(SegmentId id) {
    return std::find_if(m_held.begin(), m_held.end(), [id](const Held& held) { return held.id == id; });
}

const Wire::Held* Wire::find(SegmentId id) const {
    const auto held = std::find_if(m_held.begin(), m_held.end(), [id](const Held& h) { return h.id == id; });
    return held != m_held.end() ? &*held : nullptr;
}

std::optional<Wire::Done> Wire::decide(SegmentId id, Fate fate, State receiver) {
    const auto held = place(id);
    if (held == m_held.end()) return std::nullopt;
    Done done;
    done.to = otherSide(held->from);
    if (m_isCut && fate == Fate::Copied) {
        done.fate = m_recorder.record(NoteEvent{NoteEvent::Code::CopyLost});
        return done;
    }
    const bool isLost =
        fate == Fate::Delivered && (m_isCut || m_losses[static_cast<std::size_t>(held->from)].takesNext());
    if (isLost || fate == Fate::Dropped)
        done.fate = m_recorder.record(FateEvent{id, Fate::Dropped});
    else
        done = handOver(*held, fate, receiver);
    if (fate != Fate::Copied) m_held.erase(held);
    return done;
}

/// The kernel processes the packet, and answers, before write() returns; only what it took is recorded as
/// delivered.
Wire::Done Wire::handOver(const Held& held, Fate fate, State receiver) {
    Done done;
    done.to = otherSide(held.from);
    const ssize_t size = ::write(tunOf(done.to).number(), held.packet.data(), held.packet.size());
    if (size != static_cast<ssize_t>(held.packet.size())) {
        const int errnum = size < 0 ? errno : EMSGSIZE;
        done.fate = m_recorder.record(NoteEvent{NoteEvent::Code::NotTaken, {done.to, 0}, errnum});
        if (fate == Fate::Delivered) done.fate = m_recorder.record(FateEvent{held.id, Fate::Refused});
        return done;
    }
    done.fate = m_recorder.record(FateEvent{held.id, fate});
    done.segment = held.segment;
    done.meaning = m_talks.arrive(held.from, *held.segment, receiver);
    return done;
}

SegmentEvent Wire::eventOf(Side from, Segment segment) {
    const std::vector<std::uint8_t> packet = segment.build();
    if (Result<Segment> parsed = Segment::parse(packet)) segment = std::move(*parsed); // its checksum
    SegmentEvent event;
    event.id = ++m_lastId;
    event.from = from;
    event.relativeSeq = m_talks.relativeSeq(segment);
    if (segment.has(kAck)) event.relativeAck = m_talks.relativeAck(segment);
    event.segment = std::make_shared<const Segment>(std::move(segment));
    return event;
}

Wire::Held Wire::heldAs(const SegmentEvent& event) const {
    return {event.id, event.from, event.segment->build(), event.segment, 1};
}

SegmentId Wire::inject(Side from, const Flow& sender, const Forgery& forgery) {
    Segment segment;
    segment.source = sender.localAddress;
    segment.destination = sender.remoteAddress;
    segment.sourcePort = sender.localPort;
    segment.destinationPort = sender.remotePort;
    segment.seq = m_talks.expected(from, sender);
    segment.ack = m_talks.acknowledgment(from, sender);
    SegmentEvent event = eventOf(from, forged(std::move(segment), forgery));
    event.injected = true;
    const SegmentId id = event.id;
    m_held.push_back(heldAs(event));
    m_recorder.record(std::move(event));
    return id;
}

SegmentId Wire::alter(SegmentId id, const Forgery& forgery) {
    const auto held = place(id);
    if (held == m_held.end()) return 0;
    SegmentEvent event = eventOf(held->from, forged(*held->segment, forgery));
    event.alters = id;
    const SegmentId altered = event.id;
    *held = heldAs(event);
    m_recorder.record(FateEvent{id, Fate::Altered});
    m_recorder.record(std::move(event));
    return altered;
}

SegmentId Wire::overtake(Side from) {
    const auto isFrom = [from](const Held& held) { return held.from == from; };
    const auto oldest = std::find_if(m_held.begin(), m_held.end(), isFrom);
    const auto youngest = std::find_if(m_held.rbegin(), m_held.rend(), isFrom);
    if (youngest == m_held.rend() || &*youngest == &*oldest) return 0;
    std::rotate(oldest, std::prev(youngest.base()), youngest.base());
    return oldest->id;
}

void Wire::setLoss(Side from, int percent, std::uint32_t seed) {
    m_losses[static_cast<std::size_t>(from)] = Loss(percent, seed);
}

} // namespace eleven
