#include "core/lab/endpoint/tracedendpoint.h"

#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// How long something killed may take to be told of, and a tracer to end.
constexpr auto kTracerPatience = 1s;
/// Asleep for so long between two calls, it is taken to sleep on.
constexpr auto kSound = 10ms;
/// Most are back by then: nobody looks at /proc before.
constexpr auto kBrief = 1ms;
/// One that computes for so long between two calls is not waited for.
constexpr auto kLongAway = 4s; // less than Stillness waits

bool isReadableSoon(int fd, std::chrono::milliseconds within) {
    pollfd watched{fd, POLLIN, 0};
    int ready = 0;
    do {
        ready = ::poll(&watched, 1, static_cast<int>(within.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

std::vector<pid_t> threadsOf(pid_t process) {
    std::vector<pid_t> all;
    std::error_code gone;
    for (const auto& entry :
         std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task", gone))
        all.push_back(std::atoi(entry.path().filename().c_str()));
    return all;
}

std::string folderOf(pid_t process, pid_t task) {
    return "/proc/" + std::to_string(process) + "/task/" + std::to_string(task);
}

Fd handleOf(pid_t process) { return Fd(static_cast<int>(::syscall(SYS_pidfd_open, process, 0))); }

} // namespace

TracedEndpoint::TracedEndpoint(EndpointId who, pid_t tracer, Fd channel, const endpoint::Trace& trace)
    : Endpoint(who), m_channel(std::move(channel)), m_tracer(tracer), m_tracersLife(handleOf(tracer)),
      m_tracersWatch(std::make_shared<const SleepWatch>("/proc/" + std::to_string(tracer))) {
    if (!endpoint::send(m_channel.number(), endpoint::Command(trace))) lose();
}

TracedEndpoint::~TracedEndpoint() {
    m_channel.reset();
    if (m_tracer <= 0) return;
    if (!isReadableSoon(m_tracersLife.number(), kTracerPatience)) ::kill(m_tracer, SIGKILL);
    if (isReadableSoon(m_tracersLife.number(), kTracerPatience)) ::waitpid(m_tracer, nullptr, WNOHANG);
}

void TracedEndpoint::hear() {
    while (m_channel.isOpen()) {
        std::optional<endpoint::Received> received = endpoint::receiveAnswer(m_channel.number());
        if (!received && errno == EAGAIN) return;
        if (!received) return lose();
        std::visit(
            [this](auto& answer) {
                if constexpr (requires { take(std::move(answer)); })
                    take(std::move(answer));
                else
                    lose(); // what other endpoints say
            },
            received->answer);
    }
}

void TracedEndpoint::take(const endpoint::Joins& joins) {
    m_task = joins.task;
    m_process = joins.process;
    m_handle = handleOf(m_process);
    m_watch.emplace(folderOf(m_process, m_task));
    if (m_threads->process != m_process)
        m_threads = std::make_shared<Threads>(Threads{m_process, {}, {}, false});
    m_threads->known.insert(m_task);
}

void TracedEndpoint::take(endpoint::Told told) {
    if (m_status == Status::Ended && std::holds_alternative<Finished>(told.report)) return; // seen before
    if (std::holds_alternative<Printed>(told.report)) { // it goes on with what it does
        m_reports.push_back(std::move(told.report));
        return;
    }
    if (std::holds_alternative<Returned>(told.report)) {
        m_status = Status::Away;
        m_asleepSince.reset();
        m_awaySince = std::chrono::steady_clock::now();
    } else if (std::holds_alternative<Finished>(told.report)) {
        m_status = Status::Ended;
    } else if (std::holds_alternative<Failed>(told.report)) {
        m_status = Status::Dead; // it never began
    }
    if (const auto* raised = std::get_if<Signalled>(&told.report))
        m_isStopped = raised->fate == SignalFate::Stopped;
    m_isAsleep = false;
    m_reports.push_back(std::move(told.report));
}

void TracedEndpoint::take(endpoint::Stands stands) {
    m_next = std::move(stands.next);
    if (!std::exchange(m_threads->hasBegun, true))
        for (const pid_t each : threadsOf(m_process))
            m_threads->before.insert(each);
    m_status = Status::Held;
    m_isAsleep = m_isStopped = false;
}

void TracedEndpoint::take(const endpoint::Ends& ends) {
    if (m_status == Status::Dead) return;
    m_status = Status::Dead;
    m_reports.emplace_back(ends.how);
    if (m_tracer <= 0) m_channel.reset(); // else it is what keeps the tracer
}

/// The tracer is gone or stopped, and with it all that it held (PTRACE_O_EXITKILL).
void TracedEndpoint::lose() {
    const bool isFirst = m_tracer > 0;
    m_channel.reset();
    if (m_status == Status::Dead || (m_status == Status::Ended && !isFirst)) return;
    m_status = m_task == m_process ? Status::Dead : Status::Ended;
    if (isFirst || m_tracersWatch->isStopped()) m_reports.emplace_back(Failed{tracersEnd()});
    if (m_status == Status::Dead)
        m_reports.emplace_back(Died{0, 0, false});
    else
        m_reports.emplace_back(Finished{});
}

/// Of what it says how, too: nobody else would tell of it.
Error TracedEndpoint::tracersEnd() const {
    Error error{"talk to eleven-states-tracer", ECONNRESET, {Remedy::Code::BeginAgain}, Error::Kind::Helper};
    siginfo_t how{};
    if (m_tracersWatch->isStopped())
        error.step += ", which was stopped by a signal";
    else if (m_tracer > 0 && isReadableSoon(m_tracersLife.number(), kTracerPatience) &&
             ::waitid(P_PID, static_cast<id_t>(m_tracer), &how, WEXITED | WNOHANG | WNOWAIT) == 0 &&
             how.si_code != CLD_EXITED && how.si_status != 0)
        error.step += ", which was killed by " + signalName(how.si_status);
    else
        return error;
    error.errnum = 0;
    return error;
}

void TracedEndpoint::runLine(const std::set<std::string>&) {
    if (m_status != Status::Held) return;
    m_status = Status::InCall;
    m_systemCall = m_next.systemCall;
    m_makesChild = m_next.call.type->effect == Effect::Fork; // vfork(2) waits for its child in another way
    m_reports.emplace_back(std::move(m_next));
    if (!endpoint::send(m_channel.number(), endpoint::Command(endpoint::RunLine{}))) lose();
}

void TracedEndpoint::letBegin() {
    if (!isDead() && !endpoint::send(m_channel.number(), endpoint::Command(endpoint::RunLine{}))) lose();
}

void TracedEndpoint::type(const std::string& octets) {
    if (!isDead() && !endpoint::send(m_channel.number(), endpoint::Command(endpoint::Type{octets}))) lose();
}

Endpoint::Look TracedEndpoint::look() {
    hear();
    if (m_status == Status::Held || hasGone()) return Look::Still;
    const Look seen = m_status == Status::Away ? lookAway() : lookInside();
    if (seen != Look::Running || !m_tracersWatch->isStopped()) return seen;
    lose();
    return Look::Still;
}

Endpoint::Look TracedEndpoint::lookInside() {
    m_isAsleep = m_isStopped ||
                 (m_watch && (m_watch->isAsleepIn(m_systemCall) || m_watch->isAsleepIn(SYS_restart_syscall) ||
                              (m_makesChild && m_watch->isWaitingIn(m_systemCall))));
    return m_isAsleep ? Look::Asleep : Look::Running;
}

/// Its thread is over (pthread_exit(3)), and others of its process live.
bool TracedEndpoint::isSurvived() const {
    if (!m_watch || !m_watch->isZombie()) return false;
    return threadsOf(m_process).size() > 1;
}

bool TracedEndpoint::hasNewThread() const {
    if (m_task != m_process || !m_threads->hasBegun || isDead()) return false; // its process is asked
    const std::vector<pid_t> all = threadsOf(m_process);
    return std::any_of(all.begin(), all.end(), [this](pid_t each) {
        if (m_threads->known.count(each) != 0) return false;
        const SleepWatch watch(folderOf(m_process, each));
        const bool rests = m_threads->before.count(each) != 0 ? watch.isAsleep() : watch.isAsleepForGood();
        return !rests && !watch.isZombie();
    });
}

Endpoint::Look TracedEndpoint::lookAway() {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_awaySince < kBrief) return Look::Running;
    if (isSurvived()) {
        m_status = Status::Ended;
        m_reports.emplace_back(Finished{});
        return Look::Still;
    }
    if (m_isStopped) return Look::Asleep;
    if (m_watch && m_watch->isAsleep()) {
        if (!m_asleepSince) m_asleepSince = now;
    } else {
        m_asleepSince.reset();
    }
    const bool isSound = m_asleepSince && now - *m_asleepSince > kSound;
    return isSound || now - m_awaySince > kLongAway ? Look::Asleep : Look::Running;
}

void TracedEndpoint::waitFor(std::chrono::microseconds atMost) {
    pollfd watched{m_channel.number(), POLLIN, 0};
    const timespec limit{0, std::chrono::nanoseconds(atMost).count()};
    ::ppoll(&watched, 1, &limit, nullptr);
}

std::optional<SocketFacts> TracedEndpoint::ask(const OpenSocket& socket) {
    // Only while it stands: a copy that outlived its close() would keep the FIN back.
    if (m_status == Status::Away || hasGone()) return std::nullopt;
    const Fd copy(static_cast<int>(::syscall(SYS_pidfd_getfd, m_handle.number(), socket.fd, 0)));
    return copy.isOpen() ? factsOf(copy.number()) : std::nullopt;
}

bool TracedEndpoint::kill() {
    if (process() <= 0) return false;
    ::syscall(SYS_pidfd_send_signal, m_handle.number(), SIGKILL, nullptr, 0);
    const auto since = std::chrono::steady_clock::now();
    while (!isDead() && std::chrono::steady_clock::now() - since < kTracerPatience) {
        isReadableSoon(m_channel.number(), 50ms);
        hear();
    }
    return isDead();
}

} // namespace eleven
