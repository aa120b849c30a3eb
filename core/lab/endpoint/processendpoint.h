#pragma once
// An endpoint that is a process of its own on its host: what SIGPIPE does to it, the kernel does. It runs
// eleven-states-endpoint (or eleven-states-qt-endpoint) and speaks endpointprotocol.h. Nothing that it says
// is believed beyond what it can be; who it is, the kernel says. All functions are called from the lab's
// thread.

#include "core/lab/endpoint/endpoint.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/endpoint/sleepwatch.h"

namespace eleven {

class ProcessEndpoint final : public Endpoint {
public:
    /// Tells a process that was just started which program to run.
    ProcessEndpoint(EndpointId who, pid_t process, Fd channel, const endpoint::Begin& begin);
    /// Takes over a process that fork() made in the middle of its program.
    ProcessEndpoint(EndpointId who, Fd channel);
    ~ProcessEndpoint() override;

    void runLine(const std::set<std::string>& togglesOn) override;
    [[nodiscard]] Look look() override;
    [[nodiscard]] bool isStopped() const override { return m_watch && m_watch->isStopped(); }
    void waitFor(std::chrono::microseconds atMost) override;
    [[nodiscard]] std::vector<Report> takeReports() override { return std::exchange(m_reports, {}); }
    [[nodiscard]] bool isIdle() override {
        return m_status == Status::Idle || (m_status == Status::AtEnd && !m_hasEventLoop);
    }
    [[nodiscard]] bool isBlocked() override {
        return m_status == Status::Running && (m_isAsleep || m_isInLoop);
    }
    [[nodiscard]] bool hasEnded() override {
        return m_status == Status::Dead || (m_status == Status::AtEnd && m_hasEventLoop);
    }
    [[nodiscard]] std::optional<SocketFacts> ask(const OpenSocket& socket) override;
    [[nodiscard]] bool couldReact() override;
    void letReact() override;
    [[nodiscard]] bool hasEventLoop() const override { return m_hasEventLoop && m_status != Status::Dead; }
    [[nodiscard]] int readiness() const override { return m_channel.number(); }
    [[nodiscard]] bool isDead() const override { return m_status == Status::Dead; }
    [[nodiscard]] pid_t process() const override { return m_status == Status::Dead ? -1 : m_process; }
    bool kill() override;
    [[nodiscard]] std::unique_ptr<Endpoint> another(EndpointId who, Fd channel) const override {
        return std::make_unique<ProcessEndpoint>(who, std::move(channel));
    }

private:
    /// AtEnd: its text is over, but not its process.
    enum class Status : std::uint8_t { Idle, Running, AtEnd, Dead };

    void know(pid_t process);
    void say(const endpoint::Command& command);
    /// Takes in what has been said; waits at most so long for a first message.
    bool hear(std::chrono::milliseconds patience = {});
    void take(endpoint::Received received);
    void take(const endpoint::Hello&, pid_t sender);
    void take(endpoint::Told told, pid_t);
    void take(const endpoint::Still& still, pid_t);
    void take(const endpoint::Readiness& readiness, pid_t);
    void take(const endpoint::Woke&, pid_t) {}
    // What only the tracer says.
    void take(const endpoint::Joins&, pid_t) { die(); }
    void take(const endpoint::Stands&, pid_t) { die(); }
    void take(const endpoint::Ends&, pid_t) { die(); }
    void die();
    [[nodiscard]] Died statusOf();
    void signal(int number) const;

    pid_t m_process = -1;
    Fd m_handle; ///< pidfd_open(2): signals go to it and nobody else
    Fd m_channel;
    std::optional<SleepWatch> m_watch;
    Status m_status = Status::Running;
    long m_systemCall = -1;  ///< that it entered and has not left
    bool m_isAsleep = false; ///< as seen last
    bool m_isInLoop = false; ///< in a call that waits in an event loop
    bool m_hasEventLoop = false;
    std::optional<bool> m_couldReact;
    std::size_t m_heard = 0; ///< messages since the last command
    std::vector<Report> m_reports;
};

} // namespace eleven
