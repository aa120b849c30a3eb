#pragma once
// What the lab and an endpoint process say to each other: one CBOR object per datagram of a SOCK_SEQPACKET
// socketpair. The lab asks, the process answers; only "woke" comes unasked. Both ends are built together: no
// versions.

#include "core/base/fd.h"
#include "core/lab/endpoint/programworker.h"

#include <string>

namespace eleven::endpoint {

/// The descriptor on which the process finds its end: high, so that the program's own begin with 3.
inline constexpr int kChannel = 200;

/// From the lab.
struct Begin {
    std::string program;
    int descriptorLimit = 0; ///< RLIMIT_NOFILE, 0: as it is
};
struct RunLine {
    std::set<std::string> togglesOn;
};
/// Could the blocked call return? What does TCP_INFO of one socket say?
struct Look {
    int socket = -1; ///< by the program's descriptor, -1: none
};
struct GoOn {}; ///< the blocked call may return, the event loop may react
using Command = std::variant<Begin, RunLine, Look, GoOn>;

/// From the process.
struct Reported {
    ProgramWorker::Report report;
};
/// It is still: idle, blocked in a call, or at the program's end.
struct Still {
    bool isBlocked = false;
    bool hasEnded = false;
    bool isSilent = false; ///< in a call that may block for seconds; another Still comes after it
    std::vector<OpenSocket> sockets;
    bool watches = false; ///< an event loop runs between two lines: it may react to the kernel by itself
};
struct Looked {
    bool couldReturn = false;
    std::vector<std::pair<int, State>> tcpInfo; ///< by the program's descriptor
};
/// The blocked call could return now, or the event loop has something to react to.
struct Woke {};
/// fork() made another process; its channel rides on the message.
struct Forked {
    int process = 0;
};
using Answer = std::variant<Reported, Still, Looked, Woke, Forked>;

/// Sends one message, with a descriptor if it is not -1. False: the other side is gone.
bool send(int channel, const Command& command);
bool send(int channel, const Answer& answer, int descriptor = -1);
/// Waits for one message. None: the other side is gone, or said something that is not of this protocol.
[[nodiscard]] std::optional<Command> receiveCommand(int channel);
[[nodiscard]] std::optional<Answer> receiveAnswer(int channel, Fd& descriptor);

} // namespace eleven::endpoint
