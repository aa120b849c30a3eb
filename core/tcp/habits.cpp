#include "core/tcp/habits.h"

namespace eleven {

namespace {

using enum State;
using enum Stimulus;
using enum Circumstance;

constexpr std::string_view kUnwanted =
    "nobody will read the data, so the connection is reset, as after close() (RFC 9293, SHLD-3)";
constexpr std::string_view kRcvStateProcess = "tcp_rcv_state_process(), TCPABORTONDATA";
constexpr std::string_view kNoListener =
    "the entry outlives its listener until the next segment for it, which finds no listener and is reset";
constexpr std::string_view kTcpV4Rcv = "tcp_v4_rcv(), TCP_NEW_SYN_RECV without TCP_LISTEN";
constexpr std::string_view kAbort =
    "close() is an ABORT here; both FINs are sent already, so no reset is sent that would show it";
constexpr std::string_view kDisconnect = "__tcp_close(), tcp_disconnect(), tcp_need_reset()";

constexpr auto kHabits = std::to_array<Habit>({
    {FinWait1, ArrivesAck, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait1, ArrivesFinAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesAck, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {FinWait2, ArrivesFinAckOfFin, Closed, NewDataUnwanted, kUnwanted, kRcvStateProcess},
    {SynReceived, ArrivesSyn, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {SynReceived, ArrivesAck, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {SynReceived, ArrivesFin, Closed, ListenerClosed, kNoListener, kTcpV4Rcv},
    {Closing, Close, Closed, LingerZero, kAbort, kDisconnect},
    {LastAck, Close, Closed, LingerZero, kAbort, kDisconnect},
});

} // namespace

std::span<const Habit> linuxHabits() { return kHabits; }

} // namespace eleven
