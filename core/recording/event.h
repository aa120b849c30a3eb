#pragma once
// What happened, as values: the only input of every view. Three truths, never merged: what a program called
// and got (call, return, signal, exit), what the wire saw (segment, fate), what a kernel answered (socket,
// state); beside them what a framework says (framework). How each is written and read: fields.h; every number
// of an event is its place in the trace, from 1.

#include "core/base/clock.h"
#include "core/call/call.h"
#include "core/net/host.h"
#include "core/net/segment.h"
#include "core/recording/act.h"
#include "core/recording/expectation.h"
#include "core/recording/source.h"
#include "core/tcp/rfc9293.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace eleven {

/// Somebody did one thing. Everything up to the next ActEvent is what came of it.
struct ActEvent {
    Act act = {};
    int lessonStep = -1;      ///< index into the lesson's steps, -1 when the act is not the lesson's
    std::uint8_t flags = 0;   ///< of the segment that it is about, 0: of none
    Side from = Side::Client; ///< whose kernel sent that segment
    bool continues = false;   ///< one Step did it together with the act before
    bool operator==(const ActEvent&) const = default;
};

/// It is one of the acts that a challenge counts: time that passes is nobody's.
[[nodiscard]] inline bool isCounted(const ActEvent& done) {
    return !done.continues && done.act.kind != Act::Kind::Wait;
}

/// A program entered a system call. No ReturnEvent with this `call` yet: it blocks.
struct CallEvent {
    EndpointId who;
    int line = 0; ///< of the program, from 1
    Call call;
    bool blocks = false; ///< it was seen asleep in the kernel
    Source source = {};  ///< of a program of the user's own: the line that calls
    std::optional<EndpointId> parent =
        {}; ///< whose fork() it comes out of, as its child: it never entered it

    [[nodiscard]] std::string name() const { return std::string(call.name()); }
    [[nodiscard]] std::string text() const { return shown(call); }
    bool operator==(const CallEvent&) const = default;
};

struct ReturnEvent {
    EndpointId who;
    EventNumber call = 0; ///< the CallEvent that it ends
    int line = 0;
    std::int64_t value = 0; ///< what the call returned
    int errnum = 0;         ///< errno if value is -1
    std::string detail;  ///< what it gave besides: octets received, the line of puts(), else see shownOut()
    int nextLine = 0;    ///< where the program stands now; 0: it has ended
    bool isVoid = false; ///< the function returns nothing
    bool operator==(const ReturnEvent&) const = default;
};

/// A line without a system call: if, while, break, or a line that a toggle leaves out.
struct JumpEvent {
    EndpointId who;
    int line = 0;
    std::string text; ///< "n == 0: true", "skipped"
    int nextLine = 0;
    bool operator==(const JumpEvent&) const = default;
};

/// The wire took up a segment that a kernel sent; it is held until a FateEvent says otherwise.
struct SegmentEvent {
    SegmentId id = 0;
    Side from = Side::Client;
    std::uint32_t relativeSeq = 0;
    std::uint32_t relativeAck = 0;
    SegmentId repeats = 0; ///< an identical segment seen before (a retransmission), or 0
    bool stacked =
        false; ///< a repetition with no fate of its own: stacked on the original that is still held
    std::shared_ptr<const Segment> segment;
    bool keptBack = false; ///< stacked, but on nothing: the patient wire loses it, its answer is held already
    bool injected = false; ///< nobody's kernel sent it
    SegmentId alters = 0;  ///< it takes the place of this one, in which somebody changed something, or 0
    bool operator==(const SegmentEvent&) const = default;
};

enum class Fate : std::uint8_t {
    Delivered, ///< handed to the other kernel; not held any more
    Dropped,   ///< thrown away; not held any more
    Copied,    ///< a copy was handed to the other kernel; the segment is still held
    Altered,   ///< a SegmentEvent that `alters` it takes its place
    Refused,   ///< the other kernel's device did not take it; not held any more
};
/// It does not arrive.
[[nodiscard]] constexpr bool isLost(Fate fate) {
    return fate == Fate::Dropped || fate == Fate::Altered || fate == Fate::Refused;
}
struct FateEvent {
    SegmentId id = 0;
    Fate fate = Fate::Delivered;
    bool operator==(const FateEvent&) const = default;
};

enum class Timer : std::uint8_t {
    None,
    Retransmit,
    Keepalive,
    TimeWait,
    ZeroWindowProbe,
    FinWait2,      ///< tcp_fin_timeout; after it the kernel forgets the connection
    FinWait2First, ///< of a tcp_fin_time() above 60 s: after it FinWait2 begins
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

/// Where the states of a StateEvent are from.
enum class StateSource : std::uint8_t {
    Kernel,   ///< read from it
    Inferred, ///< of a capture: what the end sent proves it; over lo: what was read before and after does
    Presumed, ///< of a capture: so it is if the segment arrived
};

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
    StateSet predicted = {};          ///< by the RFC 9293 table, from `from` and `stimulus`; empty: nothing
    StateSource source =
        StateSource::Kernel; ///< of a capture `from` is `to` where what was before is unknown

    [[nodiscard]] bool isSurprise() const { return !predicted.isEmpty() && !predicted.contains(to); }
    bool operator==(const StateEvent&) const = default;
};

/// What became of a signal that did not kill.
enum class SignalFate : std::uint8_t {
    Taken,   ///< blocked, pending, taken with sigtimedwait(2)
    Handled, ///< a handler was called
    Ignored, ///< SIG_IGN
    Pending, ///< blocked, and nobody takes it
    Stopped, ///< SIGSTOP and its like: nothing of it runs until SIGCONT
};
inline constexpr std::size_t kSignalFates = 5;

/// A signal that the kernel sent to an endpoint.
struct SignalEvent {
    EndpointId who;
    int signal = 0;
    EventNumber call = 0; ///< the call that raised it
    SignalFate fate = SignalFate::Taken;
    int count = 0; ///< Handled: how often the handler was called by now
    bool operator==(const SignalEvent&) const = default;
};

/// A program came to its end (status 0), or its process did.
struct ExitEvent {
    EndpointId who;
    int status = 0;                ///< exit status
    int signal = 0;                ///< that killed it, or 0
    bool keepsDescriptors = false; ///< the text of a thread: what it has open stays open
    bool isKnown =
        true; ///< false: nobody could wait for it (SIGCHLD is ignored), only that it ended is known
    bool operator==(const ExitEvent&) const = default;
};

/// An expectation of a lesson was held against the kernel.
struct CheckEvent {
    Expectation expectation = {};
    Seen seen = {};
    bool held = false;
    int lessonStep = -1;
    bool operator==(const CheckEvent&) const = default;
};

/// How a run stands to the script of its lesson.
struct ScriptEvent {
    enum class What : std::uint8_t {
        Begins,   ///< the acts of `lessonStep` come next
        Showed,   ///< they are done, and all that it expects was so
        Left,     ///< the text of the lesson waits from here on, for `reason`
        Returned, ///< what `lessonStep` expects was so all the same: the text goes on
        Freely,   ///< somebody wants no more of the script
        Over,     ///< it has come to its end; of a challenge: all of its goal was so, after `acts`
    } what = What::Begins;
    enum class Reason : std::uint8_t {
        None,
        Act,         ///< another act than the script's: `event`
        KernelSpeed, ///< the wire delivers at once
        Toggles,     ///< a toggle stands otherwise than in the lesson
        Sigpipe,     ///< so does what SIGPIPE does
        Timer,       ///< a timer of a kernel: the StateEvent or SegmentEvent `event`
        Check,       ///< the kernel did not do what the lesson expects: the CheckEvent `event`
        Loopback,    ///< there is no wire, and the lesson needs one
    } reason = Reason::None;
    int lessonStep = 0;
    EventNumber event = 0;
    int acts = 0;
    bool operator==(const ScriptEvent&) const = default;
};

/// What a framework that owns the sockets of an endpoint says of them: its own view, never the kernel's.
struct FrameworkEvent {
    EndpointId who;
    std::string object; ///< its name in the program: "socket"
    std::string what;   ///< "stateChanged(ConnectedState)", "disconnected()"
    std::string state;  ///< "ConnectedState" if it told one, else empty
    bool operator==(const FrameworkEvent&) const = default;
};

/// A program of the user's own stands before a call until somebody lets it go on. A CallEvent of it follows,
/// or it is killed.
struct StandEvent {
    EndpointId who;
    Call call;
    Source source = {};
    bool operator==(const StandEvent&) const = default;
};

/// The text of a file that a Source names, before the first event that does.
struct SourceEvent {
    std::string file;
    std::string text;
    bool operator==(const SourceEvent&) const = default;
};

/// What programs of the user's own wrote to the terminal of their side, as it came: with control sequences.
struct PrintEvent {
    EndpointId who; ///< the first of that side
    std::string text;
    bool isCut = false; ///< it was too much: what comes behind it is left out
    bool operator==(const PrintEvent&) const = default;
};

/// Anything else worth saying: a packet that is not TCP, an act that could not be done.
struct NoteEvent {
    enum class Code : std::uint8_t {
        NotTcp,          ///< the kernel of `who` sent a packet that is no TCP segment: `detail`
        CopyLost,        ///< the wire is cut
        TimeWaitSkipped, ///< SOCK_DESTROY, before 2 MSL were over
        LeftBusy,        ///< "run: everyone" leaves `who` after `number` lines, though it could go on
        NoLonger, ///< an act of the kind `number` can no longer be done: `detail`, in the notation of lessons
        NotTaken, ///< the device of the host of `who` refused a segment: errno `number`
        NeverSettles, ///< after `number` deliveries in one act the wire holds again
        NotInferred,  ///< a capture does not tell in which of the states `detail` the end of `who` is
        Otherwise,    ///< acts were done again, and behind `number` of them the kernel of `who` did not as in
                      ///< the recording: `detail` is the state there and the one here, "-" for none
        OnLoopback,   ///< there is no wire: 127.0.0.1. `detail`: which port stands for which, "80 → 20080"
        PerhapsPassed, ///< over lo, between two readings, `who` may have passed the states `detail`
        IsThread,  ///< `who` is a thread of the endpoint `number` of its host: their descriptors are the same
        NoIoUring, ///< io_uring_setup() of `who` was refused: what it does would be seen by nobody
        NeverRests,   ///< `who` made `number` calls without end: it stops before each again
        TooManyTasks, ///< fork() of `who` was refused: there are `number` processes and threads of it
        Becomes, ///< `who` became another program (execve(2)); `detail`: the sockets that it still has open,
                 ///< "3 4"
        TimeWaitStays, ///< the kernel of the host of `who` refused to skip it: errno `number`
    } code = Code::NotTcp;
    EndpointId who = {};
    std::int64_t number = 0;
    std::string detail = {};
    bool operator==(const NoteEvent&) const = default;
};
inline constexpr std::size_t kNoteCodes = 17;

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
                 Kept<CheckEvent>, Kept<NoteEvent>, Kept<FrameworkEvent>, Kept<ScriptEvent>, Kept<StandEvent>,
                 Kept<SourceEvent>, Kept<PrintEvent>>
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
