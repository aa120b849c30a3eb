#pragma once
// Traces of many clients, made by hand: each connects, is accepted and closes; the server does not close.
// As in a lab, the port of a client is told only after its SYN. Client i has the sockets 2i + 2 and 2i + 3;
// socket 1 listens.

#include "tests/handmade.h"

namespace eleven::handmade {

class CrowdStory : public Story {
public:
    static std::uint16_t portOf(int client) { return static_cast<std::uint16_t>(40000 + client); }
    static EndpointId client(int index) { return {Side::Client, static_cast<std::uint16_t>(index)}; }
    static SocketId socketOf(int client) { return static_cast<SocketId>(2 * client + 2); }
    static SocketId serversSocketOf(int client) { return socketOf(client) + 1; }

    void listens() {
        act("run: server until accept", 0);
        called(kServer, 1, "listen(3, 5)", 0);
        reading(1, kServer, State::Listen);
        state(1, kServer, State::Closed, State::Listen);
        call(kServer, 2, "accept(3)", true);
    }
    /// The SYN is on the wire; nobody knows yet whose it is.
    SegmentId sendsSyn(int index) {
        act("run: " + endpointName(client(index)), 0);
        call(client(index), 2, "connect(3, server, 80)", true);
        return segment(index, Side::Client, kSyn);
    }
    void showsSyn(int index) { changes(index, Side::Client, State::Closed, State::SynSent); }
    void connects(int index) {
        const SegmentId syn = sendsSyn(index);
        showsSyn(index);
        tellDelivery(*this, syn, "SYN");
        changes(index, Side::Server, State::Listen, State::SynReceived);
        deliver(index, Side::Server, kSyn | kAck);
        changes(index, Side::Client, State::SynSent, State::Established);
        returned(client(index), 0, 3);
        deliver(index, Side::Client, kAck);
        changes(index, Side::Server, State::SynReceived, State::Established);
    }
    void closes(int index) {
        act("run: " + endpointName(client(index)), 0);
        called(client(index), 3, "close(3)", 0);
        changes(index, Side::Client, State::Established, State::FinWait1);
        deliver(index, Side::Client, kFin | kAck);
        changes(index, Side::Server, State::Established, State::CloseWait);
        deliver(index, Side::Server, kAck);
        changes(index, Side::Client, State::FinWait1, State::FinWait2);
    }
    SegmentId segment(int index, Side from, int flags) {
        auto sent = std::make_shared<Segment>();
        sent->flags = static_cast<std::uint8_t>(flags);
        sent->sourcePort = from == Side::Client ? portOf(index) : std::uint16_t{80};
        sent->destinationPort = from == Side::Client ? std::uint16_t{80} : portOf(index);
        tell(SegmentEvent{
            .id = ++m_lastSegment, .from = from, .repeats = 0, .stacked = false, .segment = sent});
        return m_lastSegment;
    }
    void changes(int index, Side host, State from, State to) {
        const bool isClients = host == Side::Client;
        SocketEvent reading;
        reading.socket = isClients ? socketOf(index) : serversSocketOf(index);
        reading.host = host;
        reading.who = isClients ? client(index) : kServer;
        reading.localPort = isClients ? portOf(index) : std::uint16_t{80};
        reading.remotePort = isClients ? std::uint16_t{80} : portOf(index);
        reading.state = to;
        tell(reading);
        StateEvent change;
        change.socket = reading.socket;
        change.host = host;
        change.who = reading.who;
        change.from = from;
        change.to = to;
        tell(change);
    }

private:
    void deliver(int index, Side from, int flags) {
        tellDelivery(*this, segment(index, from, flags), flagNames(static_cast<std::uint8_t>(flags)));
    }

    SegmentId m_lastSegment = 0;
};

/// `clients` clients connect, and the first `closing` of them close.
inline CrowdStory crowd(int clients, int closing) {
    CrowdStory story;
    story.listens();
    for (int i = 0; i < clients; ++i)
        story.connects(i);
    for (int i = 0; i < closing; ++i)
        story.closes(i);
    return story;
}

} // namespace eleven::handmade
