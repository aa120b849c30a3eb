#pragma once
// The connections of hosts with themselves, which go over lo: each is told once. Pure; advanced reading by
// reading.

#include "core/net/network.h"
#include "core/recording/trace.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace eleven {

/// On the loopback all of them do, and a note says so at the beginning.
[[nodiscard]] inline bool isOverLo(const SocketEvent& reading) {
    const Flow flow{reading.localAddress, reading.remoteAddress, reading.localPort, reading.remotePort};
    return !reading.isListener && reading.state != State::Closed && flow.isLocal() &&
           flow.localAddress != kLoopback;
}

[[nodiscard]] inline bool isOnLoopback(const Trace& trace) {
    const auto* note = trace.isEmpty() ? nullptr : as<NoteEvent>(trace.at(1));
    return note != nullptr && note->code == NoteEvent::Code::OnLoopback;
}

class OverLo {
public:
    /// True once for a connection, whichever of its ends is read first.
    bool isNew(const SocketEvent& reading) {
        if (!isOverLo(reading)) return false;
        const auto [low, high] = std::minmax(reading.localPort, reading.remotePort);
        return m_known.emplace(reading.host, low, high).second;
    }

private:
    std::set<std::tuple<Side, std::uint16_t, std::uint16_t>> m_known;
};

} // namespace eleven
