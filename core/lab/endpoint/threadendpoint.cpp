#include "core/lab/endpoint/threadendpoint.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace eleven {
namespace {

sigset_t onlySigpipe() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    return signals;
}

} // namespace

ThreadEndpoint::ThreadEndpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets,
                               int wake)
    : Endpoint(who), m_wake(wake), m_stop(::eventfd(0, EFD_CLOEXEC)),
      m_worker(std::move(program), std::move(sockets), *this) {
    if (!m_stop.isOpen()) throw std::system_error(errno, std::generic_category(), "eventfd");
    if (m_worker.hasEnded()) m_status = Status::Ended;
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

ThreadEndpoint::~ThreadEndpoint() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_changed.notify_all();
    }
    ::eventfd_write(m_stop.number(), 1);
    m_thread.request_stop();
    m_thread.join(); // before the descriptors it may be using are closed
}

void ThreadEndpoint::work(const std::stop_token& stop) {
    const sigset_t sigpipe = onlySigpipe();
    ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_command.has_value(); })) {
        const std::set<std::string> togglesOn = std::move(*m_command);
        m_command.reset();
        lock.unlock();
        const bool goesOn = m_worker.runLine(togglesOn);
        lock.lock();
        if (!goesOn) return;
        m_sockets = m_worker.openSockets();
        const bool wasSilent = m_status == Status::Silent;
        m_status = m_worker.hasEnded() ? Status::Ended : Status::Idle;
        m_changed.notify_all();
        if (wasSilent) ::eventfd_write(m_wake, 1);
    }
}

void ThreadEndpoint::report(Report report) {
    const std::lock_guard lock(m_mutex);
    m_reports.push_back(std::move(report));
    m_sockets = m_worker.openSockets();
}

bool ThreadEndpoint::waitReady(int fd, short events) {
    if (isReadyFor(fd, events)) return true;
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
    while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
    }
    ::eventfd_write(m_wake, 1);
    std::unique_lock lock(m_mutex);
    // The lab reads the kernels' states first.
    m_changed.wait(lock, [this] { return m_mayReturn || m_isStopping; });
    if (m_isStopping) return false;
    m_status = Status::Running;
    return true;
}

void ThreadEndpoint::beginSilence() {
    const std::lock_guard lock(m_mutex);
    m_status = Status::Silent;
    m_changed.notify_all();
}

std::string ThreadEndpoint::takeSigpipe() {
    // A thread with SIGPIPE blocked still gets the signal: it stays pending until taken, signal(7).
    const sigset_t sigpipe = onlySigpipe();
    const timespec now{};
    return ::sigtimedwait(&sigpipe, nullptr, &now) == SIGPIPE ? "blocked, pending, taken" : "";
}

// Copies and dispositions belong to a process; this one is the desktop's.
std::int64_t ThreadEndpoint::fork() {
    errno = ENOSYS;
    return -1;
}

std::int64_t ThreadEndpoint::setSignal(int, std::int64_t) {
    errno = ENOSYS;
    return -1;
}

void ThreadEndpoint::runLine(const std::set<std::string>& togglesOn) {
    std::unique_lock lock(m_mutex);
    if (m_status != Status::Idle) return;
    m_status = Status::Running;
    m_command = togglesOn;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_status != Status::Running; });
}

bool ThreadEndpoint::couldReturn() {
    const std::lock_guard lock(m_mutex);
    // While the thread is blocked, and it may not go on, the descriptor is the one it waits for.
    return m_status == Status::Blocked && isReadyFor(m_blockedFd, m_blockedEvents);
}

std::optional<Waiting> ThreadEndpoint::waiting() {
    const std::lock_guard lock(m_mutex);
    if (m_status == Status::Silent) return std::nullopt; // it comes back when it likes
    return m_status == Status::Blocked ? Waiting{m_blockedFd, m_blockedEvents} : Waiting{};
}

void ThreadEndpoint::letReturn() {
    std::unique_lock lock(m_mutex);
    const std::uint64_t wait = m_waits;
    m_mayReturn = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this, wait] {
        return m_status != Status::Running && (m_status != Status::Blocked || m_waits != wait);
    });
}

ThreadEndpoint::Status ThreadEndpoint::status() {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

std::vector<Endpoint::Report> ThreadEndpoint::takeReports() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

std::vector<OpenSocket> ThreadEndpoint::sockets() {
    const std::lock_guard lock(m_mutex);
    return m_sockets;
}

} // namespace eleven
