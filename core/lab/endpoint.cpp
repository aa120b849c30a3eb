// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/endpoint.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <csignal>

namespace eleven {
namespace {

bool isReady(int fd, short events) {
    pollfd watched{fd, events, 0};
    return ::poll(&watched, 1, 0) > 0;
}

/// A thread with SIGPIPE blocked still gets the signal: it stays pending until taken, signal(7).
bool takeSigpipe() {
    sigset_t sigpipe;
    ::sigemptyset(&sigpipe);
    ::sigaddset(&sigpipe, SIGPIPE);
    const timespec now{};
    return ::sigtimedwait(&sigpipe, nullptr, &now) == SIGPIPE;
}

} // namespace

Endpoint::Endpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets, int wake)
    : m_who(who), m_wake(wake), m_stop(::eventfd(0, EFD_CLOEXEC)), m_run(std::move(program)),
      m_syscalls(std::move(sockets)) {
    m_nextLine = m_run.nextLine();
    if (m_nextLine == 0) m_status = Status::Ended;
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Endpoint::~Endpoint() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_changed.notify_all();
    }
    ::eventfd_write(m_stop.number(), 1);
    m_thread.request_stop();
    m_thread.join(); // before the descriptors it may be using are closed
}

void Endpoint::work(const std::stop_token& stop) {
    sigset_t sigpipe;
    ::sigemptyset(&sigpipe);
    ::sigaddset(&sigpipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
    for (;;) {
        std::set<std::string> togglesOn;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_command.has_value(); })) return;
            togglesOn = std::move(*m_command);
            m_command.reset();
        }
        runOne(togglesOn);
    }
}

void Endpoint::runOne(const std::set<std::string>& togglesOn) {
    const auto next = m_run.runLine(togglesOn);
    if (const auto* jumped = std::get_if<Jumped>(&next)) return report(*jumped, Status::Idle);
    const auto* call = std::get_if<PendingCall>(&next);
    if (call == nullptr) return report(Finished{}, Status::Ended);

    const Syscalls::Readiness wait = m_syscalls.begin(*call);
    const bool blocks = wait.events != 0 && !isReady(wait.fd, wait.events);
    report(Entered{*call, blocks}, Status::Running);
    std::optional<CallResult> result;
    do {
        if (wait.events != 0 && !waitReady(wait.fd, wait.events)) return;
        result = m_syscalls.complete(*call);
    } while (!result);
    const int nextLine = m_run.finish(result->value, result->received);
    const bool brokePipe = result->errnum == EPIPE && takeSigpipe();
    report(Returned{*call, std::move(*result), nextLine}, Status::Running);
    if (brokePipe) report(SignalTaken{SIGPIPE}, Status::Running);
    if (nextLine == 0) return report(Finished{}, Status::Ended);
    const std::lock_guard lock(m_mutex);
    m_status = Status::Idle;
    m_changed.notify_all();
}

bool Endpoint::waitReady(int fd, short events) {
    if (isReady(fd, events)) return true;
    {
        const std::lock_guard lock(m_mutex);
        m_status = Status::Blocked;
        ++m_waits;
        m_mayReturn = false;
        m_blockedFd = fd;
        m_blockedEvents = events;
        m_changed.notify_all();
    }
    std::array<pollfd, 2> watched{{{fd, events, 0}, {m_stop.number(), POLLIN, 0}}};
    while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {}
    ::eventfd_write(m_wake, 1);
    std::unique_lock lock(m_mutex);
    // The lab reads the kernels' states first: what is recorded does not depend on how fast this thread is.
    m_changed.wait(lock, [this] { return m_mayReturn || m_isStopping; });
    if (m_isStopping) return false;
    m_status = Status::Running;
    return true;
}

void Endpoint::report(Report report, Status status) {
    const std::lock_guard lock(m_mutex);
    if (const auto* returned = std::get_if<Returned>(&report)) m_nextLine = returned->nextLine;
    if (const auto* jumped = std::get_if<Jumped>(&report)) {
        m_nextLine = jumped->nextLine;
        if (m_nextLine == 0) status = Status::Ended;
    }
    m_sockets = m_syscalls.openSockets();
    m_reports.push_back(std::move(report));
    if (status == Status::Ended && !std::holds_alternative<Finished>(m_reports.back()))
        m_reports.push_back(Finished{});
    m_status = status;
    m_changed.notify_all();
}

void Endpoint::runLine(std::set<std::string> togglesOn) {
    const std::lock_guard lock(m_mutex);
    if (m_status != Status::Idle) return;
    m_status = Status::Running;
    m_command = std::move(togglesOn);
    m_changed.notify_all();
}

void Endpoint::waitUntilStill() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_status != Status::Running; });
}

bool Endpoint::couldReturn() {
    const std::lock_guard lock(m_mutex);
    // While the thread is blocked, and it may not go on, the descriptor is the one it waits for.
    return m_status == Status::Blocked && isReady(m_blockedFd, m_blockedEvents);
}

void Endpoint::letReturn() {
    std::unique_lock lock(m_mutex);
    const std::uint64_t wait = m_waits;
    m_mayReturn = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this, wait] {
        return m_status != Status::Running && (m_status != Status::Blocked || m_waits != wait);
    });
}

bool Endpoint::isIdle() {
    const std::lock_guard lock(m_mutex);
    return m_status == Status::Idle;
}

bool Endpoint::isBlocked() {
    const std::lock_guard lock(m_mutex);
    return m_status == Status::Blocked;
}

bool Endpoint::hasEnded() {
    const std::lock_guard lock(m_mutex);
    return m_status == Status::Ended;
}

int Endpoint::nextLine() {
    const std::lock_guard lock(m_mutex);
    return m_nextLine;
}

std::vector<Endpoint::Report> Endpoint::takeReports() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

std::vector<OpenSocket> Endpoint::sockets() {
    const std::lock_guard lock(m_mutex);
    return m_sockets;
}

} // namespace eleven
