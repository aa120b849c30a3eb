#pragma once
// Which descriptors each program of the C dialect has open, as its calls and their results say, and which
// socket each refers to, as far as a kernel told. A child of fork() begins with those of its parent. Pure;
// advanced event by event.

#include "core/recording/event.h"

#include <map>
#include <optional>

namespace eleven {

class OpenDescriptors {
public:
    /// By descriptor; 0: nothing is known of its socket yet.
    using Table = std::map<int, SocketId>;

    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] const Table& of(EndpointId who) const;

private:
    /// The next reading of a socket of this program tells which socket `descriptor` is.
    struct Awaited {
        int descriptor = 0;
        bool isListener = false;
    };
    void enter(const CallEvent& call);
    void leave(const ReturnEvent& returned);
    void read(const SocketEvent& reading);

    std::map<EndpointId, Table> m_tables;
    std::map<EndpointId, Call> m_calls; ///< entered and not returned yet
    std::map<EndpointId, Awaited> m_awaited;
};

} // namespace eleven
