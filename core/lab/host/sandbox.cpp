#include "core/lab/host/sandbox.h"

#include "core/lab/host/descriptorpassing.h"

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>

namespace eleven {
namespace {

/// Starts `program` with `channel` as its descriptor 3, no other descriptors but 0 to 2, and ordinary
/// signals.
int spawnHelper(const std::string& program, int channel, pid_t& process) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, channel, sandbox::kChannel);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, sandbox::kChannel + 1);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    const int error =
        ::posix_spawn(&process, program.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

Error sandboxError(std::string step, int errnum) {
    std::string remedy = sandboxRemedy(step, errnum);
    return {std::move(step), errnum, std::move(remedy)};
}

} // namespace

Result<Sandbox> Sandbox::start(const std::string& program) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0)
        return sandboxError("socketpair", errno);
    Fd ours(ends[0]);
    const Fd theirs(ends[1]);
    pid_t process = -1;
    if (const int error = spawnHelper(program, theirs.number(), process); error != 0)
        return sandboxError("start " + program, error);
    Sandbox sandbox(std::move(ours), process);
    sandbox::Request request;
    request.operation = sandbox::Operation::Build;
    if (const Result<Fd> built = sandbox.ask(request); !built) return built.error();
    return sandbox;
}

Sandbox::Sandbox(Sandbox&& other) noexcept
    : m_channel(std::move(other.m_channel)), m_process(std::exchange(other.m_process, -1)) {}

Sandbox& Sandbox::operator=(Sandbox&& other) noexcept {
    std::swap(m_channel, other.m_channel);
    std::swap(m_process, other.m_process);
    return *this;
}

Sandbox::~Sandbox() {
    close();
    if (m_process <= 0) return;
    const Fd ending(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
    pollfd watched{ending.number(), POLLIN, 0};
    if (::poll(&watched, 1, 1000) <= 0) ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

bool Sandbox::hasEnded() {
    if (m_process > 0 && ::waitpid(m_process, nullptr, WNOHANG) == m_process) m_process = -1;
    return m_process <= 0;
}

bool Sandbox::receive(sandbox::Reply& reply, Fd& descriptor) const {
    const auto bytes = receiveMessage(m_channel.number(), sizeof reply, descriptor);
    if (!bytes || bytes->size() != sizeof reply) return false;
    std::memcpy(&reply, bytes->data(), sizeof reply);
    return true;
}

Result<Fd> Sandbox::ask(const sandbox::Request& request, int* process) {
    if (::send(m_channel.number(), &request, sizeof request, MSG_NOSIGNAL) < 0)
        return sandboxError("talk to eleven-states-sandbox", errno);
    sandbox::Reply reply;
    Fd descriptor;
    if (!receive(reply, descriptor))
        return sandboxError("talk to eleven-states-sandbox", errno != 0 ? errno : ECONNRESET);
    Fd none;
    sandbox::Reply closed;
    if (reply.hasDescriptor && !receive(closed, none))
        return sandboxError("talk to eleven-states-sandbox", ECONNRESET);
    if (reply.errnum != 0) return sandboxError(std::string(sandbox::view(reply.step)), reply.errnum);
    if (process != nullptr) *process = reply.process;
    return descriptor;
}

Result<Fd> Sandbox::askDescriptor(sandbox::Operation operation, Side host) {
    sandbox::Request request;
    request.operation = operation;
    request.host = static_cast<std::uint8_t>(host);
    Result<Fd> descriptor = ask(request);
    // Without room for a descriptor the kernel delivers the reply alone, unix(7).
    if (descriptor && !descriptor->isOpen()) return sandboxError("receive a descriptor", EMFILE);
    return descriptor;
}

Result<Fd> Sandbox::tcpSocket(Side host) { return askDescriptor(sandbox::Operation::Socket, host); }
Result<Fd> Sandbox::tun(Side host) { return askDescriptor(sandbox::Operation::Tun, host); }
Result<Fd> Sandbox::sockDiag(Side host) { return askDescriptor(sandbox::Operation::Diag, host); }

Result<StartedProcess> Sandbox::startProgram(Side host, const std::string& program) {
    sandbox::Request request;
    request.operation = sandbox::Operation::Start;
    request.host = static_cast<std::uint8_t>(host);
    sandbox::assign(request.value, program);
    int process = -1;
    Result<Fd> channel = ask(request, &process);
    if (!channel) return channel.error();
    return StartedProcess{process, std::move(*channel)};
}

Result<void> Sandbox::setSysctl(Side host, const std::string& name, const std::string& value) {
    sandbox::Request request;
    request.operation = sandbox::Operation::Sysctl;
    request.host = static_cast<std::uint8_t>(host);
    sandbox::assign(request.name, name);
    sandbox::assign(request.value, value);
    if (const Result<Fd> done = ask(request); !done) return done.error();
    return {};
}

Result<void> Sandbox::setRoute(Side host, std::chrono::milliseconds rtoMin) {
    sandbox::Request request;
    request.operation = sandbox::Operation::Route;
    request.host = static_cast<std::uint8_t>(host);
    request.number = static_cast<std::uint32_t>(rtoMin.count());
    if (const Result<Fd> done = ask(request); !done) return done.error();
    return {};
}

std::string sandboxBeside() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path() / "eleven-states-sandbox").string();
}

} // namespace eleven
