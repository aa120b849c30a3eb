#pragma once
// Knows every kernel socket of both hosts by its tuple and asks the kernels for its state when something
// touched it. What they answer, and only that, is recorded as SocketEvent and StateEvent. Used by one thread.

#include "core/lab/observer/sockdiag.h"
#include "core/trace/recorder.h"

#include <functional>
#include <map>
#include <set>

namespace eleven {

/// What touched a socket, for the record.
struct Cause {
    EventNumber event = 0;
    std::optional<Stimulus> stimulus; ///< none: decided by a timer of the kernel
    bool hasData = false;             ///< it is a segment that tells of new data
};

/// The endpoint whose program has the socket open, and what TCP_INFO of its descriptor says.
struct Holder {
    EndpointId who;
    std::optional<State> tcpInfo;
};

class Observer {
public:
    using HolderOf = std::function<std::optional<Holder>(Side, const Tuple&, std::uint64_t inode)>;

    Observer(SockDiag client, SockDiag server, Recorder& recorder, const Clock& clock);

    /// Who is asked for the holder of a socket; inode 0: the kernel does not know it.
    void setHolders(HolderOf holderOf) { m_holderOf = std::move(holderOf); }
    /// Asks `host` for the socket with `tuple`, which is new or was touched.
    void observe(Side host, const Tuple& tuple, const Cause& cause);
    /// Destroys every connection of both hosts (SOCK_DESTROY): calls that wait for one return.
    void destroyAll();
    [[nodiscard]] bool hasTimeWait() const;
    /// Destroys every TIME-WAIT stub of both hosts; a note says that no kernel does that by itself.
    void skipTimeWait(EventNumber act);
    /// As last read; CLOSED if the kernel has no such socket.
    [[nodiscard]] State stateOf(Side host, const Tuple& tuple) const;
    [[nodiscard]] bool knows(Side host, const Tuple& tuple) const { return m_known.count({host, tuple}) != 0; }
    /// Asks again for every socket whose kernel timer is over.
    void observeDue();
    /// When the first kernel timer that is known is over.
    [[nodiscard]] std::optional<Nanoseconds> nextDue() const;

private:
    struct Known {
        SocketEvent reading;
        std::optional<Nanoseconds> due; ///< its kernel timer is over
    };
    using Key = std::pair<Side, Tuple>;

    /// Returns true if the state changed.
    bool record(const Key& key, Known& known, const SocketEvent& reading, const Cause& cause, bool isNew);
    void observeListeners(Side host, std::uint16_t port, const Cause& cause);
    /// With a listener the kernel gives up every connection that nobody accepted.
    void observeUnaccepted(Side host, std::uint16_t port, const Cause& cause);
    SocketEvent read(const Key& key, const std::optional<DiagAnswer>& answer,
                     const SocketEvent& before) const;
    [[nodiscard]] bool hasListener(Side host, std::uint16_t port) const;

    std::array<SockDiag, 2> m_kernels;
    Recorder& m_recorder;
    const Clock& m_clock;
    std::map<Key, Known> m_known; ///< sockets that exist; one that vanished is forgotten
    std::set<Key> m_listeners;    ///< those of them that listen
    HolderOf m_holderOf;
    SocketId m_lastId = 0;
};

} // namespace eleven
