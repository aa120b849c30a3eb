#pragma once
// Where the hosts of a lesson and the ports of its programs are. In a lab each host has an address of its
// own, and a port is what the program says. On the loopback both are 127.0.0.1, and each port of a program
// stands for one that nobody uses there. A value.

#include "core/net/flow.h"
#include "core/net/host.h"

#include <map>

namespace eleven {

inline constexpr Address kLoopback{0x7F000001}; // 127.0.0.1

class Network {
public:
    /// By the host whose port it is, and the port that programs say.
    using Ports = std::map<std::pair<Side, std::uint16_t>, std::uint16_t>;

    /// Hosts of their own.
    Network() = default;
    [[nodiscard]] static Network onLoopback(Ports ports) {
        Network network;
        network.m_isLoopback = true;
        network.m_ports = std::move(ports);
        return network;
    }

    [[nodiscard]] bool isLoopback() const { return m_isLoopback; }
    [[nodiscard]] const Ports& ports() const { return m_ports; }
    [[nodiscard]] Address addressOf(Side host) const { return m_isLoopback ? kLoopback : hostAddress(host); }
    /// What a program of that host binds to.
    [[nodiscard]] Address anyAddress() const { return m_isLoopback ? kLoopback : Address(); }
    [[nodiscard]] std::uint16_t portOf(Side host, std::int64_t port) const {
        const auto told = static_cast<std::uint16_t>(port);
        const auto found = m_ports.find({host, told});
        return found != m_ports.end() ? found->second : told;
    }
    /// The host of the other end of a connection over lo.
    [[nodiscard]] Side peerOf(Side host, const Flow& flow) const {
        if (!m_isLoopback) return host;
        for (const auto& [place, port] : m_ports)
            if (port == flow.remotePort) return place.first;
        return otherSide(host);
    }

private:
    bool m_isLoopback = false;
    Ports m_ports;
};

/// "client" or "server", as calls name a host.
[[nodiscard]] inline Side sideNamed(std::string_view name) {
    return name == sideName(Side::Client) ? Side::Client : Side::Server;
}

} // namespace eleven
