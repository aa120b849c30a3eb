#include "core/capture/capturetrace.h"

#include "core/capture/inference.h"

#include <map>
#include <utility>

namespace eleven {

namespace {

constexpr std::size_t sideIndex(Side side) { return static_cast<std::size_t>(side); }

/// A segment of the connection; the spans of `packet` are empty.
struct Shown {
    Nanoseconds t;
    Side from;
    TcpPacket packet;
    std::shared_ptr<const Segment> segment;
};

std::shared_ptr<const Segment> segmentOf(const TcpPacket& packet) {
    auto segment = std::make_shared<Segment>();
    segment->source = packet.source.ipv4();
    segment->destination = packet.destination.ipv4();
    segment->sourcePort = packet.sourcePort;
    segment->destinationPort = packet.destinationPort;
    segment->seq = packet.seq;
    segment->ack = packet.ack;
    segment->flags = packet.flags;
    segment->window = packet.window;
    segment->checksum = packet.checksum;
    segment->urgentPointer = packet.urgentPointer;
    segment->options.assign(packet.options.begin(), packet.options.end());
    segment->payload.assign(packet.payload.begin(), packet.payload.end());
    segment->payload.resize(packet.payloadLength);
    return segment;
}

/// The segments of one connection, read from the whole file.
class Gathering {
public:
    Gathering(const CapturedConnection& wanted, std::size_t most) : m_wanted(wanted), m_most(most) {}

    void add(const CaptureFile::Record& record, const TcpPacket& packet) {
        if (!isBetweenTheEnds(packet)) return;
        const std::optional<ConnectionTable::Place> place = m_table.placeOf(packet);
        CapturedConnection& connection = m_connections[place->connection];
        if (place->isNew) connection.firstPacket = record.number;
        Inference(connection).take(packet, place->from);
        if (connection.firstPacket != m_wanted.firstPacket) return;
        const std::size_t side = sideIndex(place->from);
        if (!packet.has(kRst)) last.any[side] = m_count;
        if (packet.has(kFin)) last.fin[side] = m_count;
        if (packet.has(kSyn) && packet.has(kAck)) last.synAck[side] = m_count;
        ++m_count;
        m_octets += packet.payloadLength;
        if (shown.size() >= m_most || m_octets > kMostShownOctets) return;
        TcpPacket header = packet;
        header.options = header.payload = {};
        shown.push_back({record.t, place->from, header, segmentOf(packet)});
    }
    [[nodiscard]] std::uint64_t unshown() const { return m_count - shown.size(); }

    std::vector<Shown> shown;
    LastSent last;

private:
    [[nodiscard]] bool isBetweenTheEnds(const TcpPacket& packet) const {
        const auto isFrom = [&](std::size_t one) {
            const std::size_t other = 1 - one;
            return packet.source == m_wanted.addresses[one] && packet.sourcePort == m_wanted.ports[one] &&
                   packet.destination == m_wanted.addresses[other] &&
                   packet.destinationPort == m_wanted.ports[other];
        };
        return isFrom(0) || isFrom(1);
    }

    const CapturedConnection& m_wanted;
    std::size_t m_most;
    std::deque<CapturedConnection> m_connections; ///< all between the same ends
    ConnectionTable m_table{m_connections, SIZE_MAX};
    std::size_t m_count = 0, m_octets = 0;
};

/// Writes the trace, segment by segment.
class Telling {
public:
    Telling(Trace& trace, const CapturedConnection& wanted, const LastSent& last)
        : m_trace(trace), m_began(wanted.first), m_inference(m_connection, &last, &m_steps) {}

    void add(const Shown& shown, std::size_t index) {
        const Nanoseconds before = std::exchange(m_t, shown.t - m_began);
        if (index == 0) begin(shown.packet);
        append(
            ActEvent{.act = {.kind = Act::Kind::Wait, .duration = std::max(m_t - before, Nanoseconds{0})}});
        m_inference.take(shown.packet, shown.from, index);
        for (const InferredStep& step : m_steps)
            if (!step.isPresumed) tell(step);
        tellSegment(shown);
        for (const InferredStep& step : m_steps)
            if (step.isPresumed) tell(step);
        m_steps.clear();
    }

private:
    void begin(const TcpPacket& first) {
        Inference::begin(m_connection, first);
        const bool isOpening = first.has(kSyn) && !first.has(kAck);
        for (const Side side : {Side::Server, Side::Client}) {
            const StateSet states = m_connection.end(side).states;
            if (states.contains(State::Established))
                tellUnknown(side, states);
            else if (side == Side::Server)
                tellUnknown(side, isOpening ? StateSet{State::Closed, State::Listen}
                                            : StateSet{State::Listen, State::SynSent});
            else if (isOpening) // CLOSED, as all others it is not what a kernel said
                append(StateEvent{.socket = static_cast<SocketId>(1 + sideIndex(side)),
                                  .host = side,
                                  .who = {side, 0},
                                  .stimulus = {},
                                  .source = StateSource::Inferred});
            else
                tell({.side = side, .from = {}, .to = states}); // the SYN that is answered
        }
    }

    template <typename Body>
    EventNumber append(Body body) {
        const EventNumber n = m_trace.size() + 1;
        m_trace.append(Event{n, m_t, std::move(body)});
        return n;
    }

    void tellUnknown(Side side, StateSet states) {
        append(NoteEvent{
            .code = NoteEvent::Code::NotInferred, .who = {side, 0}, .detail = stateNames(states, ", ")});
    }

    void tell(const InferredStep& step) {
        if (step.to.size() != 1) return tellUnknown(step.side, step.to);
        const State to = *step.to.begin();
        const bool isFrom = step.from.size() == 1;
        if (!isFrom && to == State::Closed) return; // no socket answered: it was so all the time
        const State from = isFrom ? *step.from.begin() : to;
        StateEvent change{.socket = static_cast<SocketId>(1 + sideIndex(step.side)),
                          .host = step.side,
                          .who = {step.side, 0},
                          .from = from,
                          .to = to,
                          .cause = causeOf(step),
                          .stimulus = step.stimulus,
                          .source = step.isPresumed ? StateSource::Presumed : StateSource::Inferred};
        if (isFrom && step.stimulus)
            change.predicted = predictEntry(from, *step.stimulus, m_connection.end(step.side).isPassive);
        append(change);
    }

    /// The arrival that it is due to; none of a call, which nobody saw.
    [[nodiscard]] EventNumber causeOf(const InferredStep& step) const {
        if (step.isPresumed) return m_arrived[sideIndex(otherSide(step.side))].last;
        const Arrivals& arrived = m_arrived[sideIndex(otherSide(step.side))];
        switch (step.stimulus.value_or(Stimulus::Close)) {
        case Stimulus::ArrivesSyn:
        case Stimulus::ArrivesSynAck: return arrived.syn;
        case Stimulus::ArrivesFin:
        case Stimulus::ArrivesFinAckOfFin: return arrived.fin;
        case Stimulus::ArrivesAck:
        case Stimulus::ArrivesAckOfFin:
        case Stimulus::ArrivesRst: return arrived.last;
        default: return 0;
        }
    }

    void tellSegment(const Shown& shown) {
        const TcpPacket& packet = shown.packet;
        const std::size_t side = sideIndex(shown.from);
        const bool isFirst = packet.has(kSyn) || (!m_first[side] && !packet.has(kRst));
        if (isFirst)
            m_first[side] = SeqNo(packet.seq.raw() - (packet.has(kSyn) ? 0U : 1U)); // as if from a SYN
        const SeqNo firstOfOther =
            m_first[1 - side].value_or(SeqNo(packet.has(kAck) ? packet.ack.raw() - 1 : 0));
        if (packet.has(kAck) && !m_first[1 - side]) m_first[1 - side] = firstOfOther;
        const std::uint32_t length = packet.sequenceLength();
        const auto id = static_cast<SegmentId>(++m_lastId);
        SegmentId& original =
            m_originals[{side, packet.seq.raw(), length, packet.flags & (kSyn | kFin | kRst)}];
        append(SegmentEvent{.id = id,
                            .from = shown.from,
                            .relativeSeq = packet.seq.relativeTo(m_first[side].value_or(SeqNo(0))),
                            .relativeAck = packet.ack.relativeTo(firstOfOther),
                            .repeats = length > 0 ? original : 0,
                            .segment = shown.segment});
        if (original == 0) original = id;
        Arrivals& arrived = m_arrived[side];
        arrived.last = append(FateEvent{.id = id, .fate = Fate::Delivered});
        if (packet.has(kSyn)) arrived.syn = arrived.last;
        if (packet.has(kFin)) arrived.fin = arrived.last;
    }

    struct Arrivals { ///< of what one end sent: the events
        EventNumber syn = 0, fin = 0, last = 0;
    };

    Trace& m_trace;
    Nanoseconds m_began;
    Nanoseconds m_t{0};
    CapturedConnection m_connection;
    std::vector<InferredStep> m_steps;
    Inference m_inference;
    std::array<Arrivals, 2> m_arrived = {};
    std::array<std::optional<SeqNo>, 2> m_first = {}; ///< what the numbers of each end are counted from
    std::map<std::tuple<std::size_t, std::uint32_t, std::uint32_t, int>, SegmentId> m_originals;
    std::size_t m_lastId = 0;
};

} // namespace

CaptureTrace readConnection(CaptureFile file, const CapturedConnection& wanted, std::size_t mostSegments,
                            const CaptureWatch& watch) {
    CaptureTrace result;
    Gathering gathering(wanted, mostSegments);
    std::uint64_t read = 0;
    while (read < wanted.lastPacket) {
        const std::optional<CaptureFile::Record> record = file.next();
        if (!record) break;
        read = record->number;
        if (watch && read % kPacketsBetweenLooks == 0 && watch(file.part())) {
            result.broke = CaptureBreak{.kind = CaptureBreak::Kind::Stopped, .packet = read};
            return result;
        }
        const Packet packet = decodePacket(file.linkType(), record->bytes, record->wireLength);
        if (packet.kind == PacketKind::Tcp) gathering.add(*record, packet.tcp);
    }
    result.broke = file.broke();
    result.unshown = gathering.unshown();
    Telling telling(result.trace, wanted, gathering.last);
    for (std::size_t index = 0; index < gathering.shown.size(); ++index)
        telling.add(gathering.shown[index], index);
    return result;
}

} // namespace eleven
