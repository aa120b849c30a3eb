#include "core/lab/endpoint/threadendpoint.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/socket.h>

#include <cerrno>
#include <csignal>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// Between two signals to a thread that has to end: one that comes just before a call does not take it out.
constexpr auto kAgain = 1ms;

sigset_t onlySigpipe() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    return signals;
}

/// Takes a thread out of the call it sleeps in, which is not restarted (SA_RESTART, signal(7)).
int interruption() {
    static const int number = [] {
        struct sigaction nothing{};
        nothing.sa_handler = [](int) {};
        ::sigaction(SIGRTMIN, &nothing, nullptr);
        return SIGRTMIN;
    }();
    return number;
}

/// A thread with SIGPIPE blocked still gets the signal: it stays pending until taken, signal(7).
std::vector<Signalled> takeSigpipe(const CallResult& result) {
    const sigset_t sigpipe = onlySigpipe();
    const timespec now{};
    if (result.errnum != EPIPE || ::sigtimedwait(&sigpipe, nullptr, &now) != SIGPIPE) return {};
    return {{SIGPIPE, SignalFate::Taken}};
}

std::int64_t notInAThread() {
    errno = ENOSYS;
    return -1;
}

} // namespace

ThreadEndpoint::ThreadEndpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets,
                               Bell& bell, const Network& network)
    : Endpoint(who), Caller(who.host, network), m_sockets(std::move(sockets)), m_bell(bell),
      m_worker(std::move(program), *this, [this](Report report) { tell(std::move(report)); }, takeSigpipe) {
    if (m_worker.hasEnded()) m_status = m_seen = Status::Ended;
    static_cast<void>(interruption()); // before there is a thread to interrupt
    m_runner = std::thread([this] { work(); });
}

ThreadEndpoint::~ThreadEndpoint() {
    std::unique_lock lock(m_mutex);
    m_isOver = true;
    m_commanded.notify_one();
    while (!m_done.wait_for(lock, kAgain, [this] { return m_isGone; }))
        ::pthread_kill(m_runner.native_handle(), interruption());
    lock.unlock();
    m_runner.join(); // before the descriptors it was using are closed
}

void ThreadEndpoint::work() {
    const sigset_t sigpipe = onlySigpipe();
    ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
    std::unique_lock lock(m_mutex);
    m_thread = ::gettid();
    for (;;) {
        m_commanded.wait(lock, [this] { return m_command || m_isOver; });
        if (m_isOver) break;
        const std::set<std::string> togglesOn = std::move(*m_command);
        m_command.reset();
        lock.unlock();
        m_worker.runLine(togglesOn);
        lock.lock();
        const bool wasAsleep = std::exchange(m_isAsleep, false);
        if (std::exchange(m_rings, false) || wasAsleep) m_bell.post(who());
        m_status = m_worker.hasEnded() || failure() ? Status::Ended : Status::Idle;
        m_done.notify_one();
    }
    m_isGone = true;
    m_done.notify_one();
}

void ThreadEndpoint::tell(Report report) {
    const std::lock_guard lock(m_mutex);
    const auto* entered = std::get_if<Entered>(&report);
    m_systemCall = entered != nullptr ? entered->call.type->systemCall : -1;
    m_reports.push_back(std::move(report));
}

void ThreadEndpoint::runLine(const std::set<std::string>& togglesOn) {
    const std::lock_guard lock(m_mutex);
    if (m_status != Status::Idle) return;
    m_status = m_seen = Status::Running;
    m_command = togglesOn;
    m_commanded.notify_one();
}

Endpoint::Look ThreadEndpoint::look() {
    m_seen = m_status;
    m_isSeenAsleep = false;
    if (m_seen != Status::Running) return Look::Still;
    const long systemCall = m_systemCall;
    if (systemCall < 0) return Look::Running;
    if (!m_watch) m_watch.emplace("/proc/self/task/" + std::to_string(m_thread));
    if (!m_watch->isAsleepIn(systemCall)) return Look::Running;
    const std::lock_guard lock(m_mutex);
    // A timer of the kernel may have ended the call since.
    m_isAsleep = m_isSeenAsleep = m_status == Status::Running && m_systemCall == systemCall;
    return m_isAsleep ? Look::Asleep : Look::Running;
}

void ThreadEndpoint::ringWhenDone() {
    const std::lock_guard lock(m_mutex);
    m_rings = true;
    if (m_status != Status::Running && std::exchange(m_rings, false)) m_bell.post(who());
}

void ThreadEndpoint::waitFor(std::chrono::microseconds atMost) {
    std::unique_lock lock(m_mutex);
    m_done.wait_for(lock, atMost, [this] { return m_status != Status::Running; });
}

std::vector<Report> ThreadEndpoint::takeReports() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_reports, {});
}

Result<Fd> ThreadEndpoint::makeSocket(int type) {
    Result<Fd> made = m_sockets();
    if (made && (type & SOCK_NONBLOCK) != 0) ::fcntl(made->number(), F_SETFL, O_RDWR | O_NONBLOCK);
    return made;
}

// Copies and dispositions belong to a process; this one is the desktop's.
std::int64_t ThreadEndpoint::fork() { return notInAThread(); }
std::int64_t ThreadEndpoint::waitForChild(int&) { return notInAThread(); }
std::int64_t ThreadEndpoint::setSignal(int, std::int64_t) { return notInAThread(); }
std::int64_t ThreadEndpoint::exit(int) { return notInAThread(); }

} // namespace eleven
