#include "core/lab/endpoint/processendpoint.h"

#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <csignal>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// How long the lab waits for a process that was stopped from outside; it goes on without it.
constexpr auto kPatience = 2s;
/// How long a process may take to end by itself before it is killed.
constexpr auto kGrace = 50ms;

bool isReadable(int fd, std::chrono::milliseconds within) {
    pollfd watched{fd, POLLIN, 0};
    int ready = 0;
    do {
        ready = ::poll(&watched, 1, static_cast<int>(within.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

} // namespace

ProcessEndpoint::ProcessEndpoint(EndpointId who, StartedProcess process, const endpoint::Begin& begin)
    : Endpoint(who), m_process(process.process), m_channel(std::move(process.channel)) {
    tell(begin);
}

ProcessEndpoint::ProcessEndpoint(EndpointId who, StartedProcess process)
    : Endpoint(who), m_process(process.process), m_channel(std::move(process.channel)) {
    listen();
}

ProcessEndpoint::~ProcessEndpoint() {
    if (m_process <= 0) return;
    m_channel.reset(); // it ends when its channel closes
    const Fd ending(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
    if (!isReadable(ending.number(), kGrace)) ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

void ProcessEndpoint::tell(const endpoint::Command& command) {
    m_status = Status::Running;
    static_cast<void>(
        endpoint::send(m_channel.number(), command)); // a dead process shows as a closed channel
    listen();
}

void ProcessEndpoint::listen() {
    while (m_status == Status::Running)
        if (!takeAnswer(kPatience)) m_status = Status::Silent;
}

bool ProcessEndpoint::takeAnswer(std::chrono::milliseconds patience) {
    if (m_status == Status::Dead || !isReadable(m_channel.number(), patience)) return false;
    Fd descriptor;
    std::optional<endpoint::Answer> answer = endpoint::receiveAnswer(m_channel.number(), descriptor);
    if (!answer) {
        die();
    } else if (auto* reported = std::get_if<endpoint::Reported>(&*answer)) {
        m_reports.push_back(std::move(reported->report));
    } else if (auto* still = std::get_if<endpoint::Still>(&*answer)) {
        m_sockets = std::move(still->sockets);
        m_watches = still->watches;
        m_status = still->isSilent    ? Status::Silent
                   : still->hasEnded  ? Status::Ended
                   : still->isBlocked ? Status::Blocked
                                      : Status::Idle;
    } else if (auto* looked = std::get_if<endpoint::Looked>(&*answer)) {
        m_looked = std::move(*looked);
    } else if (const auto* forked = std::get_if<endpoint::Forked>(&*answer)) {
        m_reports.push_back(
            ProgramWorker::Forked{forked->process, std::make_shared<Fd>(std::move(descriptor))});
    }
    return true;
}

void ProcessEndpoint::die() {
    // Its end of the channel closes when it dies. One that closed it and lives on is of no use any more.
    const Fd ending(static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0)));
    if (!isReadable(ending.number(), kGrace)) ::kill(m_process, SIGKILL);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    m_channel.reset();
    m_status = Status::Dead;
    m_reports.push_back(ProgramWorker::Died{WIFEXITED(status) ? WEXITSTATUS(status) : 0,
                                            WIFSIGNALED(status) ? WTERMSIG(status) : 0});
}

void ProcessEndpoint::runLine(const std::set<std::string>& togglesOn) {
    if (m_status == Status::Idle) tell(endpoint::RunLine{togglesOn});
}

std::optional<endpoint::Looked> ProcessEndpoint::look(int socket) {
    if (m_status == Status::Dead || m_status == Status::Silent) return std::nullopt;
    m_looked.reset();
    static_cast<void>(endpoint::send(m_channel.number(), endpoint::Command(endpoint::Look{socket})));
    while (!m_looked)
        if (!takeAnswer(kPatience)) return std::nullopt;
    return m_looked;
}

bool ProcessEndpoint::couldReturn() {
    if (m_status != Status::Blocked && !m_watches) return false;
    const std::optional<endpoint::Looked> looked = look();
    return looked && looked->couldReturn;
}

void ProcessEndpoint::letReturn() { tell(endpoint::GoOn{}); }

std::optional<State> ProcessEndpoint::tcpInfo(const OpenSocket& socket) {
    const std::optional<endpoint::Looked> looked = look(socket.number);
    if (!looked) return std::nullopt;
    for (const auto& [number, state] : looked->tcpInfo)
        if (number == socket.number) return state;
    return std::nullopt;
}

void ProcessEndpoint::takeUnasked() {
    while (takeAnswer(0ms)) {
    }
}

bool ProcessEndpoint::kill() {
    if (m_process <= 0) return false;
    ::kill(m_process, SIGKILL);
    while (m_status != Status::Dead)
        if (!takeAnswer(kPatience)) return false;
    return true;
}

} // namespace eleven
