#include "core/lab/host/sandbox.h"

#include "core/base/process.h"
#include "core/lab/host/descriptorpassing.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace eleven {
namespace {

Error sandboxError(std::string step, int errnum) {
    Remedy remedy = sandboxRemedy(step, errnum);
    return {std::move(step), errnum, std::move(remedy)};
}

constexpr const char* kHelper = "eleven-states-sandbox";
using namespace std::chrono_literals;
/// After which a helper that does not answer is looked at: a stopped one is given up.
constexpr auto kPatience = 500ms;
/// After which one is given up that has not even been stopped: what it does takes 30 ms on an idle machine.
constexpr auto kLongestAnswer = 10s;
/// How long it may take to end by itself, and after SIGKILL.
constexpr auto kGrace = 1s;

bool isReadable(int fd, std::chrono::milliseconds within) {
    pollfd watched{fd, POLLIN, 0};
    const auto end = std::chrono::steady_clock::now() + within;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const int ready = ::poll(&watched, 1, static_cast<int>(std::max(left, 0ms).count()));
        if (ready >= 0 || errno != EINTR) return ready > 0;
    }
}

/// Ends a program whose channel was lost. Only a child of ours: a number in a message is no proof of that.
void endChild(pid_t process) {
    siginfo_t state{};
    if (process <= 1 || ::waitid(P_PID, static_cast<id_t>(process), &state, WEXITED | WNOHANG | WNOWAIT) < 0)
        return;
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
}

sandbox::Request requestFor(sandbox::Operation operation, Side host) {
    sandbox::Request request;
    request.operation = operation;
    request.host = static_cast<std::uint8_t>(host);
    return request;
}

} // namespace

Result<Sandbox> Sandbox::start(const std::string& program) {
    // Never a name that the current folder or PATH would give a meaning.
    if (program.empty() || program.front() != '/')
        return sandboxError(std::string("start ") + (program.empty() ? kHelper : program), ENOENT);
    Result<StartedProcess> started = startProcess(program, sandbox::kChannel, StandardStreams::Shared);
    if (!started) return started.error();
    Sandbox sandbox(std::move(started->channel), started->process);
    if (!sandbox.m_life.isOpen()) return sandboxError("pidfd_open", errno);
    const Result<void> built = sandbox.askDone(requestFor(sandbox::Operation::Build, Side::Client));
    if (!built) return built.error();
    sandbox.m_isBuilt = true;
    return sandbox;
}

Sandbox::Sandbox(Fd channel, pid_t process)
    : m_channel(std::move(channel)), m_life(static_cast<int>(::syscall(SYS_pidfd_open, process, 0))),
      m_process(process) {}

Sandbox::Sandbox(Sandbox&& other) noexcept
    : m_channel(std::move(other.m_channel)), m_life(std::move(other.m_life)),
      m_process(std::exchange(other.m_process, -1)), m_isBuilt(other.m_isBuilt),
      m_failure(std::move(other.m_failure)) {}

Sandbox& Sandbox::operator=(Sandbox&& other) noexcept {
    std::swap(m_channel, other.m_channel);
    std::swap(m_life, other.m_life);
    std::swap(m_process, other.m_process);
    std::swap(m_isBuilt, other.m_isBuilt);
    std::swap(m_failure, other.m_failure);
    return *this;
}

Sandbox::~Sandbox() {
    close();
    if (hasEnded()) return;
    if (isStopped() || !isReadable(m_life.number(), kGrace)) ::kill(m_process, SIGKILL);
    // Asleep in the kernel for longer than that: it ends when it can, and nobody waits for it.
    if (m_life.isOpen() && !isReadable(m_life.number(), kGrace)) return;
    ::waitpid(m_process, nullptr, 0);
}

void Sandbox::close() {
    m_channel.reset();
    if (isStopped()) ::kill(m_process, SIGKILL); // it would never hear of it
}

bool Sandbox::hasEnded() {
    if (m_process <= 0) return true;
    pid_t ended = 0;
    do {
        ended = ::waitpid(m_process, nullptr, WNOHANG);
    } while (ended < 0 && errno == EINTR);
    if (ended != 0) m_process = -1; // or somebody else has waited for it
    return ended != 0;
}

bool Sandbox::isStopped() const {
    siginfo_t state{};
    if (m_process <= 0) return false;
    const int done = ::waitid(P_PID, static_cast<id_t>(m_process), &state, WSTOPPED | WNOHANG | WNOWAIT);
    return done == 0 && state.si_pid == m_process;
}

/// From here on nobody talks to it: an answer that comes late would be taken for another's.
Error Sandbox::fail(int errnum) {
    m_channel.reset();
    if (m_process > 0) ::kill(m_process, SIGKILL);
    m_failure = Error{std::string("talk to ") + kHelper, errnum,
                      m_isBuilt ? Remedy{Remedy::Code::BeginAgain} : Remedy{Remedy::Code::Install, {kHelper}},
                      Error::Kind::Helper};
    if (errnum == ETIMEDOUT) m_failure->remedy = {Remedy::Code::BeginAgain};
    return *m_failure;
}

const std::optional<Error>& Sandbox::failure() {
    if (!m_failure && m_channel.isOpen() && isReadable(m_life.number(), 0ms)) fail(ECONNRESET);
    return m_failure;
}

Result<Sandbox::Heard> Sandbox::receive() {
    std::chrono::milliseconds waited = 0ms;
    while (!isReadable(m_channel.number(), kPatience)) {
        waited += kPatience;
        if (isStopped() || waited >= kLongestAnswer) return fail(ETIMEDOUT);
    }
    Heard heard;
    const auto bytes = receiveMessage(m_channel.number(), sizeof heard.reply + 1, heard.descriptor);
    if (!bytes) return fail(errno != 0 ? errno : ECONNRESET);
    if (bytes->size() != sizeof heard.reply) return fail(EBADMSG);
    std::memcpy(&heard.reply, bytes->data(), sizeof heard.reply);
    return heard;
}

Result<Sandbox::Heard> Sandbox::ask(const sandbox::Request& request) {
    if (m_failure) return *m_failure;
    if (::send(m_channel.number(), &request, sizeof request, MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
        return fail(errno == EAGAIN ? ETIMEDOUT : ECONNRESET);
    Result<Heard> heard = receive();
    if (!heard) return heard;
    if (heard->reply.hasDescriptor == sandbox::Rides::Yes)
        if (const Result<Heard> closed = receive(); !closed) return closed.error();
    if (heard->reply.errnum < 0) return fail(EBADMSG);
    if (heard->reply.errnum == 0) return heard;
    endChild(heard->reply.process); // one that could not become its program
    return sandboxError(std::string(sandbox::view(heard->reply.step)), heard->reply.errnum);
}

Result<void> Sandbox::askDone(const sandbox::Request& request) {
    if (const Result<Heard> done = ask(request); !done) return done.error();
    return {};
}

Result<Fd> Sandbox::askDescriptor(sandbox::Operation operation, Side host) {
    Result<Heard> heard = ask(requestFor(operation, host));
    if (!heard) { // what is not said of socket(2) itself is no answer to a program's call
        Error error = heard.error();
        if (error.step != "socket") error.kind = Error::Kind::Helper;
        return error;
    }
    if (heard->reply.hasDescriptor != sandbox::Rides::Yes) return fail(EBADMSG);
    if (heard->descriptor.isOpen()) return std::move(heard->descriptor);
    // Without room for a descriptor the kernel delivers the reply alone, unix(7).
    Error error = sandboxError("receive a descriptor", EMFILE);
    error.kind = Error::Kind::Helper;
    return error;
}

Result<Fd> Sandbox::tcpSocket(Side host) { return askDescriptor(sandbox::Operation::Socket, host); }
Result<Fd> Sandbox::tun(Side host) { return askDescriptor(sandbox::Operation::Tun, host); }
Result<Fd> Sandbox::sockDiag(Side host) { return askDescriptor(sandbox::Operation::Diag, host); }

Result<StartedProcess> Sandbox::startProgram(Side host, sandbox::Program program) {
    sandbox::Request request = requestFor(sandbox::Operation::Start, host);
    request.number = static_cast<std::uint32_t>(program);
    Result<Heard> heard = ask(request);
    if (!heard) return heard.error();
    const pid_t process = heard->reply.process;
    if (heard->descriptor.isOpen() && process > 1)
        return StartedProcess{process, std::move(heard->descriptor)};
    endChild(process);
    if (heard->reply.hasDescriptor != sandbox::Rides::Yes || process <= 1) return fail(EBADMSG);
    return sandboxError("receive a descriptor", EMFILE);
}

Result<void> Sandbox::confine() { return askDone(requestFor(sandbox::Operation::Confine, Side::Client)); }

Result<void> Sandbox::setSysctl(Side host, const std::string& name, const std::string& value) {
    sandbox::Request request = requestFor(sandbox::Operation::Sysctl, host);
    sandbox::assign(request.name, name);
    sandbox::assign(request.value, value);
    return askDone(request);
}

Result<void> Sandbox::setRoute(Side host, std::chrono::milliseconds rtoMin) {
    sandbox::Request request = requestFor(sandbox::Operation::Route, host);
    request.number = static_cast<std::uint32_t>(rtoMin.count());
    return askDone(request);
}

std::string sandboxProgram() {
    const std::string prefix = installPrefix();
    return prefix.empty() ? std::string() : prefix + "/libexec/eleven-states/" + kHelper;
}

} // namespace eleven
