#include "core/tcp/rfc9293.h"

namespace eleven {

namespace {

using enum State;
using enum Sends;

/// One cell of the table: where to, what is sent, whether the call is an error.
struct Cell {
    std::optional<State> to; ///< none: the state stays
    Sends sends = Nothing;
    bool isError = false;
};
/// Without ArrivesLateData, which differs from ArrivesAck in two states only.
using Row = std::array<Cell, kStimulusCount - 1>;

constexpr Cell go(State to, Sends sends = Nothing) { return {to, sends}; }
constexpr Cell stay(Sends sends) { return {std::nullopt, sends}; }
constexpr Cell kIgnore = {std::nullopt, Nothing};
constexpr Cell kError = {std::nullopt, Nothing, true};

// The rows are in the order of State, the cells of a row in the order of Stimulus, three lines a state:
//   passive OPEN, active OPEN, SEND, CLOSE, ABORT             sections 3.10.1, 3.10.2, 3.10.4, 3.10.5
//   SYN / SYN,ACK / ACK / ACK of FIN / FIN / FIN, ACK of FIN / RST                   section 3.10.7
//   user timeout, 2 MSL timeout                                                      section 3.10.8
// A segment is the idealised one of section 3.10.7.4, that begins at RCV.NXT; but a SYN that comes to a
// synchronised state is old, or is challenged: either way it is answered with an ACK. Where we have sent no
// FIN, an "ACK of our FIN" acknowledges something never sent.
constexpr std::array<Row, kStateCount> kTable = {{
    // CLOSED, 3.10.7.1: everything but a reset is answered with a reset
    {go(Listen), go(SynSent, Syn), kError, kError, kError,                      //
     stay(Rst), stay(Rst), stay(Rst), stay(Rst), stay(Rst), stay(Rst), kIgnore, //
     go(Closed), kIgnore},
    // LISTEN, 3.10.7.2: any acknowledgment is bad
    {kError, go(SynSent, Syn), go(SynSent, Syn), go(Closed), go(Closed),                      //
     go(SynReceived, SynAck), stay(Rst), stay(Rst), stay(Rst), stay(Rst), stay(Rst), kIgnore, //
     go(Closed), kIgnore},
    // SYN-SENT, 3.10.7.3: SENDs are queued; without SYN or RST a segment is dropped
    {kError, kError, kIgnore, go(Closed), go(Closed),                                                   //
     go(SynReceived, SynAck), go(Established, Ack), kIgnore, stay(Rst), kIgnore, stay(Rst), go(Closed), //
     go(Closed), kIgnore},
    // SYN-RECEIVED: a SYN,ACK is that of a simultaneous open (section 3.5, figure 7)
    {kError, kError, kIgnore, go(FinWait1, Fin), go(Closed, Rst),                                       //
     stay(Ack), go(Established), go(Established), stay(Rst), go(CloseWait, Ack), stay(Rst), go(Closed), //
     go(Closed), kIgnore},
    // ESTABLISHED
    {kError, kError, stay(Data), go(FinWait1, Fin), go(Closed, Rst),                      //
     stay(Ack), stay(Ack), kIgnore, stay(Ack), go(CloseWait, Ack), stay(Ack), go(Closed), //
     go(Closed), kIgnore},
    // FIN-WAIT-1
    {kError, kError, kError, kError, go(Closed, Rst),                                              //
     stay(Ack), stay(Ack), kIgnore, go(FinWait2), go(Closing, Ack), go(TimeWait, Ack), go(Closed), //
     go(Closed), kIgnore},
    // FIN-WAIT-2
    {kError, kError, kError, kError, go(Closed, Rst),                                          //
     stay(Ack), stay(Ack), kIgnore, kIgnore, go(TimeWait, Ack), go(TimeWait, Ack), go(Closed), //
     go(Closed), kIgnore},
    // CLOSE-WAIT
    {kError, kError, stay(Data), go(LastAck, Fin), go(Closed, Rst),              //
     stay(Ack), stay(Ack), kIgnore, stay(Ack), stay(Ack), stay(Ack), go(Closed), //
     go(Closed), kIgnore},
    // CLOSING
    {kError, kError, kError, kError, go(Closed),                                            //
     stay(Ack), stay(Ack), kIgnore, go(TimeWait), stay(Ack), go(TimeWait, Ack), go(Closed), //
     go(Closed), kIgnore},
    // LAST-ACK
    {kError, kError, kError, kError, go(Closed),                                   //
     stay(Ack), stay(Ack), kIgnore, go(Closed), stay(Ack), go(Closed), go(Closed), //
     go(Closed), kIgnore},
    // TIME-WAIT: a FIN again is acknowledged again, and the 2 MSL begin anew
    {kError, kError, kError, kError, go(Closed),                               //
     stay(Ack), stay(Ack), kIgnore, kIgnore, stay(Ack), stay(Ack), go(Closed), //
     go(Closed), go(Closed)},
}};

constexpr std::array<std::string_view, kStimulusCount> kStimulusNames = {"passive OPEN",
                                                                         "active OPEN",
                                                                         "SEND",
                                                                         "CLOSE",
                                                                         "ABORT",
                                                                         "rcv SYN",
                                                                         "rcv SYN,ACK",
                                                                         "rcv ACK",
                                                                         "rcv ACK of FIN",
                                                                         "rcv FIN",
                                                                         "rcv FIN, ACK of FIN",
                                                                         "rcv RST",
                                                                         "user timeout",
                                                                         "Timeout=2MSL",
                                                                         "rcv data after CLOSE"};

} // namespace

Transition predict(State from, Stimulus stimulus, bool passive) {
    if (stimulus == Stimulus::ArrivesLateData) {
        const bool isHalfDuplex =
            from == FinWait1 || from == FinWait2; // SHLD-3: a reset shows that data was lost
        return isHalfDuplex ? Transition{Closed, Rst} : predict(from, Stimulus::ArrivesAck, passive);
    }
    if (from == SynReceived && stimulus == Stimulus::ArrivesRst && passive) return {Listen};
    const Cell& cell = kTable[static_cast<std::size_t>(from)][static_cast<std::size_t>(stimulus)];
    return {cell.to.value_or(from), cell.sends, cell.isError};
}

std::string_view stimulusName(Stimulus stimulus) {
    return kStimulusNames[static_cast<std::size_t>(stimulus)];
}

} // namespace eleven
