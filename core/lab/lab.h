#pragma once
// Sandbox, two hosts, wire, endpoints and observer: the table they stand on, set up in about 2 ms and thrown
// away at will. Everything happens on the thread that built it; only the endpoints have threads of their own.
// Each act ends with settle(): nothing can move by itself any more but the kernels' timers.

#include "core/lab/chronicle.h"
#include "core/lab/endpoint/stillness.h"
#include "core/lab/host/sandbox.h"
#include "core/recording/stopat.h"

#include <poll.h>

namespace eleven {

struct LabPlan {
    std::string sandboxProgram;
    bool isPatient = true; ///< the patient profile: a held wire stays calm; false: the kernel's defaults
    std::map<std::string, std::string> sysctl; ///< on both hosts, after the profile
    std::map<EndpointId, std::shared_ptr<const Program>> programs;
    std::set<EndpointId> processes;  ///< those that run as a process of their own, the others as a thread
    int descriptorLimit = 0;         ///< RLIMIT_NOFILE of each process, 0: as it is
    std::set<EndpointId> later = {}; ///< programs of the user's that wait for Endpoint::letBegin()
    bool mayRunOwn = false;          ///< somebody wants it: programs of the user's are run
    StopAt stopAt = StopAt::Calls;   ///< of those
    bool canType = false;            ///< somebody can type what they read; else they have no input
    bool onLoopback = false;         ///< no hosts and no wire: 127.0.0.1, whose kernel is left as it is
};

/// An endpoint was killed, or does nothing of what it is told: it was stopped.
struct Disturbance {
    EndpointId who;
    int signal = 0; ///< that killed it; 0: it does not answer
};

class Lab {
public:
    [[nodiscard]] static Result<std::unique_ptr<Lab>> build(const LabPlan& plan, Recorder& recorder,
                                                            const Clock& clock);
    ~Lab();

    /// Runs the next line of `who`, or leaves it where it is blocked. False: it cannot run one now.
    bool runLine(EndpointId who, const std::set<std::string>& togglesOn);
    /// Delivers, drops or copies. False: the segment is not held.
    bool decide(SegmentId id, Fate fate);
    /// False: it is a thread, or has ended.
    bool kill(EndpointId who);
    [[nodiscard]] bool hasTimeWait() const { return m_observer.hasTimeWait(); }
    /// Ends every TIME-WAIT at once, because of the act `act`.
    void skipTimeWait(EventNumber act);
    /// Nothing is held: what a kernel sends is delivered at once, and the states are read after each
    /// delivery.
    void setKernelSpeed(bool on);
    [[nodiscard]] bool isKernelSpeed() const { return m_isKernelSpeed; }
    /// Of programs of the user's own.
    void setStops(const Stops& stops);
    [[nodiscard]] StopAt stopAt() const { return m_stops.at; }
    /// At the terminal of a side, for a program of the user's own.
    void type(Side host, const std::string& octets);
    /// Takes up everything that moved, until nothing does. Called by the acts above, and when readiness()
    /// says so.
    void settle();
    /// Asks again for the sockets whose kernel timers are over.
    void observeDue() { m_observer.observeDue(); }

    /// Descriptors that become readable when something moved by itself.
    [[nodiscard]] std::vector<pollfd> readiness() const;
    [[nodiscard]] std::optional<Nanoseconds> nextDue() const { return m_observer.nextDue(); }

    [[nodiscard]] const Wire& wire() const { return m_wire; }
    [[nodiscard]] Wire& wire() { return m_wire; }
    [[nodiscard]] Endpoint* endpoint(EndpointId who);
    [[nodiscard]] const std::map<EndpointId, std::unique_ptr<Endpoint>>& endpoints() const {
        return m_endpoints;
    }
    /// Those that can run a line now.
    [[nodiscard]] const std::set<EndpointId>& idle() const { return m_idle; }
    /// What somebody outside did to an endpoint; the first, if there are several.
    [[nodiscard]] std::optional<Disturbance> disturbance() const;

    /// The sandbox's helper is gone: this lab can do nothing more that needs it.
    [[nodiscard]] std::optional<Error> failure();
    [[nodiscard]] pid_t helperProcess() const { return m_sandbox.process(); }

    /// Ends everything but the helper process, which is handed out: it needs some 50 ms to end.
    [[nodiscard]] static Sandbox dismantle(std::unique_ptr<Lab> lab);

private:
    Lab(Sandbox sandbox, Wire wire, Observer observer, Recorder& recorder, Fd epoll);
    [[nodiscard]] static Result<std::unique_ptr<Lab>> onHosts(const LabPlan& plan, Recorder& recorder,
                                                              const Clock& clock, Fd epoll);
    [[nodiscard]] static Result<std::unique_ptr<Lab>> onLoopback(const LabPlan& plan, Recorder& recorder,
                                                                 const Clock& clock, Fd epoll);
    [[nodiscard]] Result<void> addEndpoints(const LabPlan& plan);
    [[nodiscard]] Result<void> addThread(EndpointId who, std::shared_ptr<const Program> program);
    [[nodiscard]] Result<void> addProcess(EndpointId who, const Program& program, const LabPlan& plan);
    [[nodiscard]] std::optional<Error> refusal(const Program& program, const LabPlan& plan) const;
    [[nodiscard]] Result<void> addTraced(EndpointId who, const Program& program, const LabPlan& plan);
    [[nodiscard]] Result<void> findBroken(const LabPlan& plan) const;
    void add(std::unique_ptr<Endpoint> endpoint);
    [[nodiscard]] const Network& network() const { return m_observer.network(); }
    std::optional<Holder> holderOf(Side host, const Flow& flow, std::uint32_t inode);

    void calm();
    bool stir() { return m_stillness.stir(m_chronicle.touched(), m_holders); }
    bool drain();
    bool handOver(SegmentId id, Fate fate);
    void deliverAll(int& deliveries);
    bool react();
    bool letGo(int& calls);
    [[nodiscard]] bool stopsBefore(EndpointId who, const Call& call) const;
    void tellStands();
    /// What one endpoint has told, in its order.
    struct Batch {
        EndpointId who;
        std::vector<Report> reports;
    };
    enum class Whose : std::uint8_t { Everybodys, TheDeads };
    void collect(Whose whose, std::vector<Batch>& all);
    bool takeReports(Whose whose = Whose::Everybodys);
    void resolveStatus(Died& died, EndpointId child, const std::vector<Batch>& all) const;
    void take(Batch& batch);
    void take(Endpoint& runner, Entered& entered, bool isInside);
    void take(Endpoint& runner, Returned& returned, bool isInside);
    void take(Endpoint& runner, Jumped& jumped, bool isInside);
    void take(Endpoint& runner, Signalled& raised, bool isInside);
    void take(Endpoint& runner, Finished& finished, bool isInside);
    void take(Endpoint& runner, Died& died, bool isInside);
    void take(Endpoint& runner, Forked& forked, bool isInside);
    void take(Endpoint& runner, Framework& said, bool isInside);
    void take(Endpoint& runner, Sockets& sockets, bool isInside);
    void take(Endpoint& runner, Noted& noted, bool isInside);
    void take(Endpoint& runner, Printed& printed, bool isInside);
    void take(Endpoint& runner, Failed& failed, bool isInside);

    Recorder& m_recorder;
    std::mutex m_sandboxMutex; // guards m_sandbox: endpoint threads ask it for sockets
    Sandbox m_sandbox;
    Wire m_wire;
    Observer m_observer;
    Holders m_holders;
    Chronicle m_chronicle{m_recorder, m_observer, m_holders};
    std::optional<Error> m_failure;
    bool m_isKernelSpeed = false;

    Stillness m_stillness;
    std::set<EndpointId> m_eventLoops;
    std::set<EndpointId> m_idle;
    std::set<EndpointId> m_held;   ///< of those the traced
    std::set<EndpointId> m_killed; ///< by an act
    Stops m_stops;
    std::set<EndpointId> m_standing; ///< of those, whose next call was told
    std::set<EndpointId> m_waiting;  ///< programs of the user's that nobody has let begin
    std::optional<Disturbance> m_disturbance;
    std::map<std::pair<Side, std::int64_t>, EndpointId> m_children; ///< by what fork() returned
    std::map<EndpointId, std::unique_ptr<Endpoint>> m_endpoints; ///< first to go: their threads use the rest
};

} // namespace eleven
