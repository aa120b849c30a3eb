// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Knows every kernel socket of both hosts by its tuple and asks the kernels for its state when something
// touched it. What they answer, and only that, is recorded as SocketEvent and StateEvent. Used by one thread.

#include "core/lab/sockdiag.h"
#include "core/trace/recorder.h"

#include <functional>
#include <map>
#include <set>

namespace eleven {

/// What touched a socket, for the record.
struct Cause {
    EventNumber event = 0;
    std::optional<Stimulus> stimulus; ///< none: decided by a timer of the kernel
};

/// The descriptor of a program that refers to a socket.
struct Holder {
    EndpointId who;
    int fd = -1;
};

class Observer {
public:
    Observer(SockDiag client, SockDiag server, Recorder& recorder, const Clock& clock);

    /// Who holds which socket now; replaces what was said before about that endpoint.
    void setHolders(EndpointId who, const std::vector<std::pair<Tuple, int>>& held);
    /// Asks `host` for the socket with `tuple`, which is new or was touched.
    void observe(Side host, const Tuple& tuple, const Cause& cause);
    /// As last read; CLOSED if the kernel has no such socket.
    [[nodiscard]] State stateOf(Side host, const Tuple& tuple) const;
    /// Asks again for every socket whose kernel timer is over.
    void observeDue();
    /// When the first kernel timer that is known is over.
    [[nodiscard]] std::optional<Nanoseconds> nextDue() const;
    /// Asks again for every socket that is known.
    void observeAll(const Cause& cause);

private:
    struct Known {
        SocketEvent reading;
        std::optional<Nanoseconds> due; ///< its kernel timer is over
    };
    using Key = std::pair<Side, Tuple>;

    /// Returns true if the state changed.
    bool record(const Key& key, Known& known, const SocketEvent& reading, const Cause& cause, bool isNew);
    void observeListeners(Side host, std::uint16_t port, const Cause& cause);
    SocketEvent read(const Key& key, const std::optional<DiagAnswer>& answer,
                     const SocketEvent& before) const;
    [[nodiscard]] bool hasListener(Side host, std::uint16_t port) const;

    std::array<SockDiag, 2> m_kernels;
    Recorder& m_recorder;
    const Clock& m_clock;
    std::map<Key, Known> m_known; ///< sockets that exist; one that vanished is forgotten
    std::set<Key> m_listeners;    ///< those of them that listen
    std::map<Key, std::vector<Holder>> m_holders;
    std::map<Key, EndpointId> m_lastHolder;
    SocketId m_lastId = 0;
};

} // namespace eleven
