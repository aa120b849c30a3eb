// How a lab is put together: on hosts of its own, or on the loopback.

#include "core/lab/endpoint/processendpoint.h"
#include "core/lab/endpoint/tracedendpoint.h"
#include "core/lab/host/labsetup.h"
#include "core/lab/host/loopback.h"
#include "core/lab/lab.h"

#include <sys/epoll.h>

#include <csignal>
#include <filesystem>
#include <system_error>

namespace eleven {
namespace {

sandbox::Program endpointOf(const Program& program) {
    if (program.isOwn()) return sandbox::Program::Tracer;
    return program.language() == Language::Qt ? sandbox::Program::QtEndpoint : sandbox::Program::Endpoint;
}

/// "80 → 20080": which port of the programs is which.
std::string portsText(const Network& network) {
    std::string text;
    for (const auto& [place, port] : network.ports())
        text += (text.empty() ? "" : ", ") + std::to_string(place.second) + " → " + std::to_string(port);
    return text;
}

} // namespace

Result<std::unique_ptr<Lab>> Lab::build(const LabPlan& plan, Recorder& recorder, const Clock& clock) {
    if (const Result<void> room = makeRoomForDescriptors(plan); !room) return room.error();
    Fd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll.isOpen()) return Error{"epoll_create1", errno, sandboxRemedy("epoll_create1", errno)};
    Result<std::unique_ptr<Lab>> lab = plan.onLoopback ? onLoopback(plan, recorder, clock, std::move(epoll))
                                                       : onHosts(plan, recorder, clock, std::move(epoll));
    if (!lab) return lab;
    if (const Result<void> added = (*lab)->addEndpoints(plan); !added) {
        static_cast<void>(dismantle(std::move(*lab)));
        return added.error();
    }
    return lab;
}

Result<std::unique_ptr<Lab>> Lab::onHosts(const LabPlan& plan, Recorder& recorder, const Clock& clock,
                                          Fd epoll) {
    Result<Sandbox> sandbox = Sandbox::start(plan.sandboxProgram);
    if (!sandbox) return sandbox.error();
    if (const Result<void> done = applyProfile(*sandbox, plan); !done) return done.error();
    Result<Fd> clientTun = sandbox->tun(Side::Client);
    Result<Fd> serverTun = sandbox->tun(Side::Server);
    Result<Fd> clientDiag = sandbox->sockDiag(Side::Client);
    Result<Fd> serverDiag = sandbox->sockDiag(Side::Server);
    for (const Result<Fd>* part : {&clientTun, &serverTun, &clientDiag, &serverDiag})
        if (!*part) return part->error();
    Observer observer(SockDiag(std::move(*clientDiag)), SockDiag(std::move(*serverDiag)), recorder, clock);
    return std::unique_ptr<Lab>(new Lab(
        std::move(*sandbox), Wire(std::move(*clientTun), std::move(*serverTun), plan.isPatient, recorder),
        std::move(observer), recorder, std::move(epoll)));
}

Result<std::unique_ptr<Lab>> Lab::onLoopback(const LabPlan& plan, Recorder& recorder, const Clock& clock,
                                             Fd epoll) {
    if (const std::optional<Error> failure = loopbackFailure()) return *failure;
    const Result<Network> network = loopbackFor(plan.programs);
    if (!network) return network.error();
    Result<Fd> clientDiag = loopbackDiag();
    Result<Fd> serverDiag = loopbackDiag();
    for (const Result<Fd>* part : {&clientDiag, &serverDiag})
        if (!*part) return part->error();
    Observer observer(SockDiag(std::move(*clientDiag)), SockDiag(std::move(*serverDiag)), recorder, clock,
                      *network);
    recorder.record(NoteEvent{.code = NoteEvent::Code::OnLoopback, .detail = portsText(*network)});
    return std::unique_ptr<Lab>(new Lab(Sandbox(), Wire(Fd(), Fd(), false, recorder), std::move(observer),
                                        recorder, std::move(epoll)));
}

Result<void> Lab::addEndpoints(const LabPlan& plan) {
    for (const auto& [who, program] : plan.programs)
        if (program->isOwn())
            if (const std::optional<Error> refused = refusal(*program, plan)) return *refused;
    // First: a tracer sees the same numbers of processes as the lab, outside of the hosts' PID namespace.
    for (const auto& [who, program] : plan.programs)
        if (program->isOwn())
            if (const Result<void> added = addTraced(who, *program, plan); !added) return added;
    if (!network().isLoopback())
        if (const Result<void> confined = m_sandbox.confine(); !confined) return confined;
    for (const auto& [who, program] : plan.programs) {
        if (program->isOwn()) continue;
        const bool isThread = plan.processes.count(who) == 0 && program->language() == Language::C;
        const Result<void> added = isThread ? addThread(who, program) : addProcess(who, *program, plan);
        if (!added) return added;
    }
    for (const auto& [who, endpoint] : m_endpoints)
        m_stillness.await(*endpoint);
    takeReports();
    tellStands();
    return findBroken(plan);
}

Result<void> Lab::addThread(EndpointId who, std::shared_ptr<const Program> program) {
    SocketSource sockets = [this, who] {
        if (network().isLoopback()) return loopbackSocket();
        const std::lock_guard lock(m_sandboxMutex);
        return m_sandbox.tcpSocket(who.host);
    };
    try {
        add(std::make_unique<ThreadEndpoint>(who, std::move(program), std::move(sockets), m_stillness.bell(),
                                             network()));
    } catch (const std::system_error& error) {
        return tooMany("start a thread for " + endpointName(who), error.code().value());
    }
    return {};
}

/// One that ended before its first line, and was not killed by somebody, is not what it should be.
Result<void> Lab::findBroken(const LabPlan& plan) const {
    for (const auto& [who, program] : plan.programs) {
        const bool isKilled = m_disturbance && m_disturbance->signal == SIGKILL;
        if (!m_endpoints.at(who)->isDead() || isKilled || program->isOwn()) continue;
        const std::string name = nameOf(endpointOf(*program));
        return Error{"start " + name, ENOEXEC, {Remedy::Code::Install, {name}}};
    }
    return {};
}

/// Why a program of the user's own is not even tried.
std::optional<Error> Lab::refusal(const Program& program, const LabPlan& plan) const {
    if (!plan.mayRunOwn) return Error{"start " + program.text(), EPERM, {Remedy::Code::RunOwn}};
    if (network().isLoopback())
        return Error{"start " + program.text(), ENETUNREACH, {Remedy::Code::OwnNeedsLab}};
    const std::optional<ProgramFault> fault = programFault(program.command(), program.directory());
    if (!fault) return std::nullopt;
    constexpr std::size_t kLongestTold = 200; // octets
    const std::string name = program.command().empty() ? "" : program.command().front();
    return Error{"start " + name.substr(0, kLongestTold), 0, {}, Error::Kind::Program, fault};
}

Result<void> Lab::addTraced(EndpointId who, const Program& program, const LabPlan& plan) {
    const sandbox::Program tracer = endpointOf(program);
    Result<StartedProcess> started = m_sandbox.startProgram(who.host, tracer);
    if (!started)
        return Error{started.error().step, started.error().errnum, {Remedy::Code::Install, {nameOf(tracer)}}};
    add(std::make_unique<TracedEndpoint>(who, started->process, std::move(started->channel),
                                         endpoint::Trace{program.command(), plan.descriptorLimit,
                                                         program.directory(), plan.canType,
                                                         plan.later.count(who) != 0}));
    m_stops.at = plan.stopAt;
    m_waiting.insert(who);
    return {};
}

Result<void> Lab::addProcess(EndpointId who, const Program& program, const LabPlan& plan) {
    const sandbox::Program which = endpointOf(program);
    const std::string name = nameOf(which);
    const auto path = std::filesystem::path(plan.sandboxProgram).parent_path() / name;
    Result<StartedProcess> started =
        network().isLoopback() // it ends itself with this thread
            ? startProcess(path.string(), endpoint::kChannel, StandardStreams::NoInput)
            : m_sandbox.startProgram(who.host, which);
    const bool isMissing = !started && (started.error().errnum == ENOENT || started.error().errnum == EACCES);
    if (!started && !isMissing) return started.error();
    if (isMissing)
        return Error{started.error().step, started.error().errnum, {Remedy::Code::Install, {name}}};
    add(std::make_unique<ProcessEndpoint>(
        who, started->process, std::move(started->channel),
        endpoint::Begin{program.text(), plan.descriptorLimit, who.host, network()}));
    return {};
}

} // namespace eleven
