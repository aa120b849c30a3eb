#include "app/tracer/tracer.h"

#include "app/confinement/confinement.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ptrace.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace eleven::tracer {
namespace {

constexpr auto kOptions = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK |
                          PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
/// Processes and threads of one program: a loop around fork() would else take all there are.
constexpr std::size_t kMostTasks = 512;
constexpr int kSyscallStop = SIGTRAP | 0x80; // PTRACE_O_TRACESYSGOOD

bool isPoll(long number) {
    for (const long one : {
#ifdef SYS_poll
             long{SYS_poll}, long{SYS_select}, long{SYS_epoll_wait},
#endif
             long{SYS_ppoll}, long{SYS_pselect6}, long{SYS_epoll_pwait}})
        if (one == number) return true;
    return false;
}

bool isEpoll(long number) {
#ifdef SYS_epoll_wait
    if (number == SYS_epoll_wait) return true;
#endif
    return number == SYS_epoll_pwait;
}

bool makesTask(long number) {
#ifdef SYS_fork
    if (number == SYS_fork || number == SYS_vfork) return true;
#endif
    return number == SYS_clone || number == SYS_clone3;
}

void pass(pid_t task, int signal = 0) { ::ptrace(PTRACE_CONT, task, nullptr, signal); }

} // namespace

int Tracer::run() {
    const std::optional<endpoint::Command> first = endpoint::receiveCommand(m_channel);
    const auto* trace = first ? std::get_if<endpoint::Trace>(&*first) : nullptr;
    if (trace == nullptr || trace->command.empty() || !begin(*trace)) return 2;
    while (!m_isOver)
        wait();
    return 0;
}

bool Tracer::begin(const endpoint::Trace& trace) {
    m_plan = trace;
    m_isHeldBack = trace.waits;
    ::fcntl(m_channel, F_SETFD, FD_CLOEXEC); // it is not the program's
    sigset_t bell;
    ::sigemptyset(&bell);
    ::sigaddset(&bell, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &bell, nullptr);
    m_bell = Fd(::signalfd(-1, &bell, SFD_NONBLOCK | SFD_CLOEXEC));
    if (!m_terminal.open()) m_terminal = {};
    const bool isThere = trace.directory.empty() || ::chdir(trace.directory.c_str()) == 0;
    Result<Started> started =
        isThere ? startInOwnWorld(trace.command, trace.descriptorLimit, {m_terminal.theirs(), trace.reads})
                : cannotStart(trace, errno);
    m_terminal.closeTheirs();
    Error error = started ? Error{"trace " + trace.command.front(), 0} : started.error();
    if (started) {
        m_first = std::move(*started);
        Task& task = m_tasks[m_first.process];
        task.id = task.process = m_first.process;
        task.isKnown = true;
        const bool isTraced = ::ptrace(PTRACE_SEIZE, m_first.process, nullptr, kOptions) == 0;
        error.errnum = isTraced ? 0 : errno;
        const bool goes = isTraced && confinement::confineTracer() && (m_isHeldBack || letBegin());
        if (isTraced && !goes) error.errnum = errno;
        tell(task, endpoint::Joins{task.id, task.process}); // it sleeps no more for us
        if (goes) return true;
    }
    endpoint::send(m_channel, endpoint::Answer(endpoint::Told{Failed{error}}));
    return false;
}

bool Tracer::letBegin() {
    m_isHeldBack = false;
    return ::write(m_first.go.number(), "", 1) == 1;
}

/// Whoever has stopped or ended.
void Tracer::reap() {
    int status = 0;
    for (pid_t id = 0; (id = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;)
        take(id, status);
}

void Tracer::wait() {
    std::vector<pollfd> watched{
        {m_terminal.readiness(), POLLIN, 0}, {m_bell.number(), POLLIN, 0}, {m_channel, POLLIN, 0}};
    std::vector<pid_t> whose{-1, -1, m_first.process};
    for (const auto& [id, task] : m_tasks)
        if (task.channel.isOpen()) {
            watched.push_back({task.channel.number(), POLLIN, 0});
            whose.push_back(id);
        }
    if (::poll(watched.data(), watched.size(), -1) < 0) return;
    if (watched[0].revents != 0) tellPrinted();
    signalfd_siginfo rung{}; // one stands for all
    if (watched[1].revents != 0 && ::read(m_bell.number(), &rung, sizeof rung) > 0) reap();
    for (std::size_t i = 2; i < watched.size(); ++i) {
        if (watched[i].revents == 0) continue;
        const auto found = m_tasks.find(whose[i]);
        if (found != m_tasks.end())
            obey(found->second);
        else if (const auto command = endpoint::receiveCommand(m_channel))
            typed(*command);
        else
            m_isOver = true; // the first process has ended before
    }
}

void Tracer::obey(Task& task) {
    const std::optional<endpoint::Command> command = endpoint::receiveCommand(channelOf(task));
    if (!command && channelOf(task) == m_channel) {
        m_isOver = true;
    } else if (!command) { // the lab has no place for it
        task.channel.reset();
        ::kill(task.process, SIGKILL);
    } else if (!typed(*command) && std::holds_alternative<endpoint::RunLine>(*command)) {
        if (m_isHeldBack)
            letBegin();
        else if (task.state == Task::State::Held)
            enter(task);
    }
}

bool Tracer::typed(const endpoint::Command& command) {
    const auto* type = std::get_if<endpoint::Type>(&command);
    if (type != nullptr) m_terminal.type(type->octets);
    return type != nullptr;
}

Tracer::Task& Tracer::task(pid_t id) {
    Task& found = m_tasks[id];
    if (found.id != id) {
        found.id = id;
        found.process = processOf(id);
    }
    return found;
}

void Tracer::take(pid_t id, int status) {
    if (!WIFSTOPPED(status)) return end(id, status);
    stopped(task(id), status);
}

void Tracer::end(pid_t id, int status) {
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end()) return;
    Task& task = found->second;
    if (id == m_first.process && !m_hasBegun) {
        int error = 0;
        if (::read(m_first.failure.number(), &error, sizeof error) != sizeof error) error = ENOEXEC;
        tell(task, endpoint::Told{Failed{cannotStart(m_plan, error)}});
    } else if (task.isLeader()) {
        const Died how{WIFEXITED(status) ? WEXITSTATUS(status) : 0,
                       WIFSIGNALED(status) ? WTERMSIG(status) : 0};
        introduceHeir(task);
        m_terminal.waitForLast();
        tell(task, endpoint::Ends{how});
        m_lines.forget(id);
        m_scripts.forget(id);
        m_handled.erase(id);
    } else {
        tell(task, endpoint::Told{Finished{}});
    }
    m_tasks.erase(found);
    for (auto& [other, waiting] : m_tasks) // for one that was killed
        if (waiting.waits && m_tasks.count(parentOf(other)) == 0) letLive(waiting);
}

void Tracer::stopped(Task& task, int status) {
    const int signal = WSTOPSIG(status);
    const int event = status >> 16;
    switch (event) {
    case PTRACE_EVENT_SECCOMP: return atCall(task);
    case PTRACE_EVENT_FORK:
    case PTRACE_EVENT_VFORK:
    case PTRACE_EVENT_CLONE: return atFork(task);
    case PTRACE_EVENT_EXEC: return atExec(task);
    case PTRACE_EVENT_STOP:
        task.waits = signal == SIGTRAP && !task.isKnown; // it was just born
        if (task.waits) return;
        if (signal == SIGTRAP) return resume(task);
        if (task.isLeader() && !m_sockets.empty())
            tell(task, endpoint::Told{Signalled{signal, SignalFate::Stopped, 0}});
        ::ptrace(PTRACE_LISTEN, task.id, nullptr, nullptr);
        return;
    default: break;
    }
    if (event != 0) return resume(task);
    if (signal == kSyscallStop) return atReturn(task);
    atSignal(task, signal);
}

void Tracer::resume(Task& task, int signal) {
    const bool isInCall = task.state == Task::State::InCall;
    ::ptrace(isInCall ? PTRACE_SYSCALL : PTRACE_CONT, task.id, nullptr, signal);
}

void Tracer::enter(Task& task) {
    task.state = Task::State::InCall;
    resume(task);
}

bool Tracer::isTcp(const Task& task, int fd) const {
    const std::uint64_t inode = fd < 0 ? 0 : socketInode(task.id, fd);
    return inode != 0 && m_sockets.count(inode) != 0;
}

bool Tracer::hasSockets(const Task& task) const {
    const std::vector<int> all = descriptorsOf(task.id);
    return std::any_of(all.begin(), all.end(), [&](int fd) { return isTcp(task, fd); });
}

/// Whether the descriptors in it are sockets of TCP: numbers alone say nothing.
bool Tracer::isToldOf(const Task& task, const Registers& registers) const {
    const auto& isOurs = registers.isSocket;
    if (registers.number == SYS_socket) return true; // decoded() looks at the rest
    if (makesTask(registers.number) || registers.number == SYS_wait4 || registers.number == SYS_exit_group)
        return hasSockets(task);
    const bool isIntoOurs = registers.number == SYS_splice && isOurs(registers.integer(2));
    if (!isPoll(registers.number)) return isIntoOurs || isOurs(registers.integer(0));
    const std::vector<int> all =
        isEpoll(registers.number) ? watchedBy(task.id, registers.integer(0)) : descriptorsIn(registers);
    return std::any_of(all.begin(), all.end(), isOurs);
}

/// The same call once more, which a signal interrupted: nothing to tell.
bool Tracer::goesOn(Task& task, const Registers& registers) {
    if (task.state != Task::State::Restarting) return false;
    const bool isSame =
        registers.number == SYS_restart_syscall ||
        (registers.number == task.registers.number && registers.arguments == task.registers.arguments);
    if (isSame)
        enter(task);
    else
        returned(task, -EINTR); // it went on in another way
    return isSame;
}

bool Tracer::isRefused(Task& task, const Registers& registers) {
    const bool isUring = registers.number == SYS_io_uring_setup;
    const bool isTooMuch = makesTask(registers.number) && m_tasks.size() >= kMostTasks;
    if (!isUring && !isTooMuch) return false;
    refuse(task.id, isUring ? ENOSYS : EAGAIN);
    const Task& teller = m_tasks.count(task.process) != 0 ? m_tasks.at(task.process) : task;
    if (channelOf(teller) >= 0 && m_refused.emplace(task.process, isUring).second) { // once: it may go round
        const Noted noted = isUring ? Noted{NoteEvent::Code::NoIoUring, 0}
                                    : Noted{NoteEvent::Code::TooManyTasks, static_cast<int>(m_tasks.size())};
        tell(teller, endpoint::Told{noted});
    }
    pass(task.id);
    return true;
}

void Tracer::atCall(Task& task) {
    std::optional<Registers> registers = callOf(task.id);
    if (!registers) return resume(task);
    const TraceeMemory memory(task.id);
    registers->memory = &memory;
    registers->isSocket = [&](int fd) { return isTcp(task, fd); };
    if (goesOn(task, *registers) || isRefused(task, *registers)) return;
    if (makesTask(registers->number)) forbidUntraced(*registers, task.id);
    std::optional<Call> call = isToldOf(task, *registers) ? decoded(*registers) : std::nullopt;
    if (!call) return pass(task.id);
    hold(task, *registers, std::move(*call));
}

void Tracer::hold(Task& task, const Registers& registers, Call call) {
    join(task);
    task.registers = registers;
    task.registers.memory = nullptr;
    task.registers.isSocket = nullptr;
    task.call = call;
    Entered entered{1, std::move(call), sourceOf(task), registers.number};
    task.state = Task::State::Held;
    tell(task, endpoint::Stands{std::move(entered)});
}

Source Tracer::sourceOf(const Task& task) {
    Source found = m_scripts.of(task.id, task.process);
    if (found.line == 0) found = m_lines.of(task.id, task.process);
    if (found == Source()) found.file = executableOf(task.process);
    return found;
}

void Tracer::atReturn(Task& task) {
    const std::optional<Return> result = returnOf(task.id);
    if (!result || task.state != Task::State::InCall) return resume(task);
    const bool isOurs = result->value == -EINTR && isInterruptedByUs(task.id);
    if (isOurs) rewind(task.id);
    if (isOurs || result->isRestart)
        task.state = Task::State::Restarting;
    else
        returned(task, result->value);
    resume(task);
}

void Tracer::returned(Task& task, std::int64_t value) {
    const TraceeMemory memory(task.id);
    task.registers.memory = &memory;
    Returned told{outcomeOf(*task.call, task.registers, value), 1, openedBy(task, value)};
    task.registers.memory = nullptr;
    task.state = Task::State::Free;
    tell(task, endpoint::Told{std::move(told)});
    if (value != -EPIPE) return;
    const SignalSets signals = signalsOf(task.id);
    if (SignalSets::has(signals.blocked & signals.pending, SIGPIPE))
        tell(task, endpoint::Told{Signalled{SIGPIPE, SignalFate::Pending, 0}});
}

/// A socket that is new, or has other ends now.
std::optional<OpenSocket> Tracer::openedBy(const Task& task, std::int64_t value) {
    const Effect effect = task.call->type->effect;
    const bool isNew = effect == Effect::Open || effect == Effect::Accept || effect == Effect::Duplicate;
    const bool isUnderWay = effect == Effect::Connect && (value == -EINPROGRESS || value == -EALREADY);
    if (value < 0 && !isUnderWay) return std::nullopt;
    if (!isNew && effect != Effect::Listen && effect != Effect::Connect) return std::nullopt;
    const int fd = isNew ? static_cast<int>(value) : task.registers.integer(0);
    if (effect == Effect::Open || effect == Effect::Accept) m_sockets.insert(socketInode(task.id, fd));
    std::optional<EndAddress> peer;
    if (effect == Effect::Connect || effect == Effect::Accept) {
        const auto size =
            effect == Effect::Accept
                ? std::uint64_t{task.registers.at<socklen_t>(task.registers.arguments[2]).value_or(0)}
                : task.registers.arguments[2];
        peer = task.registers.endAt(task.registers.arguments[1], size);
    }
    return describe(task.id, fd, peer);
}

} // namespace eleven::tracer
