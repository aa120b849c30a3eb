#pragma once
// The state machine of RFC 9293 as one table: (state, stimulus) -> (state, what is sent). Pure and constexpr.
// It predicts; it never overwrites what a kernel answered.

#include "core/tcp/state.h"

#include <optional>
#include <string_view>

namespace eleven {

/// What can happen to a connection: a user call (section 3.9.1), an arriving segment (3.10.7), a timeout
/// (3.10.8).
enum class Stimulus : std::uint8_t {
    PassiveOpen,        ///< listen()
    ActiveOpen,         ///< connect()
    Send,               ///< send()
    Close,              ///< close() of the last descriptor, or shutdown(SHUT_WR)
    Abort,              ///< close() with SO_LINGER {1, 0}, or with unread data
    ArrivesSyn,         ///< SYN without ACK
    ArrivesSynAck,      ///< SYN with an acceptable ACK of our SYN
    ArrivesAck,         ///< an acceptable ACK (of our SYN, or of data), no FIN, with or without data
    ArrivesAckOfFin,    ///< an ACK of our FIN, no FIN
    ArrivesFin,         ///< FIN that does not acknowledge our FIN
    ArrivesFinAckOfFin, ///< FIN together with an ACK of our FIN
    ArrivesRst,         ///< an acceptable RST
    UserTimeout,        ///< retransmissions given up
    TimeWaitTimeout,    ///< 2 MSL are over
    ArrivesLateData,    ///< data for a connection whose user has called close() and reads no more
                        ///< (section 3.6.1)
};
inline constexpr std::size_t kStimulusCount = 15;

/// What a transition sends.
enum class Sends : std::uint8_t { Nothing, Syn, SynAck, Ack, Data, Fin, Rst };

struct Transition {
    State to;
    Sends sends = Sends::Nothing;
    bool isError = false; ///< the user call is answered with an error; the state stays

    constexpr bool operator==(const Transition&) const = default;
};

/// Defined for every (state, stimulus). A passively opened connection that is reset in SYN-RECEIVED goes back
/// to LISTEN in the RFC (section 3.10.7.4); pass `passive` to get that.
[[nodiscard]] Transition predict(State from, Stimulus stimulus, bool passive = false);

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

} // namespace eleven
