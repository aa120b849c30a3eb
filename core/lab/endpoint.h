// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs one program on real, blocking system calls, in a thread of its own with SIGPIPE blocked. The thread
// runs one line at a time and only when told. Before a call that can block it waits with poll({fd, stop}), so
// it always ends within 100 ms. All public functions are called from the lab's thread; what the thread did
// comes back as reports.

#include "core/base/fd.h"
#include "core/lab/syscalls.h"
#include "core/program/programrun.h"
#include "core/trace/event.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace eleven {

class Endpoint {
public:
    struct Entered {
        PendingCall call;
        bool blocks;
    };
    struct Returned {
        PendingCall call;
        CallResult result;
        int nextLine;
    };
    struct SignalTaken {
        int signal;
    };
    struct Finished {};
    using Report = std::variant<Entered, Returned, Jumped, SignalTaken, Finished>;

    /// `wake` is an eventfd that is written when a blocked call could return.
    Endpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets, int wake);
    /// Ends the thread and closes its descriptors, whatever the thread is doing.
    ~Endpoint();

    /// Runs the next line. Only when isIdle().
    void runLine(std::set<std::string> togglesOn);

    /// Waits until the thread is neither between two calls nor busy in one that does not block.
    void waitUntilStill();
    /// True if the call that the thread is blocked in could return now. It does so only when letReturn() says so.
    [[nodiscard]] bool couldReturn();
    /// Only if couldReturn(). Waits until the thread is still again.
    void letReturn();

    [[nodiscard]] bool isIdle();
    [[nodiscard]] bool isBlocked();
    [[nodiscard]] bool hasEnded();
    /// The line on which the program stands; 0 when it has ended.
    [[nodiscard]] int nextLine();
    [[nodiscard]] std::vector<Report> takeReports();
    /// The sockets the program has open. Their descriptors stay valid while the thread is still.
    [[nodiscard]] std::vector<OpenSocket> sockets();

    [[nodiscard]] EndpointId who() const { return m_who; }
    [[nodiscard]] const Program& program() const { return m_run.program(); }

private:
    enum class Status : std::uint8_t { Idle, Running, Blocked, Ended };

    void work(const std::stop_token& stop);
    void runOne(const std::set<std::string>& togglesOn);
    bool waitReady(int fd, short events);
    void report(Report report, Status status);

    const EndpointId m_who;
    const int m_wake;
    Fd m_stop; ///< eventfd: readable once the endpoint must end

    std::mutex m_mutex; // guards the members down to m_sockets
    std::condition_variable_any m_changed;
    Status m_status = Status::Idle;
    bool m_isStopping = false;
    std::uint64_t m_waits = 0;     ///< how often the thread began to wait
    bool m_mayReturn = false;      ///< letReturn() was called for this wait
    int m_blockedFd = -1;
    short m_blockedEvents = 0;
    int m_nextLine = 0;
    std::optional<std::set<std::string>> m_command; ///< toggles to run the next line with
    std::vector<Report> m_reports;
    std::vector<OpenSocket> m_sockets;

    ProgramRun m_run;      ///< the endpoint thread's
    Syscalls m_syscalls;   ///< the endpoint thread's
    std::jthread m_thread; // last: it uses the members above
};

} // namespace eleven
