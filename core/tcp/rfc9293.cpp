#include "core/tcp/rfc9293.h"

namespace eleven {

namespace {

using enum State;
using enum Sends;

/// One cell of the table: where to, what is sent, whether the call is an error.
struct Cell {
    StateSet to;        ///< with `stays` it may also stay
    bool stays = false; ///< the state stays
    SetOf<Sends> sends = Nothing;
    bool isError = false;
};
using Row = std::array<Cell, kStimulusCount>;

constexpr Cell go(StateSet to, SetOf<Sends> sends = Nothing) { return {to, false, sends}; }
constexpr Cell goOrStay(StateSet to, SetOf<Sends> sends) { return {to, true, sends}; }
constexpr Cell kIgnore = {{}, true, Nothing};
constexpr Cell kError = {{}, true, Nothing, true};
constexpr Cell kData = {{}, true, Data};
constexpr Cell kAck = {{}, true, Ack};
constexpr Cell kRst = {{}, true, Rst};
constexpr Cell kEnd = go(Closed);

/// Data in order is acknowledged, an empty ACK is not answered (3.10.7.4, seventh). Outside of the window
/// everything is answered with an ACK but a RST, which is dropped (first).
constexpr SetOf<Sends> kPerhapsAck = {Nothing, Ack};
constexpr Cell kMayAck = {{}, true, kPerhapsAck};
/// Before the handshake is over an acknowledgment of what was not sent is answered with a RST, but no RST is.
constexpr Cell kMayRst = {{}, true, {Nothing, Rst}};
/// 3.10.5 says CLOSED; 3.5.2 and note 3 of figure 5 say that who sends a RST should linger in TIME-WAIT.
constexpr Cell kAbort = go({Closed, TimeWait}, Rst);
/// A host that has chosen a half-duplex close (MAY-1) should reset (SHLD-3); another one takes the data.
constexpr Cell kLateData = goOrStay(Closed, {Ack, Rst});

// The rows are in the order of State, the cells of a row in the order of Stimulus, five lines a state:
//   passive OPEN, active OPEN, SEND, CLOSE, ABORT              sections 3.10.1, 3.10.2, 3.10.4, 3.10.5
//   SYN / SYN again / SYN,ACK                                  section 3.10.7
//   ACK / ACK of FIN / FIN / FIN, ACK of FIN
//   RST / RST in the window / unacceptable / data after CLOSE  and RFC 5961; section 3.6.1
//   user timeout / R2 / keepalive / zero-window probe / SYN,ACK timer / tcp_fin_timeout / 2 MSL
//                                                              sections 3.10.8, 3.8.3, 3.8.4, 3.8.6.1
// A segment is the idealised one of section 3.10.7.4, that begins at RCV.NXT; but a SYN that comes to a
// synchronised state is challenged (RFC 5961, section 4.2). Where we have sent no FIN, an "ACK of our FIN"
// acknowledges something never sent. A timer that cannot run in a state leaves it alone.
// clang-format off: it is a table
constexpr std::array<Row, kStateCount> kTable = {{
    // CLOSED, 3.10.7.1: everything but a reset is answered with a reset
    {go(Listen), go(SynSent, Syn), kError, kError, kError,
     kRst, kRst, kRst,
     kRst, kRst, kRst, kRst,
     kIgnore, kIgnore, kMayRst, kRst,
     kEnd, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore},
    // LISTEN, 3.10.7.2: any acknowledgment is bad
    {kError, go(SynSent, Syn), go(SynSent, Syn), kEnd, kEnd,
     go(SynReceived, SynAck), go(SynReceived, SynAck), kRst,
     kRst, kRst, kRst, kRst,
     kIgnore, kIgnore, kMayRst, kRst,
     kEnd, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore},
    // SYN-SENT, 3.10.7.3: SENDs are queued; without SYN or RST a segment is dropped
    {kError, kError, kIgnore, kEnd, kEnd,
     go(SynReceived, SynAck), go(SynReceived, SynAck), go(Established, Ack),
     kIgnore, kRst, kIgnore, kRst,
     kEnd, kIgnore, kMayRst, kIgnore,
     kEnd, kEnd, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore},
    // SYN-RECEIVED: a SYN,ACK is that of a simultaneous open (figure 7), whose SYN is acknowledged again
    {kError, kError, kIgnore, go(FinWait1, Fin), kAbort,
     kAck, kAck, go(Established, Ack),
     go(Established, kPerhapsAck), kRst, go(CloseWait, Ack), kRst,
     kEnd, kAck, {{}, true, {Nothing, Ack, Rst}}, go(Established, kPerhapsAck),
     kEnd, kEnd, kIgnore, kIgnore, kEnd, kIgnore, kIgnore},
    // ESTABLISHED
    {kError, kError, kData, go(FinWait1, Fin), kAbort,
     kAck, kAck, kAck,
     kMayAck, kAck, go(CloseWait, Ack), kAck,
     kEnd, kAck, kMayAck, kMayAck,
     kEnd, kEnd, kEnd, kEnd, kIgnore, kIgnore, kIgnore},
    // FIN-WAIT-1
    {kError, kError, kError, kError, kAbort,
     kAck, kAck, kAck,
     kMayAck, go(FinWait2, kPerhapsAck), go(Closing, Ack), go(TimeWait, Ack),
     kEnd, kAck, kMayAck, kLateData,
     kEnd, kEnd, kEnd, kEnd, kIgnore, kIgnore, kIgnore},
    // FIN-WAIT-2: nothing of ours is on its way; the RFC lets it wait for ever
    {kError, kError, kError, kError, kAbort,
     kAck, kAck, kAck,
     kMayAck, kMayAck, go(TimeWait, Ack), go(TimeWait, Ack),
     kEnd, kAck, kMayAck, kLateData,
     kEnd, kIgnore, kEnd, kIgnore, kIgnore, kIgnore, kIgnore},
    // CLOSE-WAIT
    {kError, kError, kData, go(LastAck, Fin), kAbort,
     kAck, kAck, kAck,
     kIgnore, kAck, kAck, kAck,
     kEnd, kAck, kMayAck, kIgnore,
     kEnd, kEnd, kEnd, kEnd, kIgnore, kIgnore, kIgnore},
    // CLOSING: a FIN again lies before RCV.NXT (ACK, and stay), or is trimmed to the ACK of our FIN it brings
    {kError, kError, kError, kError, kEnd,
     kAck, kAck, kAck,
     kIgnore, go(TimeWait), kAck, goOrStay(TimeWait, Ack),
     kEnd, kAck, kMayAck, kIgnore,
     kEnd, kEnd, kEnd, kEnd, kIgnore, kIgnore, kIgnore},
    // LAST-ACK: as in CLOSING
    {kError, kError, kError, kError, kEnd,
     kAck, kAck, kAck,
     kIgnore, kEnd, kAck, goOrStay(Closed, kPerhapsAck),
     kEnd, kAck, kMayAck, kIgnore,
     kEnd, kEnd, kEnd, kEnd, kIgnore, kIgnore, kIgnore},
    // TIME-WAIT: a FIN again is acknowledged, and the 2 MSL begin anew; a new SYN may open it again (MAY-2)
    {kError, kError, kError, kError, kEnd,
     goOrStay(SynReceived, {Ack, SynAck}), kAck, kAck,
     kIgnore, kIgnore, kAck, kAck,
     kEnd, kAck, kMayAck, kIgnore,
     kEnd, kIgnore, kIgnore, kIgnore, kIgnore, kIgnore, kEnd},
}};
// clang-format on

constexpr std::array<std::string_view, kStimulusCount> kStimulusNames = {
    "passive OPEN",
    "active OPEN",
    "SEND",
    "CLOSE",
    "ABORT",
    "rcv SYN",
    "rcv SYN again",
    "rcv SYN,ACK",
    "rcv ACK",
    "rcv ACK of FIN",
    "rcv FIN",
    "rcv FIN, ACK of FIN",
    "rcv RST",
    "rcv RST in the window",
    "rcv unacceptable segment",
    "rcv data after CLOSE",
    "user timeout",
    "retransmission timeout R2",
    "keepalive timeout",
    "zero-window probe timeout",
    "SYN,ACK timeout",
    "tcp_fin_timeout",
    "Timeout=2MSL",
};

} // namespace

Transition predict(State from, Stimulus stimulus, bool passive) {
    const bool isBack = stimulus == Stimulus::ArrivesRst || stimulus == Stimulus::ArrivesSyn;
    if (passive && from == SynReceived && isBack) return {Listen};
    const Cell& cell = kTable[static_cast<std::size_t>(from)][static_cast<std::size_t>(stimulus)];
    return {cell.stays ? cell.to | from : cell.to, cell.sends, cell.isError};
}

StateSet predictEntry(State from, Stimulus stimulus, bool passive) {
    const StateSet to = predict(from, stimulus, passive).to;
    const bool goesBack = from == SynReceived && to.contains(Listen);
    const bool beginsAnew = from == TimeWait && to.contains(SynReceived);
    return goesBack || beginsAnew ? to | Closed : to;
}

std::string_view stimulusName(Stimulus stimulus) {
    return kStimulusNames[static_cast<std::size_t>(stimulus)];
}

} // namespace eleven
