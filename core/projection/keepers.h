#pragma once
// Who keeps a connection open that its peer has given up: every process and descriptor that holds it, where
// it has them from, and what it did with them last. All of it is what calls and kernels told, nothing is read
// from the text of a program. Advanced event by event; pure.

#include "core/projection/connections.h"
#include "core/projection/opendescriptors.h"

namespace eleven {

/// A descriptor of a process.
struct Keeper {
    SocketId socket = 0; ///< that it refers to; 0: nothing is known of it yet
    EndpointId who;      ///< the process
    int descriptor = -1;
    EventNumber from = 0;    ///< the CallEvent that gave it
    EventNumber lastUse = 0; ///< the CallEvent in which it was used last since; 0: never
    bool isInside = false;   ///< that call has not returned
    int ends = 0;            ///< how often a call told the end of file there
    EventNumber lastEnd = 0; ///< the last of them
};

struct KeptOpen {
    SocketEvent socket;   ///< CLOSE-WAIT, FIN-WAIT-2, or ESTABLISHED though nobody has the other end any more
    Nanoseconds since{0}; ///< when it came into that state
    std::vector<Keeper> keepers;
    bool waitsForAccept = false; ///< no program has taken it yet
};

class Keepers {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// In the order of their sockets.
    [[nodiscard]] std::vector<KeptOpen> all() const;
    /// Whatever its state is.
    [[nodiscard]] std::vector<Keeper> of(SocketId socket) const;
    /// Every descriptor of every process, in the order of both.
    [[nodiscard]] std::vector<Keeper> everybody() const;
    [[nodiscard]] const OpenDescriptors& descriptors() const { return m_descriptors; }
    [[nodiscard]] const Connections& connections() const { return m_connections; }

private:
    struct Use {
        EventNumber from = 0; ///< of the descriptor that it is about: a number is given out again
        EventNumber last = 0;
        bool isInside = false;
        int ends = 0;
        EventNumber lastEnd = 0;
    };
    struct Inside {
        EventNumber number = 0;
        Call call;
    };
    void enter(const CallEvent& call, EventNumber number);
    void leave(const ReturnEvent& returned);
    [[nodiscard]] Keeper keeper(EndpointId who, int descriptor, const OpenDescriptor& open) const;
    [[nodiscard]] Use* useOf(EndpointId who, int descriptor);

    OpenDescriptors m_descriptors;
    Connections m_connections;
    std::map<std::pair<EndpointId, int>, Use> m_uses; ///< by process and descriptor
    std::map<EndpointId, Inside> m_calls;             ///< entered and not returned yet
    BySocket<Nanoseconds> m_since;                    ///< when it came into its state
};

} // namespace eleven
