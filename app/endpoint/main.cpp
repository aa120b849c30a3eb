// eleven-states-endpoint: runs one program in a process of its own on a host of the lab, line by line as the
// lab says. No Qt, one thread. What SIGPIPE does to it is what the program asked for, by default death.

#include "app/confinement/confinement.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/endpoint/programworker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>

namespace eleven::endpoint {
namespace {

constexpr int kSignals = 65;
/// Of one program, however they descend from each other: a loop around fork() would else take all there are.
constexpr int kMostForks = 32;

std::array<volatile std::sig_atomic_t, kSignals> handlerCalls{};
void countCall(int signal) {
    auto& count = handlerCalls[static_cast<std::size_t>(signal)];
    count = count + 1;
}

/// Of a child of fork(), which PR_SET_PDEATHSIG does not outlast: it ends when the lab lets go of its
/// channel, also inside a call that blocks (F_SETSIG, fcntl(2)).
void endWithTheLab() {
    struct sigaction action{};
    action.sa_sigaction = [](int, siginfo_t* what, void*) {
        if ((what->si_band & POLLHUP) != 0) ::_exit(0);
    };
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    ::sigaction(SIGIO, &action, nullptr);
    ::fcntl(kChannel, F_SETSIG, SIGIO);
    ::fcntl(kChannel, F_SETOWN, ::getpid());
    ::fcntl(kChannel, F_SETFL, ::fcntl(kChannel, F_GETFL) | O_ASYNC);
}

/// How many forks the program and its children have made: one counter for all of them.
std::atomic<int>& forks() {
    static auto* const shared = static_cast<std::atomic<int>*>(
        ::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    return *shared;
}

void say(const Answer& answer) { send(kChannel, answer); }

/// While it lives, no limit that the program was given is in the way: kChannel lies above it.
class RoomForDescriptors {
public:
    RoomForDescriptors() {
        ::getrlimit(RLIMIT_NOFILE, &m_limit);
        const rlimit high{m_limit.rlim_max, m_limit.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &high);
    }
    ~RoomForDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_limit); }
    RoomForDescriptors(const RoomForDescriptors&) = delete;
    RoomForDescriptors& operator=(const RoomForDescriptors&) = delete;

private:
    rlimit m_limit{};
};

class ProcessCaller final : public Caller {
public:
    using Caller::Caller;
    Result<Fd> makeSocket(int type) override {
        Fd socket(::socket(AF_INET, type | SOCK_CLOEXEC, 0));
        if (!socket.isOpen()) return Error{"socket", errno};
        return socket;
    }

    std::int64_t fork() override {
        if (++forks() > kMostForks) {
            errno = EAGAIN; // as the kernel says at RLIMIT_NPROC, fork(2)
            return -1;
        }
        const RoomForDescriptors room; // ours, not the program's
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0) return -1;
        const Fd labs(ends[0]);
        const Fd childs(ends[1]);
        const int on = 1;
        ::setsockopt(labs.number(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
        const pid_t process = ::fork();
        if (process == 0) {
            ::dup3(childs.number(), kChannel, O_CLOEXEC);
            if (network().isLoopback()) endWithTheLab();
            say(Hello{});
        } else if (process > 0)
            send(kChannel, Answer(Told{Forked{process, nullptr}}), labs.number());
        return process;
    }

    std::int64_t waitForChild(int& status) override { return ::wait(&status); }

    std::int64_t setSignal(int signal, std::int64_t disposition) override {
        const auto handler = disposition == 0 ? SIG_DFL : disposition == 1 ? SIG_IGN : countCall;
        return ::signal(signal, handler) == SIG_ERR ? -1 : 0;
    }

    std::int64_t exit(int status) override { ::_exit(status); }
};

/// Which handlers were called since the last time.
std::vector<Signalled> takeSignals(const CallResult&) {
    static std::array<int, kSignals> told{};
    std::vector<Signalled> raised;
    for (std::size_t signal = 0; signal < handlerCalls.size(); ++signal) {
        const int count = handlerCalls[signal];
        if (count != told[signal]) raised.push_back({static_cast<int>(signal), SignalFate::Handled, count});
        told[signal] = count;
    }
    return raised;
}

void limitDescriptors(int soft) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = static_cast<rlim_t>(soft);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int run() {
    const std::optional<Command> first = receiveCommand(kChannel);
    const auto* begin = first ? std::get_if<Begin>(&*first) : nullptr;
    if (begin == nullptr) return 2;
    ProgramError error;
    const auto program = Program::parse(begin->program, error);
    if (!program) return 2;
    if (begin->descriptorLimit > 0) limitDescriptors(begin->descriptorLimit);
    static_cast<void>(forks()); // before there are children
    // On a host the end of its PID namespace ends it.
    if (begin->network.isLoopback()) ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!confinement::confineEndpoint()) return 2;
    ProcessCaller caller(begin->host, begin->network);
    ProgramWorker worker(program, caller, [](Report report) { say(Told{std::move(report)}); }, takeSignals);
    say(Still{});
    while (const std::optional<Command> command = receiveCommand(kChannel)) {
        if (std::holds_alternative<Leave>(*command)) break;
        if (const auto* line = std::get_if<RunLine>(&*command)) worker.runLine(line->togglesOn);
        say(Still{false, worker.hasEnded(), false});
    }
    ::_exit(0); // the end of main(): the kernel closes its descriptors
}

} // namespace
} // namespace eleven::endpoint

int main() {
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(eleven::endpoint::kChannel, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
        type != SOCK_SEQPACKET) {
        std::fputs("eleven-states-endpoint is started by eleven-states; it does nothing by itself.\n",
                   stderr);
        return 2;
    }
    return eleven::endpoint::run();
}
