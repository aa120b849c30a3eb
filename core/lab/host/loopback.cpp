#include "core/lab/host/loopback.h"

#include "core/call/descriptors.h"
#include "core/call/sockaddress.h"
#include "core/lab/observer/sockdiag.h"

#include <linux/netlink.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

// Below the ports that kernels give away (ip_local_port_range), above those that need a privilege.
constexpr int kFirstPort = 20'000;
constexpr int kPorts = 12'000;

/// 80 stands for 20080, or the next one that nobody has: also not on all addresses of this machine.
Result<std::uint16_t> freePort(std::uint16_t told, const Network::Ports& taken) {
    for (int i = 0; i < kPorts; ++i) {
        const auto port = static_cast<std::uint16_t>(kFirstPort + (told + i) % kPorts);
        const bool isTaken = std::any_of(taken.begin(), taken.end(),
                                         [port](const auto& entry) { return entry.second == port; });
        if (isTaken) continue;
        Result<Fd> socket = loopbackSocket();
        if (!socket) return socket.error();
        const sockaddr_in address = socketAddress(kLoopback, port);
        if (::bind(socket->number(), generic(&address), sizeof address) == 0) return port;
        if (errno != EADDRINUSE) return Error{"bind to 127.0.0.1", errno};
    }
    return Error{"find a free port on 127.0.0.1", EADDRINUSE};
}

Result<void> addPorts(Side host, const Program& program, Network::Ports& ports) {
    for (const ProgramLine& line : program.lines()) {
        if (line.call.type == nullptr) continue;
        Side whose = host;
        for (const Argument& argument : line.call.arguments)
            if (argument.kind == Argument::Kind::Host) whose = sideNamed(argument.text);
        const std::vector<ParameterRule>& parameters = line.call.type->parameters;
        for (std::size_t i = 0; i < std::min(parameters.size(), line.call.arguments.size()); ++i) {
            const auto told = static_cast<std::uint16_t>(line.call.arguments[i].integer);
            if (parameters[i].kind != Parameter::Port || told == 0 || ports.count({whose, told}) != 0)
                continue;
            const Result<std::uint16_t> port = freePort(told, ports);
            if (!port) return port.error();
            ports[{whose, told}] = *port;
        }
    }
    return {};
}

} // namespace

Result<Network> loopbackFor(const std::map<EndpointId, std::shared_ptr<const Program>>& programs) {
    Network::Ports ports;
    for (const auto& [who, program] : programs)
        if (const Result<void> added = addPorts(who.host, *program, ports); !added) return added.error();
    return Network::onLoopback(std::move(ports));
}

Result<Fd> loopbackSocket() {
    Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket.isOpen()) return Error{"socket", errno};
    return socket;
}

Result<Fd> loopbackDiag() {
    Fd diag(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (!diag.isOpen()) return Error{"socket(NETLINK_SOCK_DIAG)", errno, {Remedy::Code::LoadDiag}};
    return diag;
}

std::optional<Error> loopbackFailure() {
    const Result<Fd> listener = loopbackSocket();
    if (!listener) return listener.error();
    const sockaddr_in address = socketAddress(kLoopback, 0);
    if (::bind(listener->number(), generic(&address), sizeof address) < 0 ||
        ::listen(listener->number(), 1) < 0)
        return Error{"listen on 127.0.0.1", errno};
    Result<Fd> diag = loopbackDiag();
    if (!diag) return diag.error();
    // A kernel without tcp_diag answers that there is no such socket.
    const Result<std::vector<DiagAnswer>> found =
        SockDiag(std::move(*diag)).listeners(flowOfListener(listener->number())->localPort);
    if (!found) return Error{"sock_diag", found.error().errnum, {Remedy::Code::LoadDiag}};
    if (found->empty()) return Error{"sock_diag", ENOENT, {Remedy::Code::LoadDiag}};
    return std::nullopt;
}

} // namespace eleven
