#pragma once
// What the lab and an endpoint process say to each other: one CBOR object per datagram of a SOCK_SEQPACKET
// socketpair. The lab says what to do, the process tells what happened; nobody waits for the other. Both ends
// are built together: no versions. But the process runs programs of others: what it says is held against what
// can be.

#include "core/base/fd.h"
#include "core/lab/endpoint/report.h"
#include "core/net/network.h"

#include <sys/types.h>

#include <string>

namespace eleven::endpoint {

/// The descriptor on which the process finds its end: high, so that the program's own begin with 3.
inline constexpr int kChannel = 200;

/// From the lab.
struct Begin {
    std::string program;
    int descriptorLimit = 0; ///< RLIMIT_NOFILE, 0: as it is
    Side host = Side::Client;
    Network network = {};
};
struct RunLine {
    std::set<std::string> togglesOn;
};
struct Leave {};        ///< the text came to its end: the process may end
struct AskReadiness {}; ///< of an event loop: has it something to react to?
struct React {};        ///< the event loop may
/// To eleven-states-tracer, in place of Begin.
struct Trace {
    std::vector<std::string> command; ///< the program of the user's and its arguments
    int descriptorLimit = 0;
    std::string directory = {}; ///< where it begins; empty: where we are
    bool reads = false;         ///< it may read what somebody types; else it has no input
    bool waits = false;         ///< for RunLine before it begins
};
/// Of it: somebody typed this.
struct Type {
    std::string octets;
};
using Command = std::variant<Begin, RunLine, Leave, AskReadiness, React, Trace, Type>;

/// From the process.
struct Hello {}; ///< of a child of fork(): the kernel says with it who it is (SCM_CREDENTIALS, unix(7))
struct Told {
    Report report;
};
/// Done with its line, or inside a call of its event loop (isBlocked).
struct Still {
    bool isBlocked = false;
    bool hasEnded = false;
    bool hasEventLoop = false;
};
struct Readiness {
    bool couldReact = false;
};
struct Woke {}; ///< the event loop has something to react to
/// From the tracer, which speaks for each thread that it holds, on a channel of its own. The first word
/// there:
struct Joins {
    pid_t task = -1; ///< in the PID namespace of the lab
    pid_t process = -1;
};
struct Stands { ///< before this call, until RunLine
    Entered next;
};
struct Ends {
    Died how;
};
using Answer = std::variant<Hello, Told, Still, Readiness, Woke, Joins, Stands, Ends>;

struct Received {
    Answer answer;
    pid_t sender = -1; ///< as the kernel says; -1: it does not
};

/// Sends one message, with a descriptor if it is not -1. False: the other side is gone, or it is too large.
bool send(int channel, const Command& command);
bool send(int channel, const Answer& answer, int descriptor = -1);
/// Waits for one message. None: the other side is gone, or said something that cannot be.
[[nodiscard]] std::optional<Command> receiveCommand(int channel);
/// The same, but does not wait: errno EAGAIN.
[[nodiscard]] std::optional<Received> receiveAnswer(int channel);

} // namespace eleven::endpoint
