#pragma once
// The interpreter: runs the lines of one program on real system calls. Where it runs (a thread, a process)
// and how it waits and reports is its Host's affair. Lives on one thread.

#include "core/lab/endpoint/syscalls.h"
#include "core/tcp/rfc9293.h"

#include <set>

namespace eleven {

class ProgramWorker {
public:
    /// It entered a call; `blocks`: the call is not ready and will wait.
    struct Entered {
        PendingCall call;
        bool blocks = false;
    };
    struct Returned {
        PendingCall call;
        CallResult result;
        int nextLine = 0;
    };
    /// A signal that the call raised, which did not kill: taken while blocked, or counted by a handler.
    struct Signalled {
        int signal = 0;
        std::string how; ///< "pending, taken", "handler, call 1"
    };
    /// The program came to its end; its descriptors stay open.
    struct Finished {};
    /// Its process died: exit status, or the signal that killed it.
    struct Died {
        int status = 0;
        int signal = 0;
    };
    /// fork() made another process that goes on with the same program.
    struct Forked {
        int process = 0;
        std::shared_ptr<Fd> channel; ///< to it
    };
    /// What a framework said, by itself or inside a call.
    struct Framework {
        std::string object;
        std::string what;
        std::string state;
        std::optional<Stimulus> stimulus; ///< what it did to the kernel without a line of the program
    };
    using Report = std::variant<Entered, Returned, Jumped, Signalled, Finished, Died, Forked, Framework>;

    class Host {
    public:
        virtual ~Host() = default;
        virtual void report(Report report) = 0;
        /// Waits until `fd` is ready for `events` and the lab lets the call return. False: it has to end.
        [[nodiscard]] virtual bool waitReady(int fd, short events) = 0;
        /// The call that comes now may block for seconds, and poll(2) cannot tell for how long.
        virtual void beginSilence() = 0;
        /// What became of the SIGPIPE that the failed call raised: "pending, taken"; empty if there was none.
        [[nodiscard]] virtual std::string takeSigpipe() = 0;
        /// Makes fork(2), or what stands for it. Returns -1 with errno set where there is no process to copy.
        [[nodiscard]] virtual std::int64_t fork() = 0;
        /// signal(2). `disposition`: 0 SIG_DFL, 1 SIG_IGN, 2 a handler that counts its calls.
        [[nodiscard]] virtual std::int64_t setSignal(int signal, std::int64_t disposition) = 0;
    };

    ProgramWorker(std::shared_ptr<const Program> program, SocketSource sockets, Host& host)
        : m_run(std::move(program)), m_syscalls(std::move(sockets)), m_host(host) {}

    /// Runs the next line. False: it has to end.
    bool runLine(const std::set<std::string>& togglesOn);
    [[nodiscard]] bool hasEnded() const { return m_run.nextLine() == 0; }
    [[nodiscard]] std::vector<OpenSocket> openSockets() const { return m_syscalls.openSockets(); }

private:
    [[nodiscard]] std::optional<CallResult> make(const PendingCall& call);

    ProgramRun m_run;
    Syscalls m_syscalls;
    Host& m_host;
};

/// poll(2) without waiting.
[[nodiscard]] bool isReadyFor(int fd, short events);

} // namespace eleven
