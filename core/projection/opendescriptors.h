#pragma once
// Which descriptors each program of the C dialect has open, as its calls and their results say, which call
// gave it each of them, and which socket each refers to, as far as a kernel told. A child of fork() begins
// with those of its parent; threads share those of their process. Pure; advanced event by event.

#include "core/recording/event.h"

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace eleven {

struct OpenDescriptor {
    SocketId socket = 0;  ///< 0: nothing is known of it yet
    EventNumber from = 0; ///< the CallEvent that gave it: socket(), accept(), dup(), the fork() it came with
    bool operator==(const OpenDescriptor&) const = default;
};

class OpenDescriptors {
public:
    using Table = std::map<int, OpenDescriptor>;

    /// `event` must be the one after the last one added.
    void add(const Event& event);
    /// Those of the process that `who` is, or is a thread of.
    [[nodiscard]] const Table& of(EndpointId who) const;
    [[nodiscard]] const std::map<EndpointId, Table>& all() const { return m_tables; }
    /// The endpoint whose descriptors `who` uses: itself, unless it is a thread of another.
    [[nodiscard]] EndpointId processOf(EndpointId who) const;
    /// It is established, and waits in the queue of its listener.
    [[nodiscard]] bool isWaitingForAccept(SocketId socket) const;

private:
    struct Entered {
        EventNumber number = 0;
        Call call;
    };
    /// A listen() or connect(): the change of state that it causes, else the next reading of a socket of this
    /// program, tells which socket `descriptor` is.
    struct Awaited {
        EventNumber call = 0;
        int descriptor = 0;
        bool isListener = false;
    };
    using Port = std::pair<Side, std::uint16_t>;

    void enter(const CallEvent& call, EventNumber number);
    void leave(const ReturnEvent& returned);
    void read(const SocketEvent& reading);
    void change(const StateEvent& change);
    void note(const NoteEvent& note);
    void inherit(EndpointId child, EndpointId parent, EventNumber fork);
    void settle(EndpointId process, SocketId socket);
    [[nodiscard]] SocketId takeAccepted(Side host, SocketId listener);
    [[nodiscard]] std::uint16_t portOf(SocketId socket) const;

    std::map<EndpointId, Table> m_tables;
    std::map<EndpointId, EndpointId> m_threads;    ///< and whose they are
    std::map<EndpointId, Entered> m_calls;         ///< entered and not returned yet
    std::map<EndpointId, Awaited> m_awaited;       ///< by process
    std::map<SocketId, std::uint16_t> m_ports;     ///< local ones
    std::set<SocketId> m_requests;                 ///< in SYN-RECEIVED, out of a listener
    std::map<Side, std::deque<SocketId>> m_queued; ///< in the order in which accept() takes them
};

} // namespace eleven
