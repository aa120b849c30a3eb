#include "core/lab/endpoint/processendpoint.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// How long an answer may take that comes at once unless the process is stopped.
constexpr auto kAnswerPatience = 1s;
/// After which it is asked whether it is stopped.
constexpr auto kSlice = 50ms;
/// How long a process may take to end by itself before it is killed.
constexpr auto kOwnEnd = 50ms;
/// One line tells a handful of things, an event loop a few more.
constexpr std::size_t kMostMessages = 20'000;

bool isReadableWithin(int fd, std::chrono::milliseconds within) {
    pollfd watched{fd, POLLIN, 0};
    int ready = 0;
    do {
        ready = ::poll(&watched, 1, static_cast<int>(within.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

/// exit_code of a process that is dead and was not waited for, proc_pid_stat(5).
std::optional<int> statusInProc(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    std::istringstream fields(line.substr(std::min(line.rfind(')') + 1, line.size())));
    std::string field;
    constexpr int kStatus = 50; // the 52nd, counted from the state
    for (int i = 0; i < kStatus && fields >> field; ++i)
        if (i == 0 && field != "Z") return std::nullopt;
    return std::atoi(field.c_str());
}

Died diedOf(int status) {
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 0, WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

} // namespace

ProcessEndpoint::ProcessEndpoint(EndpointId who, pid_t process, Fd channel, const endpoint::Begin& begin)
    : Endpoint(who), m_channel(std::move(channel)) {
    know(process);
    say(begin);
}

ProcessEndpoint::ProcessEndpoint(EndpointId who, Fd channel) : Endpoint(who), m_channel(std::move(channel)) {
    while (m_process <= 0 && m_status != Status::Dead)
        if (!hear(kAnswerPatience)) die();
}

ProcessEndpoint::~ProcessEndpoint() {
    if (m_process <= 0 || m_status == Status::Dead) return;
    m_channel.reset(); // one that is not in a call ends when its channel closes
    if (m_status == Status::Running || !isReadableWithin(m_handle.number(), kOwnEnd)) signal(SIGKILL);
    if (isReadableWithin(m_handle.number(), kAnswerPatience)) ::waitpid(m_process, nullptr, WNOHANG);
}

void ProcessEndpoint::know(pid_t process) {
    m_process = process;
    m_handle = Fd(static_cast<int>(::syscall(SYS_pidfd_open, process, 0)));
    m_watch.emplace("/proc/" + std::to_string(process));
}

void ProcessEndpoint::signal(int number) const {
    ::syscall(SYS_pidfd_send_signal, m_handle.number(), number, nullptr, 0);
}

void ProcessEndpoint::say(const endpoint::Command& command) {
    m_status = Status::Running;
    m_isInLoop = false;
    m_heard = 0;
    if (!endpoint::send(m_channel.number(), command)) die();
}

bool ProcessEndpoint::hear(std::chrono::milliseconds patience) {
    if (m_status == Status::Dead || (patience > 0ms && !isReadableWithin(m_channel.number(), patience)))
        return false;
    bool any = false;
    while (m_status != Status::Dead) {
        std::optional<endpoint::Received> received = endpoint::receiveAnswer(m_channel.number());
        if (!received && errno == EAGAIN) return any;
        any = true;
        if (!received || ++m_heard > kMostMessages)
            die();
        else
            take(std::move(*received));
    }
    return any;
}

void ProcessEndpoint::take(endpoint::Received received) {
    std::visit([&](auto& answer) { take(std::move(answer), received.sender); }, received.answer);
}

void ProcessEndpoint::take(const endpoint::Hello&, pid_t sender) {
    if (m_process > 0) return;
    if (sender > 1)
        know(sender);
    else
        die();
}

void ProcessEndpoint::take(endpoint::Told told, pid_t) {
    if (const auto* entered = std::get_if<Entered>(&told.report))
        m_systemCall = entered->call.type->systemCall;
    else if (std::holds_alternative<Returned>(told.report))
        m_systemCall = -1;
    m_reports.push_back(std::move(told.report));
}

void ProcessEndpoint::take(const endpoint::Still& still, pid_t) {
    m_hasEventLoop = still.hasEventLoop;
    m_isInLoop = still.isBlocked;
    m_isAsleep = false;
    m_systemCall = -1;
    m_status = still.isBlocked ? Status::Running : still.hasEnded ? Status::AtEnd : Status::Idle;
}

void ProcessEndpoint::take(const endpoint::Readiness& readiness, pid_t) {
    m_couldReact = readiness.couldReact;
}

void ProcessEndpoint::die() {
    m_status = Status::Dead;
    m_isAsleep = m_isInLoop = false;
    m_channel.reset();
    if (m_process <= 0) {
        m_reports.emplace_back(Died{0, 0, false});
        return;
    }
    // Its end of the channel closes when it dies. One that closed it, or talks nonsense, is of no use any
    // more.
    if (!isReadableWithin(m_handle.number(), kOwnEnd)) signal(SIGKILL);
    isReadableWithin(m_handle.number(), kAnswerPatience);
    // Its parent is told last, under the lock that waitid(2) takes (do_notify_parent() in kernel/signal.c).
    siginfo_t anybody{};
    ::waitid(P_ALL, 0, &anybody, WEXITED | WNOHANG | WNOWAIT);
    m_reports.emplace_back(statusOf());
}

Died ProcessEndpoint::statusOf() {
    int status = 0;
    if (::waitpid(m_process, &status, WNOHANG) == m_process) return diedOf(status);
    const std::optional<int> unreaped = statusInProc(m_process); // a child of the program's own
    return unreaped ? diedOf(*unreaped) : Died{0, 0, false};
}

void ProcessEndpoint::runLine(const std::set<std::string>& togglesOn) {
    if (m_status == Status::Idle)
        say(endpoint::RunLine{togglesOn});
    else if (isIdle())
        say(endpoint::Leave{});
}

Endpoint::Look ProcessEndpoint::look() {
    hear();
    if (m_status != Status::Running || m_isInLoop) return Look::Still;
    m_isAsleep = m_systemCall >= 0 && m_watch && m_watch->isAsleepIn(m_systemCall);
    return m_isAsleep ? Look::Asleep : Look::Running;
}

void ProcessEndpoint::waitFor(std::chrono::microseconds atMost) {
    pollfd watched{m_channel.number(), POLLIN, 0};
    const timespec limit{0, std::chrono::nanoseconds(atMost).count()};
    ::ppoll(&watched, 1, &limit, nullptr);
}

std::optional<SocketFacts> ProcessEndpoint::ask(const OpenSocket& socket) {
    // A copy of its descriptor, for as long as the question takes: it is not running meanwhile.
    const Fd copy(static_cast<int>(::syscall(SYS_pidfd_getfd, m_handle.number(), socket.fd, 0)));
    return copy.isOpen() ? factsOf(copy.number()) : std::nullopt;
}

bool ProcessEndpoint::couldReact() {
    const bool isAsked =
        hasEventLoop() && (m_status == Status::Idle || m_status == Status::AtEnd || m_isInLoop);
    if (!isAsked) return false;
    m_couldReact.reset();
    if (!endpoint::send(m_channel.number(), endpoint::Command(endpoint::AskReadiness{}))) return false;
    for (auto waited = 0ms; !m_couldReact;) {
        if (hear(kSlice)) continue;
        waited += kSlice;
        if (waited >= kAnswerPatience || m_status == Status::Dead || isStopped()) return false;
    }
    return *m_couldReact;
}

void ProcessEndpoint::letReact() { say(endpoint::React{}); }

bool ProcessEndpoint::kill() {
    if (process() <= 0) return false;
    signal(SIGKILL);
    const bool isGone = isReadableWithin(m_handle.number(), kAnswerPatience);
    hear();
    if (isGone && m_status != Status::Dead) die(); // somebody else holds its end of the channel
    return m_status == Status::Dead;
}

} // namespace eleven
