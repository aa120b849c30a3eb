#pragma once
// Runs one program of the user's own, unchanged, and speaks for each of its threads and processes that makes
// socket calls: holds it before the call, lets it go on when the lab says so, tells what came of it.
// Everything else runs at full speed. One thread: ptrace(2) belongs to the thread that attached.

#include "app/tracer/ownworld.h"
#include "app/tracer/scriptlines.h"
#include "app/tracer/sourcelines.h"
#include "app/tracer/terminal.h"
#include "app/tracer/tracee.h"
#include "core/lab/endpoint/endpointprotocol.h"

#include <map>
#include <set>

namespace eleven::tracer {

/// Its program, for this errno.
[[nodiscard]] Error cannotStart(const endpoint::Trace& plan, int errnum);

class Tracer {
public:
    explicit Tracer(int channel) : m_channel(channel) {}
    /// Until the lab closes the channel; then the kernel ends all that is traced.
    int run();

private:
    struct Task {
        enum class State : std::uint8_t {
            Free,       ///< runs what is not told of
            Held,       ///< stands before its call
            InCall,     ///< entered it
            Restarting, ///< a signal took it out; it may enter it again
        } state = State::Free;
        pid_t id = -1;
        pid_t process = -1;
        Fd channel; ///< once it has joined; of the first process the lab's own
        Registers registers;
        std::optional<Call> call;
        bool isKnown = false; ///< the one that made it has told of it
        bool waits = false;   ///< for that
        [[nodiscard]] bool isLeader() const { return id == process; }
    };

    [[nodiscard]] bool begin(const endpoint::Trace& trace);
    bool letBegin();
    void reap();
    void wait();
    void take(pid_t id, int status);
    void end(pid_t id, int status);
    void stopped(Task& task, int status);
    void atCall(Task& task);
    void atReturn(Task& task);
    void atSignal(Task& task, int signal);
    void atFork(Task& parent);
    void letLive(Task& child);
    void atExec(Task& task);
    void obey(Task& task);
    /// False: it is another command.
    bool typed(const endpoint::Command& command);

    [[nodiscard]] bool isToldOf(const Task& task, const Registers& registers) const;
    [[nodiscard]] bool goesOn(Task& task, const Registers& registers);
    [[nodiscard]] bool isRefused(Task& task, const Registers& registers);
    void hold(Task& task, const Registers& registers, Call call);
    [[nodiscard]] Source sourceOf(const Task& task);
    void returned(Task& task, std::int64_t value);
    [[nodiscard]] std::optional<OpenSocket> openedBy(const Task& task, std::int64_t value);
    void enter(Task& task);
    void resume(Task& task, int signal = 0);
    [[nodiscard]] bool isTcp(const Task& task, int fd) const;
    [[nodiscard]] bool hasSockets(const Task& task) const;

    Task& task(pid_t id);
    void join(Task& task);
    void introduce(Task& task, const Task& teller, Forked forked);
    void introduceHeir(const Task& ending);
    void tell(const Task& task, const endpoint::Answer& answer);
    void tellPrinted();
    [[nodiscard]] int channelOf(const Task& task) const;

    const int m_channel;
    endpoint::Trace m_plan;
    Started m_first;
    Terminal m_terminal;
    bool m_isHeldBack = false; ///< the lab says when
    bool m_hasBegun = false;   ///< the first process became its program
    bool m_isOver = false;
    Fd m_bell; ///< signalfd(2) of SIGCHLD
    std::map<pid_t, Task> m_tasks;
    std::set<std::uint64_t> m_sockets; ///< inodes of TCP sockets
    std::map<pid_t, std::map<int, int>>
        m_handled; ///< of each process: how often its handler of a signal was called
    std::set<std::pair<pid_t, bool>> m_refused; ///< processes that were told of: io_uring, or too many tasks
    SourceLines m_lines;
    ScriptLines m_scripts;
};

} // namespace eleven::tracer
