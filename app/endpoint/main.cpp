// eleven-states-endpoint: runs one program in a process of its own on a host of the lab, line by line as the
// lab says. No Qt, one thread. What SIGPIPE does to it is what the program asked for, by default death.

#include "core/lab/endpoint/endpointprotocol.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <csignal>
#include <cstdio>

namespace eleven::endpoint {
namespace {

volatile std::sig_atomic_t handlerCalls = 0;
void countCall(int) { handlerCalls = handlerCalls + 1; }

class ProcessHost final : public ProgramWorker::Host {
public:
    void report(ProgramWorker::Report report) override { say(Reported{std::move(report)}); }

    bool waitReady(int fd, short events) override {
        if (isReadyFor(fd, events)) return true;
        say(Still{true, false, false, m_worker->openSockets()});
        bool toldReady = false;
        for (;;) {
            std::array<pollfd, 2> watched{{{kChannel, POLLIN, 0}, {fd, events, 0}}};
            if (::poll(watched.data(), toldReady ? 1 : 2, -1) < 0) continue; // EINTR
            if (!toldReady && watched[1].revents != 0) {
                toldReady = true;
                say(Woke{});
            }
            if (watched[0].revents == 0) continue;
            const std::optional<Command> command = receiveCommand(kChannel);
            if (!command) return false;
            if (std::holds_alternative<GoOn>(*command)) return true;
            if (const auto* look = std::get_if<Look>(&*command))
                answerLook(isReadyFor(fd, events), look->socket);
        }
    }

    void beginSilence() override { say(Still{false, false, true, m_worker->openSockets()}); }

    std::string takeSigpipe() override {
        if (handlerCalls == m_toldCalls) return {};
        m_toldCalls = handlerCalls;
        return "handler, call " + std::to_string(m_toldCalls);
    }

    /// CLONE_PARENT: a child of the desktop process, which reads its wait status.
    std::int64_t fork() override {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0) return -1;
        Fd labs(ends[0]);
        const Fd childs(ends[1]);
        const long process = ::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
        if (process == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            takeChannel(childs.number());
        } else if (process > 0)
            send(kChannel, Answer(Forked{static_cast<int>(process)}), labs.number());
        return process;
    }

    std::int64_t setSignal(int signal, std::int64_t disposition) override {
        struct sigaction action{};
        action.sa_handler = disposition == 0 ? SIG_DFL : disposition == 1 ? SIG_IGN : countCall;
        return ::sigaction(signal, &action, nullptr);
    }

    int run() {
        const std::optional<Command> first = receiveCommand(kChannel);
        const auto* begin = first ? std::get_if<Begin>(&*first) : nullptr;
        if (begin == nullptr) return 2;
        ProgramError error;
        const auto program = Program::parse(begin->program, error);
        if (!program) return 2;
        if (begin->descriptorLimit > 0) limitDescriptors(static_cast<rlim_t>(begin->descriptorLimit));
        ProgramWorker worker(program, [] { return newSocket(); }, *this);
        m_worker = &worker;
        sayStill();
        while (const std::optional<Command> command = receiveCommand(kChannel)) {
            if (const auto* look = std::get_if<Look>(&*command)) answerLook(false, look->socket);
            const auto* line = std::get_if<RunLine>(&*command);
            if (line == nullptr) continue;
            if (!worker.runLine(line->togglesOn)) break;
            sayStill();
        }
        return 0;
    }

private:
    static Result<Fd> newSocket() {
        Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (!socket.isOpen()) return Error{"socket", errno};
        return socket;
    }

    static void limitDescriptors(rlim_t soft) {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = soft;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }

    /// The program may have set itself a small limit; kChannel lies above it.
    static void takeChannel(int fd) {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limitDescriptors(limit.rlim_max);
        ::dup3(fd, kChannel, O_CLOEXEC);
        limitDescriptors(limit.rlim_cur);
    }

    static void say(const Answer& answer) { send(kChannel, answer); }
    void sayStill() { say(Still{false, m_worker->hasEnded(), false, m_worker->openSockets()}); }

    void answerLook(bool couldReturn, int wanted) {
        Looked looked{couldReturn, {}};
        if (wanted >= 0)
            for (const OpenSocket& socket : m_worker->openSockets())
                if (socket.number == wanted)
                    if (const auto state = tcpInfoState(socket.fd))
                        looked.tcpInfo.emplace_back(wanted, *state);
        say(looked);
    }

    ProgramWorker* m_worker = nullptr;
    int m_toldCalls = 0;
};

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
    return eleven::endpoint::ProcessHost().run();
}
