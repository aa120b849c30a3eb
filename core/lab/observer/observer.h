#pragma once
// Knows every kernel socket of both hosts and asks the kernels for its state when something touched it. What
// they answer, and only that, is recorded as SocketEvent and StateEvent. A connection is known by its flow,
// listeners by the cookie that the kernel gives each. Every change has one cause of the same socket: what
// touched it, else the timer of the kernel that was due; else it is recorded with none. Used by one thread.

#include "core/lab/observer/sockdiag.h"
#include "core/net/network.h"
#include "core/recording/recorder.h"

#include <functional>
#include <map>

namespace eleven {

/// What touched a socket, for the record. Without an event: nothing of this connection moved.
struct Cause {
    EventNumber event = 0;
    std::optional<Stimulus> stimulus = std::nullopt;
    bool hasData = false; ///< it is a segment that tells of new data
};

/// The endpoint whose program has the socket open, and what its descriptor says.
struct Holder {
    EndpointId who;
    std::optional<State> tcpInfo = std::nullopt;
    std::chrono::milliseconds userTimeout{0}; ///< TCP_USER_TIMEOUT, 0: not set
};

class Observer {
public:
    /// By the inode that the kernel told; 0: it never told one, the flow must do.
    using HolderOf = std::function<std::optional<Holder>(Side, const Flow&, std::uint32_t inode)>;

    Observer(SockDiag client, SockDiag server, Recorder& recorder, const Clock& clock, Network network = {});

    /// Who is asked for the holder of a socket.
    void setHolders(HolderOf holderOf) { m_holderOf = std::move(holderOf); }
    /// Asks `host` for the socket of `flow`, which is new or was touched; of a listener's flow, for all that
    /// listen on its port.
    void observe(Side host, const Flow& flow, const Cause& cause);
    /// Looks for connections over lo that wait in SYN-SENT for a port of `host`: no segment tells of them.
    void observeConnecting(Side host, std::uint16_t port, const Cause& cause);
    [[nodiscard]] const Network& network() const { return m_network; }
    [[nodiscard]] bool hasTimeWait() const;
    /// Destroys every TIME-WAIT stub of both hosts; a note says that no kernel does that by itself.
    void skipTimeWait(EventNumber act);
    /// Of both hosts, at their end.
    void destroyAll();
    /// As last read; CLOSED if the kernel has no such socket. Of a listener's flow: whether its port has one.
    [[nodiscard]] State stateOf(Side host, const Flow& flow) const;
    /// Asks again for every socket whose kernel timer is over.
    void observeDue();
    /// When the first kernel timer that is known is over.
    [[nodiscard]] std::optional<Nanoseconds> nextDue() const;

private:
    struct Known {
        SocketEvent reading;
        EventNumber told = 0; ///< the latest event of a reading
        std::uint64_t cookie = 0;
        std::uint32_t inode = 0; ///< the latest that was not 0
        bool isPassive = false;  ///< a listener opened it
        bool hadHolder = false;  ///< a descriptor refers to it, or did
        bool wasHeld = false;    ///< it is known which
        std::chrono::milliseconds userTimeout{0};
        Nanoseconds since{0};               ///< in its state
        std::optional<Nanoseconds> expires; ///< its kernel timer
        std::optional<Nanoseconds> due;     ///< when it is asked again
    };
    using Key = std::pair<Side, Flow>;
    using Port = std::pair<Side, std::uint16_t>;
    using Listeners = std::map<std::uint64_t, Known>; ///< by cookie

    [[nodiscard]] SockDiag& kernel(Side host) { return m_kernels[static_cast<std::size_t>(host)]; }
    void observeConnection(const Key& key, const Cause& cause);
    void observeListeners(const Port& port, const Cause& cause);
    /// Their queues only: what becomes of a listener has a cause of its own.
    void observeQueues(const Port& port);
    /// With a listener the kernel resets every connection that nobody accepted.
    void observeUnaccepted(const Port& port, EventNumber cause);
    /// accept() gave out a connection that was over by then.
    void observeEnded(const Key& key);
    void meet(Known& known, const Key& key, const DiagAnswer& answer, const Cause& cause);
    /// `answer` is null when the kernel has no such socket. Returns true if the state changed.
    bool record(Known& known, const DiagAnswer* answer, const Cause& cause);
    /// `timer`: the reading of a timer that is over; 0: none is.
    void recordChange(const Known& known, const SocketEvent& before, EventNumber timer, const Cause& cause);
    /// Over lo: the states that it must have passed since `before`. Returns the last one.
    State recordPassed(const StateEvent& change, const Flow& flow);
    void recordError(Known& known, int errnum);
    [[nodiscard]] SocketEvent read(Known& known, const DiagAnswer* answer) const;
    /// In the order in which they were met.
    [[nodiscard]] std::vector<Key>
    connectionsThat(const std::function<bool(const Key&, const Known&)>& hold) const;

    std::array<SockDiag, 2> m_kernels;
    Recorder& m_recorder;
    const Clock& m_clock;
    const Network m_network;
    std::map<Key, Known> m_connections; ///< that exist; one that vanished is forgotten
    std::map<Port, Listeners> m_listeners;
    std::map<Key, SocketEvent> m_ended; ///< before anybody accepted them, while their listener lives
    HolderOf m_holderOf;
    SocketId m_lastId = 0;
};

} // namespace eleven
