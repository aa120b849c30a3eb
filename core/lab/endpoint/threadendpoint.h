#pragma once
// An endpoint that is a thread of this process, with SIGPIPE blocked: a broken pipe leaves the signal
// pending, and the thread takes it. It enters every call as it is written; a signal with an empty handler
// takes it out of any when it has to end. The public functions are the lab thread's, which looks without a
// lock.

#include "core/lab/endpoint/endpoint.h"
#include "core/lab/endpoint/programworker.h"
#include "core/lab/endpoint/sleepwatch.h"
#include "core/recording/inbox.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace eleven {

/// Gives a TCP socket made on the endpoint's host. Called from any endpoint thread.
using SocketSource = std::function<Result<Fd>()>;
/// Rung by endpoints that come back from a call they were seen asleep in.
using Bell = Inbox<EndpointId>;

class ThreadEndpoint final : public Endpoint, private Caller {
public:
    /// Throws std::system_error if there can be no more threads.
    ThreadEndpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets, Bell& bell,
                   const Network& network = {});
    ~ThreadEndpoint() override;

    void runLine(const std::set<std::string>& togglesOn) override;
    [[nodiscard]] Look look() override;
    void ringWhenDone() override;
    void waitFor(std::chrono::microseconds atMost) override;
    [[nodiscard]] std::vector<Report> takeReports() override;
    [[nodiscard]] bool isIdle() override { return m_seen == Status::Idle; }
    [[nodiscard]] bool isBlocked() override { return m_isSeenAsleep; }
    [[nodiscard]] bool hasEnded() override { return m_seen == Status::Ended; }
    [[nodiscard]] std::optional<SocketFacts> ask(const OpenSocket& socket) override {
        return factsOf(socket.fd);
    }

private:
    enum class Status : std::uint8_t { Idle, Running, Ended };

    [[nodiscard]] Result<Fd> makeSocket(int type) override;
    [[nodiscard]] std::int64_t fork() override;
    [[nodiscard]] std::int64_t waitForChild(int& status) override;
    [[nodiscard]] std::int64_t setSignal(int signal, std::int64_t disposition) override;
    [[nodiscard]] std::int64_t exit(int status) override;

    void work();
    void tell(Report report);

    const SocketSource m_sockets;
    Bell& m_bell;
    // The lab thread's: what it asks does not change between two looks.
    std::optional<SleepWatch> m_watch;
    Status m_seen = Status::Idle;
    bool m_isSeenAsleep = false;

    std::atomic<Status> m_status = Status::Idle;
    std::atomic<long> m_systemCall = -1; ///< that it entered and has not left
    pid_t m_thread = 0;                  ///< its number; written once, before its first call

    std::mutex m_mutex;                  // guards the members down to m_reports, and what m_status becomes
    std::condition_variable m_commanded; ///< the thread waits for it
    std::condition_variable m_done;      ///< the lab waits for it
    bool m_isOver = false;               ///< the thread has to end
    bool m_rings = false;                ///< the lab looks at it no more
    bool m_isAsleep = false;             ///< as the lab saw it
    bool m_isGone = false;               ///< work() is over
    std::optional<std::set<std::string>> m_command; ///< toggles to run the next line with
    std::vector<Report> m_reports;

    ProgramWorker m_worker; ///< the thread's own
    std::thread m_runner;   // last: it uses the members above
};

} // namespace eleven
