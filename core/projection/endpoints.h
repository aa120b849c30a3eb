#pragma once
// Where every endpoint stands at a prefix of a trace: its state, its sockets and the line its program is at.
// Advanced event by event; pure, and a copy is a snapshot that shares with it what is the same.

#include "core/base/shared.h"
#include "core/projection/bysocket.h"
#include "core/recording/event.h"

#include <map>
#include <optional>
#include <vector>

namespace eleven {

struct EndpointView {
    /// The newest connection's state (CLOSED once it vanished). Without any, or when it vanished in
    /// SYN-RECEIVED: LISTEN if there is a listener, else CLOSED.
    State state = State::Closed;
    SocketId connection = 0;             ///< the newest connection, 0 if there was none
    bool hasListener = false;            ///< a listener exists now
    std::optional<SocketEvent> socket;   ///< latest reading of the socket that `state` is of
    std::optional<SocketEvent> listener; ///< latest reading of the newest listener
    int nextLine = 0;                 ///< the line it is inside, or about to run; 0: none, not begun or ended
    bool blocked = false;             ///< waits in the kernel inside `call`
    bool isThread = false;            ///< of a program of the user's own: of one of its processes
    bool ended = false;               ///< the program came to its end, or its process died
    std::optional<CallEvent> call;    ///< entered and not returned yet
    std::optional<StandEvent> stands; ///< what a program of the user's own stands before
    std::optional<ReturnEvent> returned;     ///< the latest return
    std::optional<SignalEvent> signal;       ///< the latest signal
    std::optional<FrameworkEvent> framework; ///< the latest in which its framework told a state
    std::optional<ExitEvent> exit;
};

class Endpoints {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// An endpoint that no event named yet is CLOSED and has not begun.
    [[nodiscard]] const EndpointView& of(EndpointId who) const;
    /// Every endpoint named so far, clients first.
    [[nodiscard]] std::vector<EndpointId> ids() const;
    /// The latest reading of every socket ever seen, those that vanished (CLOSED) included.
    [[nodiscard]] const BySocket<SocketEvent>& sockets() const { return m_sockets; }

private:
    void addReading(const SocketEvent& reading);
    void addState(const StateEvent& change);
    void addCall(const CallEvent& call);
    void addReturn(const ReturnEvent& returned);
    void show(const SocketEvent& reading);
    void showAgain(EndpointId who);
    [[nodiscard]] EndpointView& view(EndpointId who) { return m_views[who].edit(); }

    std::map<EndpointId, Shared<EndpointView>> m_views;
    BySocket<SocketEvent> m_sockets;
};

} // namespace eleven
