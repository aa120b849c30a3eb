#pragma once
// What happened, as values: the only input of every view. Three truths, never merged: what a program called
// and got (call, return, signal, exit), what the wire saw (segment, fate), what a kernel answered (socket,
// state); beside them what a framework says (framework). The field names are those of the trace file (JSON
// Lines); every number of an event is its place in the trace, from 1.

#include "core/base/clock.h"
#include "core/net/host.h"
#include "core/net/segment.h"
#include "core/tcp/rfc9293.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace eleven {

using EventNumber = std::uint64_t; ///< 1 is the first event; 0 means none
using SegmentId = std::uint32_t;   ///< 1 is the first segment the wire took up
using SocketId = std::uint32_t;    ///< 1 is the first kernel socket that was seen

/// Somebody did one thing. Everything up to the next ActEvent is what came of it.
struct ActEvent {
    std::string text;    ///< in the notation of lesson files: "run: server", "deliver: SYN from client"
    int lessonStep = -1; ///< index into the lesson's steps, -1 when the act is not the lesson's
};

/// A program entered a system call. No ReturnEvent with this `call` yet: it blocks.
struct CallEvent {
    EndpointId who;
    int line = 0;        ///< of the program, from 1
    std::string name;    ///< "recv"
    std::string text;    ///< with the values of the arguments, as strace(1) prints: recv(4, 64, 0)
    bool blocks = false; ///< not ready when it was entered: it waits in the kernel
};

struct ReturnEvent {
    EndpointId who;
    EventNumber call = 0; ///< the CallEvent that it ends
    int line = 0;
    std::int64_t value = 0; ///< what the call returned
    int errnum = 0;         ///< errno if value is -1
    std::string detail;     ///< data received, or the line that puts() wrote
    int nextLine = 0;       ///< where the program stands now; 0: it has ended
    bool isVoid = false;    ///< the function returns nothing
};

/// A line without a system call: if, while, break, or a line that a toggle leaves out.
struct JumpEvent {
    EndpointId who;
    int line = 0;
    std::string text; ///< "n == 0: true", "skipped"
    int nextLine = 0;
};

/// The wire took up a segment that a kernel sent; it is held until a FateEvent says otherwise.
struct SegmentEvent {
    SegmentId id = 0;
    Side from = Side::Client;
    std::uint32_t relativeSeq = 0;
    std::uint32_t relativeAck = 0;
    SegmentId repeats = 0; ///< an identical segment seen before (a retransmission), or 0
    bool stacked =
        false; ///< the original is still held: this copy is stacked on it and has no fate of its own
    std::shared_ptr<const Segment> segment;
};

enum class Fate : std::uint8_t {
    Delivered, ///< handed to the other kernel; not held any more
    Dropped,   ///< thrown away; not held any more
    Copied,    ///< a copy was handed to the other kernel; the segment is still held
};
struct FateEvent {
    SegmentId id = 0;
    Fate fate = Fate::Delivered;
};

enum class Timer : std::uint8_t {
    None,
    Retransmit,
    Keepalive,
    TimeWait,
    ZeroWindowProbe,
    FinWait2,      ///< tcp_fin_timeout; after it the kernel forgets the connection
    FinWait2First, ///< of a tcp_fin_timeout above 60 s: after it FinWait2 begins
};

/// What a kernel answered about one socket, whenever the answer changed (sock_diag(7); TCP_INFO of tcp(7)).
struct SocketEvent {
    SocketId socket = 0;
    Side host = Side::Client;
    EndpointId who; ///< whose program made or accepted it; else the first endpoint of the host
    bool isListener = false;
    Address localAddress, remoteAddress;
    std::uint16_t localPort = 0, remotePort = 0;
    State state = State::Closed;
    std::optional<State> tcpInfo; ///< TCP_INFO of the program's descriptor; none without a descriptor
    std::uint32_t receiveQueue = 0, sendQueue = 0; ///< bytes; of a listener: connections waiting, backlog
    Timer timer = Timer::None;
    Nanoseconds timerLeft{0}; ///< at the time of this event
    std::uint8_t retransmits = 0;
    bool orphaned = false;    ///< a descriptor referred to it; none does any more
    std::uint16_t errnum = 0; ///< the kernel could not be asked: the rest is as it was read last
    auto operator<=>(const SocketEvent&) const = default;
};

enum class Source : std::uint8_t { Seen, Inferred };

/// A socket's state changed. A connection that comes out of a listener starts as LISTEN -> SYN-RECEIVED.
struct StateEvent {
    SocketId socket = 0;
    Side host = Side::Client;
    EndpointId who;
    bool isListener = false;
    State from = State::Closed;
    State to = State::Closed;
    EventNumber cause = 0; ///< the call, fate, end or act that made it, or the reading of the timer that
                           ///< fired; 0: nothing explains it
    std::optional<Stimulus> stimulus; ///< the cause in the RFC's words; none: several in one call, over lo
    StateSet predicted;               ///< by the RFC 9293 table, from `from` and `stimulus`; empty: nothing
    Source source = Source::Seen;

    [[nodiscard]] bool isSurprise() const { return !predicted.isEmpty() && !predicted.contains(to); }
};

/// A signal that the kernel sent to an endpoint. A blocked thread takes it with sigtimedwait(2).
struct SignalEvent {
    EndpointId who;
    int signal = 0;
    EventNumber call = 0; ///< the call that raised it
    std::string how;      ///< what became of it: \"blocked, pending, taken\", \"handler, call 1\"
};

/// A program came to its end (status 0), or its process did.
struct ExitEvent {
    EndpointId who;
    int status = 0; ///< exit status
    int signal = 0; ///< that killed it, or 0
};

/// An expectation of a lesson was held against the kernel.
struct CheckEvent {
    std::string what; ///< "client", "returned server", "wire"
    std::string expected;
    std::string seen;
    bool held = false;
    int lessonStep = -1;
    int line = 0; ///< in the lesson file
};

/// What a framework that owns the sockets of an endpoint says of them: its own view, never the kernel's.
struct FrameworkEvent {
    EndpointId who;
    std::string object; ///< its name in the program: "socket"
    std::string what;   ///< "stateChanged(ConnectedState)", "disconnected()"
    std::string state;  ///< "ConnectedState" if it told one, else empty
};

/// Anything else worth saying: a packet that is not TCP, an act that could not be done.
struct NoteEvent {
    std::string text;
};

/// A large body, kept beside its event: most events of a long trace are segments and states, which are small.
template <typename Body>
class Aside {
public:
    Aside(Body body) : m_body(std::make_shared<const Body>(std::move(body))) {} // NOLINT: implicit on purpose
    [[nodiscard]] const Body& body() const { return *m_body; }

private:
    std::shared_ptr<const Body> m_body;
};
template <typename Body>
inline constexpr bool kIsAside = sizeof(Body) > sizeof(SocketEvent);
template <typename Body>
using Kept = std::conditional_t<kIsAside<Body>, Aside<Body>, Body>;

struct Event {
    EventNumber n = 0;
    Nanoseconds t{0}; ///< since the start of the trace
    std::variant<Kept<ActEvent>, Kept<CallEvent>, Kept<ReturnEvent>, Kept<JumpEvent>, Kept<SegmentEvent>,
                 Kept<FateEvent>, Kept<SocketEvent>, Kept<StateEvent>, Kept<SignalEvent>, Kept<ExitEvent>,
                 Kept<CheckEvent>, Kept<NoteEvent>, Kept<FrameworkEvent>>
        body;
};

template <typename Body>
[[nodiscard]] const Body* as(const Event& event) {
    const auto* kept = std::get_if<Kept<Body>>(&event.body);
    if constexpr (kIsAside<Body>)
        return kept != nullptr ? &kept->body() : nullptr;
    else
        return kept;
}

} // namespace eleven
