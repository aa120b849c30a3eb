#pragma once
// An endpoint that is a thread of this process, with SIGPIPE blocked: a broken pipe leaves the signal
// pending, and the thread takes it. Before a call that can block it waits with poll({fd, stop}), so it always
// ends within 100 ms. The public functions are the lab thread's; what is shared is guarded by m_mutex.

#include "core/lab/endpoint/endpoint.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace eleven {

class ThreadEndpoint final : public Endpoint, private ProgramWorker::Host {
public:
    /// `wake` is an eventfd that is written when a blocked call could return. Throws std::system_error if
    /// there can be no more threads or descriptors.
    ThreadEndpoint(EndpointId who, std::shared_ptr<const Program> program, SocketSource sockets, int wake);
    ~ThreadEndpoint() override;

    void runLine(const std::set<std::string>& togglesOn) override;
    [[nodiscard]] bool couldReturn() override;
    void letReturn() override;
    [[nodiscard]] std::optional<Waiting> waiting() override;
    [[nodiscard]] bool isIdle() override { return status() == Status::Idle; }
    [[nodiscard]] bool isBlocked() override { return status() == Status::Blocked; }
    [[nodiscard]] bool isSilent() override { return status() == Status::Silent; }
    [[nodiscard]] bool hasEnded() override { return status() == Status::Ended; }
    [[nodiscard]] std::vector<Report> takeReports() override;
    [[nodiscard]] std::vector<OpenSocket> sockets() override;
    [[nodiscard]] std::optional<State> tcpInfo(const OpenSocket& socket) override {
        return tcpInfoState(socket.fd);
    }

private:
    enum class Status : std::uint8_t { Idle, Running, Blocked, Silent, Ended };

    void report(Report report) override;
    [[nodiscard]] bool waitReady(int fd, short events) override;
    void beginSilence() override;
    [[nodiscard]] std::string takeSigpipe() override;
    [[nodiscard]] std::int64_t fork() override;
    [[nodiscard]] std::int64_t setSignal(int signal, std::int64_t disposition) override;

    void work(const std::stop_token& stop);
    [[nodiscard]] Status status();

    const int m_wake;
    Fd m_stop; ///< eventfd: readable once the endpoint must end

    std::mutex m_mutex; // guards the members down to m_sockets
    std::condition_variable_any m_changed;
    Status m_status = Status::Idle;
    bool m_isStopping = false;
    bool m_mayReturn = false;  ///< letReturn() was called for this wait
    std::uint64_t m_waits = 0; ///< how often the thread began to wait
    int m_blockedFd = -1;
    short m_blockedEvents = 0;
    std::optional<std::set<std::string>> m_command; ///< toggles to run the next line with
    std::vector<Report> m_reports;
    std::vector<OpenSocket> m_sockets;

    ProgramWorker m_worker; ///< the thread's own
    std::jthread m_thread;  // last: it uses the members above
};

} // namespace eleven
