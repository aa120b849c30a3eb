#pragma once
// The state machine of RFC 9293 as one table: (state, stimulus) -> (states, what is sent). Where the RFC
// leaves a choice (MAY, SHOULD, or its own contradictions) a cell has more than one. Pure and constexpr. It
// predicts; it never overwrites what a kernel answered.

#include "core/tcp/state.h"

#include <optional>
#include <string_view>

namespace eleven {

/// What can happen to a connection: a user call (section 3.9.1), an arriving segment (3.10.7), a timer, each
/// with its own name (3.8.3, 3.8.4, 3.8.6.1, 3.10.8).
enum class Stimulus : std::uint8_t {
    PassiveOpen, ///< listen()
    ActiveOpen,  ///< connect()
    Send,        ///< send()
    Close,       ///< close() of the last descriptor, or shutdown(SHUT_WR)
    Abort,       ///< close() with SO_LINGER {1, 0}, or with unread data; of a listener, to its queue

    ArrivesSyn,          ///< SYN without ACK that is new to the connection
    ArrivesSynAgain,     ///< the SYN that came before, once more
    ArrivesSynAck,       ///< SYN with an acceptable ACK of our SYN
    ArrivesAck,          ///< an acceptable ACK (of our SYN, or of data), no FIN, with or without data
    ArrivesAckOfFin,     ///< the first ACK of our FIN, no FIN
    ArrivesFin,          ///< FIN that does not acknowledge our FIN, or not for the first time
    ArrivesFinAckOfFin,  ///< FIN together with the first ACK of our FIN
    ArrivesRst,          ///< a RST at RCV.NXT, or with the ACK of our SYN
    ArrivesRstInWindow,  ///< a RST in the window, but not at RCV.NXT (RFC 5961, section 3.2)
    ArrivesUnacceptable, ///< outside of the window, or it acknowledges what was not sent
    ArrivesLateData,     ///< data for a connection whose user has called close() and reads no more (3.6.1)

    UserTimeout,           ///< TCP_USER_TIMEOUT is over (3.10.8)
    RetransmissionTimeout, ///< R2: the last retransmission was not acknowledged (3.8.3)
    KeepaliveTimeout,      ///< the last keepalive probe was not answered (3.8.4)
    ProbeTimeout,          ///< the last zero-window probe was not answered (3.8.6.1)
    SynAckTimeout,         ///< the last SYN,ACK of a passive open was not acknowledged
    FinWait2Timeout,       ///< tcp_fin_timeout: the RFC has no such timer
    TimeWaitTimeout,       ///< 2 MSL are over
};
inline constexpr std::size_t kStimulusCount = 23;
[[nodiscard]] constexpr bool isTimer(Stimulus stimulus) { return stimulus >= Stimulus::UserTimeout; }

/// What a transition sends.
enum class Sends : std::uint8_t { Nothing, Syn, SynAck, Ack, Data, Fin, Rst };

struct Transition {
    StateSet to;                         ///< one of them; never empty
    SetOf<Sends> sends = Sends::Nothing; ///< one of them
    bool isError = false;                ///< the user call is answered with an error; the state stays

    constexpr bool operator==(const Transition&) const = default;
};

/// Defined for every (state, stimulus). `passive`: the connection was opened by a listener. In SYN-RECEIVED a
/// reset, and a new SYN, then send it back to LISTEN (section 3.10.7.4).
[[nodiscard]] Transition predict(State from, Stimulus stimulus, bool passive = false);

/// The same where a listener and its connections are entries of their own. What goes back to LISTEN, or
/// begins anew out of TIME-WAIT, is there an entry that ends (CLOSED) beside a listener that stays.
[[nodiscard]] StateSet predictEntry(State from, Stimulus stimulus, bool passive);

/// "rcv ACK of FIN", "CLOSE", "Timeout=2MSL": the words of RFC 9293, figure 5.
[[nodiscard]] std::string_view stimulusName(Stimulus stimulus);

/// One of the arrows of the diagram that sockets can walk on Linux. LISTEN -> SYN-SENT is none of them:
/// connect() on a listening socket is EISCONN.
struct Edge {
    State from;
    State to;
    bool operator==(const Edge&) const = default;
};
inline constexpr std::array<Edge, 20> kEdges = {{
    {State::Closed, State::Listen},        {State::Closed, State::SynSent},
    {State::Listen, State::SynReceived},   {State::Listen, State::Closed},
    {State::SynSent, State::Established},  {State::SynSent, State::SynReceived},
    {State::SynSent, State::Closed},       {State::SynReceived, State::Established},
    {State::SynReceived, State::FinWait1}, {State::SynReceived, State::Listen},
    {State::Established, State::FinWait1}, {State::Established, State::CloseWait},
    {State::FinWait1, State::FinWait2},    {State::FinWait1, State::Closing},
    {State::FinWait1, State::TimeWait},    {State::FinWait2, State::TimeWait},
    {State::Closing, State::TimeWait},     {State::CloseWait, State::LastAck},
    {State::LastAck, State::Closed},       {State::TimeWait, State::Closed},
}};

/// What an ACK of the FIN does, and nothing else that a peer sends.
[[nodiscard]] constexpr bool isByAckOfFin(const Edge& edge) {
    return edge == Edge{State::FinWait1, State::FinWait2} || edge == Edge{State::Closing, State::TimeWait} ||
           edge == Edge{State::LastAck, State::Closed};
}

} // namespace eleven
