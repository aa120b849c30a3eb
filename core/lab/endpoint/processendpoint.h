#pragma once
// An endpoint that is a process of its own on its host: what SIGPIPE does to it, the kernel does. It runs
// eleven-states-endpoint, speaks endpointprotocol.h, and is a child of this process, which reads its wait
// status. All functions are called from the lab's thread.

#include "core/lab/endpoint/endpoint.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/host/sandbox.h"

namespace eleven {

class ProcessEndpoint final : public Endpoint {
public:
    /// Tells a process that was just started which program to run.
    ProcessEndpoint(EndpointId who, StartedProcess process, const endpoint::Begin& begin);
    /// Takes over a process that fork() made in the middle of its program.
    ProcessEndpoint(EndpointId who, StartedProcess process);
    ~ProcessEndpoint() override;

    void runLine(const std::set<std::string>& togglesOn) override;
    [[nodiscard]] bool couldReturn() override;
    void letReturn() override;
    [[nodiscard]] bool isIdle() override { return m_status == Status::Idle; }
    [[nodiscard]] bool isBlocked() override { return m_status == Status::Blocked; }
    [[nodiscard]] bool isSilent() override { return m_status == Status::Silent; }
    [[nodiscard]] bool hasEnded() override { return m_status == Status::Ended || m_status == Status::Dead; }
    [[nodiscard]] std::vector<Report> takeReports() override { return std::exchange(m_reports, {}); }
    [[nodiscard]] std::vector<OpenSocket> sockets() override { return m_sockets; }
    [[nodiscard]] std::optional<State> tcpInfo(const OpenSocket& socket) override;
    void takeUnasked() override;
    [[nodiscard]] int readiness() const override { return m_channel.number(); }
    [[nodiscard]] pid_t process() const override { return m_process; }
    bool kill() override;

private:
    enum class Status : std::uint8_t { Idle, Running, Blocked, Silent, Ended, Dead };

    void tell(const endpoint::Command& command);
    /// Takes in answers until it is still, or for 2 s: then it counts as silent.
    void listen();
    /// One answer; false if it takes longer than `patience`.
    bool takeAnswer(std::chrono::milliseconds patience);
    [[nodiscard]] std::optional<endpoint::Looked> look(int socket = -1);
    void die();

    pid_t m_process;
    Fd m_channel;
    Status m_status = Status::Running;
    std::vector<Report> m_reports;
    std::vector<OpenSocket> m_sockets;
    bool m_watches = false; ///< an event loop runs between its lines
    std::optional<endpoint::Looked> m_looked;
};

} // namespace eleven
