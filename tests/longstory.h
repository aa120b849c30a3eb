#pragma once
// A long trace made by hand: one client connects, sends, and closes, again and again, each time with new
// sockets. Every 16th time its FIN is lost and sent again.

#include "tests/handmade.h"

namespace eleven::handmade {

class LongStory : public Story {
public:
    /// Laps until there are `events` events at least.
    explicit LongStory(std::size_t events) {
        act("run: server until accept", 0);
        called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        called(kServer, 2, "listen(3, 5)", 0);
        reading(1, kServer, State::Listen);
        state(1, kServer, State::Closed, State::Listen);
        call(kServer, 3, "accept(3)", true);
        while (trace().size() < events)
            tellLap();
    }

private:
    void tellLap() {
        using enum State;
        const SocketId client = 2 * ++m_lap;
        const SocketId server = client + 1;
        act("run: client");
        called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        act("run: client");
        call(kClient, 2, "connect(3, server, 80)", true);
        changes(client, kClient, Closed, SynSent);
        deliver(sent(Side::Client, "S 0:0(0) win 64240 <mss 1460>"), "SYN");
        changes(server, kServer, Listen, SynReceived);
        deliver(sent(Side::Server, "S. 0:0(0) ack 1 win 65160 <mss 1460>"), "SYN,ACK");
        changes(client, kClient, SynSent, Established);
        returned(kClient, 0, 3);
        deliver(sent(Side::Client, ". 1:1(0) ack 1"), "ACK");
        changes(server, kServer, SynReceived, Established);
        returned(kServer, 4, 4);
        act("run: client");
        called(kClient, 3, "send(3, \"hello\", 5, 0)", 5);
        const SegmentId data = sent(Side::Client, "P. 1:6(5) ack 1");
        act("run: server");
        call(kServer, 4, "recv(4, 64, 0)", true);
        deliver(data, "PSH,ACK");
        returned(kServer, 5, 5, 0, "hello");
        deliver(sent(Side::Server, ". 1:1(0) ack 6"), "ACK");
        act("run: client");
        called(kClient, 4, "close(3)", 0);
        changes(client, kClient, Established, FinWait1);
        SegmentId fin = sent(Side::Client, "F. 6:6(0) ack 1");
        if (m_lap % 16 == 0) {
            act("drop: FIN,ACK");
            fate(fin, Fate::Dropped);
            act("wait: 1 s");
            fin = sent(Side::Client, "F. 6:6(0) ack 1", fin);
        }
        deliver(fin, "FIN,ACK");
        changes(server, kServer, Established, CloseWait);
        const SegmentId ack = sent(Side::Server, ". 1:1(0) ack 7");
        act("run: server");
        called(kServer, 5, "close(4)", 0);
        changes(server, kServer, CloseWait, LastAck);
        const SegmentId otherFin = sent(Side::Server, "F. 1:1(0) ack 7");
        deliver(ack, "ACK");
        changes(client, kClient, FinWait1, FinWait2);
        deliver(otherFin, "FIN,ACK");
        changes(client, kClient, FinWait2, TimeWait);
        deliver(sent(Side::Client, ". 7:7(0) ack 2"), "ACK");
        changes(server, kServer, LastAck, Closed);
        act("run: server");
        call(kServer, 3, "accept(3)", true);
        act("skip: time-wait");
        changes(client, kClient, TimeWait, Closed);
    }
    SegmentId sent(Side from, const std::string& notation, SegmentId repeats = 0) {
        Segment segment = parseNotation(notation).value();
        const std::uint16_t port = portOf(2 * m_lap);
        segment.sourcePort = from == Side::Client ? port : std::uint16_t{80};
        segment.destinationPort = from == Side::Client ? std::uint16_t{80} : port;
        tell(SegmentEvent{.id = ++m_segment,
                          .from = from,
                          .relativeSeq = segment.seq.raw(),
                          .relativeAck = segment.ack.raw(),
                          .repeats = repeats,
                          .segment = std::make_shared<const Segment>(segment)});
        return m_segment;
    }
    void deliver(SegmentId id, const char* what) { tellDelivery(*this, id, what); }
    void changes(SocketId socket, EndpointId who, State from, State to) {
        SocketEvent reading;
        reading.socket = socket;
        reading.host = who.host;
        reading.who = who;
        reading.localPort = who.host == Side::Client ? portOf(socket) : std::uint16_t{80};
        reading.remotePort = who.host == Side::Client ? std::uint16_t{80} : portOf(socket - 1);
        reading.state = to;
        if (to == State::TimeWait) reading.timer = Timer::TimeWait;
        tell(reading);
        StateEvent change;
        change.socket = socket;
        change.host = who.host;
        change.who = who;
        change.from = from;
        change.to = to;
        tell(change);
    }
    static std::uint16_t portOf(SocketId client) {
        return static_cast<std::uint16_t>(32768 + client % 28000);
    }

    SocketId m_lap = 0;
    SegmentId m_segment = 0;
};

} // namespace eleven::handmade
