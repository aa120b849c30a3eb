#pragma once
// Sandbox, two hosts, wire, endpoints and observer: the whole experiment table, set up in about 2 ms and
// thrown away at will. Everything happens on the thread that built it; only the endpoints have threads of
// their own. Each act ends with settle(): nothing can move by itself any more but the kernels' timers.

#include "core/lab/endpoint/holders.h"
#include "core/lab/endpoint/waits.h"
#include "core/lab/host/sandbox.h"
#include "core/lab/observer/observer.h"
#include "core/lab/wire/wire.h"

#include <poll.h>

namespace eleven {

struct LabPlan {
    std::string sandboxProgram;
    bool isPatient = true; ///< the patient profile: a held wire stays calm; false: the kernel's defaults
    std::map<std::string, std::string> sysctl; ///< on both hosts, after the profile
    std::map<EndpointId, std::shared_ptr<const Program>> programs;
    std::set<EndpointId> processes; ///< those that run as a process of their own, the others as a thread
    int descriptorLimit = 0;        ///< RLIMIT_NOFILE of each process, 0: as it is
};

class Lab {
public:
    [[nodiscard]] static Result<std::unique_ptr<Lab>> build(const LabPlan& plan, Recorder& recorder,
                                                            const Clock& clock);
    ~Lab();

    /// Runs the next line of `who`, or leaves it where it is blocked. False: it cannot run one now.
    bool runLine(EndpointId who, const std::set<std::string>& togglesOn);
    /// False: the segment is not held.
    bool settleSegment(SegmentId id, Fate fate);
    /// False: it is a thread, or has ended.
    bool kill(EndpointId who);
    void setCut(bool isCut) { m_wire.setCut(isCut); }
    [[nodiscard]] bool hasTimeWait() const { return m_observer.hasTimeWait(); }
    /// Ends every TIME-WAIT at once, because of the act `act`.
    void skipTimeWait(EventNumber act);
    /// Nothing is held: what a kernel sends is delivered at once, and the states are read after each
    /// delivery.
    void setKernelSpeed(bool on);
    [[nodiscard]] bool isKernelSpeed() const { return m_isKernelSpeed; }
    /// Takes up everything that moved, until nothing does. Called by the acts above, and when readiness()
    /// says so.
    void settle();
    /// Asks again for the sockets whose kernel timers are over.
    void observeDue() { m_observer.observeDue(); }

    /// Descriptors that become readable when something moved by itself.
    [[nodiscard]] std::vector<pollfd> readiness() const;
    [[nodiscard]] std::optional<Nanoseconds> nextDue() const { return m_observer.nextDue(); }

    [[nodiscard]] const Wire& wire() const { return m_wire; }
    [[nodiscard]] Endpoint* endpoint(EndpointId who);
    [[nodiscard]] const std::map<EndpointId, std::unique_ptr<Endpoint>>& endpoints() const {
        return m_endpoints;
    }

    /// Those that can run a line now.
    [[nodiscard]] const std::set<EndpointId>& idle() const { return m_idle; }

    [[nodiscard]] pid_t helperProcess() const { return m_sandbox.process(); }

    /// Ends everything but the helper process, which is handed out: it needs some 50 ms to end.
    [[nodiscard]] static Sandbox dismantle(std::unique_ptr<Lab> lab);

private:
    Lab(Sandbox sandbox, Wire wire, Observer observer, Recorder& recorder, Fd wake, Fd epoll);
    [[nodiscard]] Result<void> addEndpoints(const LabPlan& plan);
    [[nodiscard]] Result<void> addThread(EndpointId who, std::shared_ptr<const Program> program);
    [[nodiscard]] Result<void> addProcess(EndpointId who, const Program& program, const LabPlan& plan);
    void record(Endpoint& endpoint, const ProgramWorker::Forked& forked);
    bool takeReports(Endpoint& endpoint);
    void record(Endpoint& endpoint, const ProgramWorker::Entered& entered);
    void record(Endpoint& endpoint, const ProgramWorker::Returned& returned);
    void record(Endpoint& endpoint, const ProgramWorker::Died& died);
    void record(Endpoint& endpoint, const ProgramWorker::Framework& said);
    std::optional<Holder> holderOf(Side host, const Flow& flow, std::uint32_t inode);
    /// One of its sockets, or all.
    void touch(EndpointId who, std::optional<std::int64_t> number, const Cause& cause = {});
    bool drain();
    void observeTouched();
    bool deliverAll();
    void endSilence();
    void add(std::unique_ptr<Endpoint> endpoint);
    void noteStill(Endpoint& endpoint);
    [[nodiscard]] Cause causeOf(Side host, const Flow& flow) const;

    Recorder& m_recorder;
    std::mutex m_sandboxMutex; // guards m_sandbox: endpoint threads ask it for sockets
    Sandbox m_sandbox;
    Wire m_wire;
    Observer m_observer;
    Fd m_wake;
    bool m_isKernelSpeed = false;
    std::vector<std::pair<Side, Tuple>> m_touched;   ///< to be observed
    std::map<std::pair<Side, Flow>, Cause> m_causes; ///< what moved each connection, each listener last
    std::vector<OpenSocket> m_socketsBefore;         ///< of the endpoint whose reports are taken, before them
    std::set<std::pair<Side, Tuple>> m_resets;       ///< connections that sent a RST meanwhile
    std::map<EndpointId, EventNumber> m_openCalls;
    int m_forkLine = 0; ///< of the fork() under way
    Holders m_holders;
    Waits m_waits;
    std::set<EndpointId> m_idle;
    std::map<EndpointId, std::unique_ptr<Endpoint>> m_endpoints; ///< first to go: their threads use the rest
};

} // namespace eleven
