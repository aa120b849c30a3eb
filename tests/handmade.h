#pragma once
// Traces made by hand, for tests of what reads them. Segments are written in the notation of
// core/net/notation.h.

#include "core/net/notation.h"
#include "core/recording/recorder.h"
#include "core/recording/trace.h"
#include "tests/actnotation.h"
#include "tests/callof.h"

#include <cerrno>
#include <csignal>
#include <memory>
#include <string>

namespace eleven::handmade {

inline constexpr EndpointId kClient{Side::Client, 0};
inline constexpr EndpointId kServer{Side::Server, 0};

/// A trace that is told event by event, one microsecond apart.
class Story {
public:
    template <typename Body>
    EventNumber tell(Body body) {
        m_clock.advance(std::chrono::microseconds(1));
        return m_recorder.record(std::move(body));
    }
    EventNumber act(const std::string& text, int lessonStep = -1) { return tell(actNamed(text, lessonStep)); }
    EventNumber call(EndpointId who, int line, const std::string& text, bool blocks = false) {
        return m_call = tell(CallEvent{who, line, callOf(text), blocks});
    }
    /// The child comes out of it, too.
    EventNumber forked(EndpointId child, int line, EndpointId parent) {
        return m_call = tell(CallEvent{child, line, callOf("fork()"), false, {}, parent});
    }
    EventNumber returned(EndpointId who, std::int64_t value, int nextLine, int errnum = 0,
                         const std::string& detail = {}) {
        return tell(ReturnEvent{who, m_call, nextLine - 1, value, errnum, detail, nextLine});
    }
    /// A call that returns at once.
    void called(EndpointId who, int line, const std::string& text, std::int64_t value) {
        call(who, line, text);
        returned(who, value, line + 1);
    }
    SegmentId sent(Side from, const std::string& notation, SegmentId repeats = 0, bool stacked = false) {
        auto segment = std::make_shared<const Segment>(parseNotation(notation).value());
        tell(SegmentEvent{++m_segment, from, segment->seq.raw(), segment->ack.raw(), repeats, stacked,
                          segment});
        return m_segment;
    }
    EventNumber fate(SegmentId id, Fate fate) { return tell(FateEvent{id, fate}); }
    EventNumber state(SocketId socket, EndpointId who, State from, State to,
                      std::optional<Stimulus> stimulus = {}, StateSet predicted = {}) {
        StateEvent change;
        change.socket = socket;
        change.host = who.host;
        change.who = who;
        change.isListener = from == State::Listen || to == State::Listen;
        change.isListener = change.isListener && to != State::SynReceived;
        change.from = from;
        change.to = to;
        change.stimulus = stimulus;
        change.predicted = predicted;
        return tell(change);
    }
    EventNumber reading(SocketId socket, EndpointId who, State state) {
        SocketEvent reading;
        reading.socket = socket;
        reading.host = who.host;
        reading.who = who;
        reading.isListener = state == State::Listen;
        reading.state = state;
        return tell(reading);
    }

    [[nodiscard]] const Trace& trace() const { return m_trace; }

private:
    Trace m_trace;
    ManualClock m_clock;
    Recorder m_recorder{m_clock, [this](Event event) { m_trace.append(std::move(event)); }};
    EventNumber m_call = 0;
    SegmentId m_segment = 0;
};

inline void tellDelivery(Story& story, SegmentId id, const std::string& text) {
    story.act("deliver: " + text);
    story.fate(id, Fate::Delivered);
}

/// Socket 1 listens, 2 is the client's connection, 3 the server's. The SYN is sent twice.
inline void tellHandshake(Story& story) {
    using enum State;
    story.act("run: server until accept", 0);
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.called(kServer, 2, "bind(3, 80)", 0);
    story.called(kServer, 3, "listen(3, 5)", 0);
    story.state(1, kServer, Closed, Listen, Stimulus::PassiveOpen, Listen);
    story.reading(1, kServer, Listen);
    story.call(kServer, 4, "accept(3)", true);
    story.act("run: client until connect", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.state(2, kClient, Closed, SynSent, Stimulus::ActiveOpen, SynSent);
    const SegmentId syn = story.sent(Side::Client, "S 0:0(0) win 64240 <mss 1460>");
    story.sent(Side::Client, "S 0:0(0) win 64240 <mss 1460>", syn, true);
    tellDelivery(story, syn, "SYN");
    story.state(3, kServer, Listen, SynReceived, Stimulus::ArrivesSyn, SynReceived);
    const SegmentId synAck = story.sent(Side::Server, "S. 0:0(0) ack 1 win 65160 <mss 1460>");
    tellDelivery(story, synAck, "SYN,ACK");
    story.state(2, kClient, SynSent, Established, Stimulus::ArrivesSynAck, Established);
    story.returned(kClient, 0, 3);
    const SegmentId ack = story.sent(Side::Client, ". 1:1(0) ack 1");
    tellDelivery(story, ack, "ACK");
    story.state(3, kServer, SynReceived, Established, Stimulus::ArrivesAck, Established);
    story.returned(kServer, 4, 5);
}

/// An expectation of one state, which was held against `seen`.
inline CheckEvent stateCheck(EndpointId who, State expected, State seen, int line, int lessonStep = 1) {
    Expectation expectation{.place = {line, 1}, .who = who};
    expectation.states = {expected};
    return {expectation, {.states = {seen}}, expected == seen, lessonStep};
}

/// The handshake, and a client that closes while the server writes on: every kind of event is in it.
inline void tellWriteAfterClose(Story& story) {
    using enum State;
    tellHandshake(story);
    story.act("toggle: {skip-close-on-eof: true}", 1);
    story.called(kClient, 3, "close(3)", 0);
    story.tell(ExitEvent{kClient, 0, 0});
    story.state(2, kClient, Established, FinWait1, Stimulus::Close, FinWait1);
    const SegmentId fin = story.sent(Side::Client, "F. 1:1(0) ack 1");
    story.act("copy: FIN,ACK");
    story.fate(fin, Fate::Copied);
    story.state(3, kServer, Established, CloseWait, Stimulus::ArrivesFin, CloseWait);
    const SegmentId finAck = story.sent(Side::Server, ". 1:1(0) ack 2");
    story.act("drop: ACK from server");
    story.fate(finAck, Fate::Dropped);
    tellDelivery(story, fin, "FIN,ACK");
    const SegmentId again = story.sent(Side::Server, ". 1:1(0) ack 2", finAck);
    tellDelivery(story, again, "ACK");
    story.state(2, kClient, FinWait1, FinWait2, Stimulus::ArrivesAckOfFin, TimeWait);
    story.called(kServer, 6, "recv(4, 64, 0)", 0);
    story.tell(JumpEvent{kServer, 7, "n == 0: true", 8});
    story.called(kServer, 8, "puts(\"peer closed\")", 12);
    story.call(kServer, 9, "send(4, \"late\", 4, 0)");
    story.returned(kServer, 4, 10);
    const SegmentId data = story.sent(Side::Server, "P. 1:5(4) ack 2");
    tellDelivery(story, data, "PSH,ACK");
    story.state(2, kClient, FinWait2, Closed);
    const SegmentId reset = story.sent(Side::Client, "R 2:2(0)");
    story.fate(reset, Fate::Delivered);
    story.state(3, kServer, CloseWait, Closed, Stimulus::ArrivesRst, Closed);
    story.call(kServer, 10, "send(4, \"late\", 4, 0)");
    story.returned(kServer, -1, 11, EPIPE);
    story.tell(SignalEvent{kServer, SIGPIPE});
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    story.tell(stateCheck(kClient, Closed, Closed, 40));
    Expectation wanted{.kind = Expectation::Kind::Errno, .place = {41, 1}, .who = kServer};
    wanted.text = "ECONNRESET";
    story.tell(CheckEvent{wanted, {.texts = {"EPIPE"}}, false, 1});
    story.tell(NoteEvent{NoteEvent::Code::NotTcp, kServer, 0, "an IPv4 fragment"});
}

} // namespace eleven::handmade
