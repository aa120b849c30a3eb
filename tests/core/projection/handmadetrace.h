#pragma once
// A trace written by hand, a line an event, for tests of what is made of one.

#include "core/recording/trace.h"
#include "tests/actnotation.h"

#include <utility>

namespace eleven {

class HandMadeTrace {
public:
    [[nodiscard]] const Trace& trace() const { return m_trace; }

    EventNumber act(const std::string& text) { return append(actNamed(text)); }

    struct Numbers {
        std::uint32_t seq = 0, ack = 0;
        std::string payload = {};
        SegmentId repeats = 0;
        bool stacked = false;
    };
    /// The next segment of the wire.
    SegmentId sends(Side from, int flags, Numbers numbers = {0, 0, {}, 0, false}) {
        auto segment = std::make_shared<Segment>();
        segment->flags = static_cast<std::uint8_t>(flags);
        segment->payload.assign(numbers.payload.begin(), numbers.payload.end());
        if (segment->has(kSyn)) segment->options = {2, 4, 0x05, 0xb4};
        append(SegmentEvent{.id = ++m_lastSegment,
                            .from = from,
                            .relativeSeq = numbers.seq,
                            .relativeAck = numbers.ack,
                            .repeats = numbers.repeats,
                            .stacked = numbers.stacked,
                            .segment = segment});
        return m_lastSegment;
    }
    /// A repetition of a delivered segment, which the patient wire loses.
    void keepsBack(Side from, SegmentId repeats, std::uint8_t flags = 0) {
        auto segment = std::make_shared<Segment>();
        segment->flags = flags;
        append(SegmentEvent{.id = ++m_lastSegment,
                            .from = from,
                            .repeats = repeats,
                            .stacked = true,
                            .segment = std::move(segment),
                            .keptBack = true});
    }
    EventNumber fate(SegmentId id, Fate fate) { return append(FateEvent{.id = id, .fate = fate}); }
    EventNumber delivered(SegmentId id) { return fate(id, Fate::Delivered); }

    void changes(Side side, SocketId socket, State from, State to, EventNumber cause = 0,
                 std::optional<Stimulus> stimulus = {}) {
        append(StateEvent{.socket = socket,
                          .host = side,
                          .who = {side, 0},
                          .isListener = false,
                          .from = from,
                          .to = to,
                          .cause = cause,
                          .stimulus = stimulus,
                          .predicted = {}});
    }
    void dies(Side side, int signal) { append(ExitEvent{.who = {side, 0}, .signal = signal}); }
    void listener(SocketId socket, State from, State to) {
        append(StateEvent{.socket = socket,
                          .host = Side::Server,
                          .who = {Side::Server, 0},
                          .isListener = true,
                          .from = from,
                          .to = to,
                          .cause = 0,
                          .stimulus = std::nullopt,
                          .predicted = {}});
    }

    /// Client socket 2, server listener 1 and connection 3: both ends ESTABLISHED, nothing held.
    static HandMadeTrace established() {
        HandMadeTrace made;
        made.act("run: server");
        made.listener(1, State::Closed, State::Listen);
        const EventNumber connecting = made.act("run: client");
        const SegmentId syn = made.sends(Side::Client, kSyn);
        made.changes(Side::Client, 2, State::Closed, State::SynSent, connecting);
        made.act("deliver: SYN");
        const EventNumber synArrives = made.delivered(syn);
        const SegmentId synAck = made.sends(Side::Server, kSyn | kAck, {.seq = 0, .ack = 1});
        made.changes(Side::Server, 3, State::Listen, State::SynReceived, synArrives);
        made.act("deliver: SYN,ACK");
        const EventNumber synAckArrives = made.delivered(synAck);
        const SegmentId ack = made.sends(Side::Client, kAck, {.seq = 1, .ack = 1});
        made.changes(Side::Client, 2, State::SynSent, State::Established, synAckArrives);
        made.act("deliver: ACK");
        const EventNumber ackArrives = made.delivered(ack);
        made.changes(Side::Server, 3, State::SynReceived, State::Established, ackArrives);
        return made;
    }

private:
    template <typename Body>
    EventNumber append(Body body) {
        const EventNumber number = m_trace.size() + 1;
        m_trace.append({.n = number, .t = Nanoseconds(number), .body = std::move(body)});
        return number;
    }

    Trace m_trace;
    SegmentId m_lastSegment = 0;
};

/// `Projection` after the first `prefix` events; after all of them without `prefix`.
template <typename Projection>
Projection projected(const Trace& trace, EventNumber prefix = ~EventNumber{0}) {
    Projection projection;
    for (const Event& event : trace) {
        if (event.n <= prefix) projection.add(event);
    }
    return projection;
}

} // namespace eleven
