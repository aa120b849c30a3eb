#include "core/lab/host/loopback.h"

#include "core/call/sockaddress.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/observer/sockdiag.h"

#include <fcntl.h>
#include <linux/netlink.h>
#include <spawn.h>
#include <sys/socket.h>

#include <cerrno>
#include <csignal>

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

Result<StartedProcess> startOnLoopback(const std::string& program) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0)
        return Error{"socketpair", errno};
    Fd ours(ends[0]);
    const Fd theirs(ends[1]);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
    ::posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, theirs.number(), endpoint::kChannel);
    for (int fd = STDERR_FILENO + 1; fd < endpoint::kChannel; ++fd)
        ::posix_spawn_file_actions_addclose(&actions, fd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, endpoint::kChannel + 1);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    std::string name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    StartedProcess started;
    const int error =
        ::posix_spawn(&started.process, program.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return Error{"start " + program, error, sandboxRemedy("start " + program, error)};
    started.channel = std::move(ours);
    return started;
}

} // namespace eleven
