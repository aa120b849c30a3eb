#include "core/tcp/habits.h"

#include <cerrno>

namespace eleven {

namespace {

using enum State;
using enum Stimulus;
using enum Circumstance;

constexpr std::string_view kUnwanted =
    "nobody will read the data, so the connection is reset, as after close() (RFC 9293, SHLD-3)";
constexpr std::string_view kRcvStateProcess = "tcp_rcv_state_process(), TCPABORTONDATA";
constexpr std::string_view kBehindFin = "nothing can come after a FIN; what begins behind it is ignored, but "
                                        "what begins before and goes on behind "
                                        "it resets the connection";
constexpr std::string_view kNoListener =
    "the entry outlives its listener until the next segment for it, which finds no listener and is reset, or "
    "until its SYN,ACK timer";
constexpr std::string_view kTcpV4Rcv =
    "tcp_v4_rcv(), TCP_NEW_SYN_RECV without TCP_LISTEN; reqsk_timer_handler()";
constexpr std::string_view kSilentAbort =
    "close() is an ABORT here; both FINs are sent already, so no reset is sent that would show it";
constexpr std::string_view kDisconnect = "__tcp_close(), tcp_disconnect(), tcp_need_reset()";

constexpr std::string_view kSameNumber = "some systems send a FIN and then a RST with the same number; it "
                                         "lies before RCV.NXT, and is taken all the "
                                         "same";
constexpr std::string_view kResetCheck = "tcp_reset_check()";

constexpr auto kHabits = std::to_array<Habit>({
    {FinWait1, ArrivesAck, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesFinAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesAck, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesFinAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {CloseWait, ArrivesAck, Closed, DataBehindFin, kBehindFin, kRcvStateProcess},
    {LastAck, ArrivesAck, Closed, DataBehindFin, kBehindFin, kRcvStateProcess},
    {LastAck, ArrivesLateData, Closed, DataBehindFin, kBehindFin, kRcvStateProcess},
    {Closing, ArrivesAck, Closed, DataBehindFin, kBehindFin, kRcvStateProcess},
    {Closing, ArrivesLateData, Closed, DataBehindFin, kBehindFin, kRcvStateProcess},
    {SynReceived, ArrivesSyn, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {SynReceived, ArrivesSynAgain, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {SynReceived, ArrivesAck, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {SynReceived, ArrivesFin, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {Closing, Close, Closed, LingerZero, kSilentAbort, kDisconnect},
    {LastAck, Close, Closed, LingerZero, kSilentAbort, kDisconnect},
    {SynReceived, ArrivesSynAgain, SynReceived, OpenedPassively,
     "a SYN again means that the SYN,ACK was lost: it is sent again, where the RFC answers with an ACK",
     "tcp_check_req(), rtx_syn_ack()", Sends::SynAck},
    {SynReceived, ArrivesSyn, Listen, OpenedPassively,
     "the entry is dropped as the RFC says, and the other end is told so", "tcp_check_req(), embryonic_reset",
     Sends::Rst},
    {SynReceived, ArrivesRst, Closed, OpenedActively,
     "only in SYN-SENT is a reset a refusal (ECONNREFUSED); the RFC says so of SYN-RECEIVED too",
     "tcp_reset()", std::nullopt, ECONNRESET},
    {CloseWait, ArrivesUnacceptable, Closed, ResetAtFin, kSameNumber, kResetCheck},
    {LastAck, ArrivesUnacceptable, Closed, ResetAtFin, kSameNumber, kResetCheck},
    {Closing, ArrivesUnacceptable, Closed, ResetAtFin, kSameNumber, kResetCheck},
    {FinWait2, FinWait2Timeout, Closed, Orphaned,
     "nobody can read what the peer may still send, and it may never send a FIN: tcp_fin_timeout",
     "tcp_rcv_state_process(), tcp_time_wait(), tcp_keepalive_timer()"},
});

} // namespace

std::span<const Habit> linuxHabits() { return kHabits; }

} // namespace eleven
