#pragma once
// What the wire saw and what the kernels answered. See core/recording/fields/lists.h.

#include "core/recording/fields/lists.h"

namespace eleven {

template <typename Io>
void fields(Io& io, Of<Io, Segment>& segment) {
    auto& [source, destination, sourcePort, destinationPort, seq, ack, flags, window, checksum, urgentPointer,
           options, payload] = segment;
    io("source", source);
    io("sourcePort", sourcePort);
    io("destination", destination);
    io("destinationPort", destinationPort);
    io("seq", seq);
    io("ack", ack);
    io("flags", FlagsText{flags});
    io("window", window);
    io("checksum", checksum);
    io("urgentPointer", urgentPointer);
    io("options", options);
    io("payload", payload);
}

template <typename Io>
void fields(Io& io, Of<Io, SegmentEvent>& sent) {
    auto& [id, from, relativeSeq, relativeAck, repeats, stacked, segment, keptBack, injected, alters] = sent;
    io("id", id);
    io("from", from);
    io("relativeSeq", relativeSeq);
    io("relativeAck", relativeAck);
    io.maybe("repeats", repeats);
    io.maybe("stacked", stacked);
    io.maybe("keptBack", keptBack);
    io.maybe("injected", injected);
    io.maybe("alters", alters);
    io("segment", segment);
}

template <typename Io>
void fields(Io& io, Of<Io, FateEvent>& event) {
    auto& [id, fate] = event;
    io("id", id);
    io("fate", fate);
}

template <typename Io>
void fields(Io& io, Of<Io, SocketEvent>& reading) {
    auto& [socket, host, who, isListener, localAddress, remoteAddress, localPort, remotePort, state, tcpInfo,
           receiveQueue, sendQueue, timer, timerLeft, retransmits, orphaned, errnum] = reading;
    io("socket", socket);
    io("host", host);
    io("endpoint", who);
    io("isListener", isListener);
    io("localAddress", localAddress);
    io("localPort", localPort);
    io("remoteAddress", remoteAddress);
    io("remotePort", remotePort);
    io("state", state);
    io("tcpInfo", tcpInfo);
    io("receiveQueue", receiveQueue);
    io("sendQueue", sendQueue);
    io("timer", timer);
    io("timerLeft", timerLeft);
    io("retransmits", retransmits);
    io("orphaned", orphaned);
    io.maybe("errnum", errnum);
}

template <typename Io>
void fields(Io& io, Of<Io, StateEvent>& change) {
    auto& [socket, host, who, isListener, from, to, cause, stimulus, predicted, source] = change;
    io("socket", socket);
    io("host", host);
    io("endpoint", who);
    io("isListener", isListener);
    io("from", from);
    io("to", to);
    io("cause", cause);
    io("stimulus", stimulus);
    io("predicted", predicted);
    io.maybe("source", source);
}

} // namespace eleven
