#include "core/lab/lab.h"

#include "core/lab/endpoint/processendpoint.h"
#include "core/lab/endpoint/threadendpoint.h"
#include "core/lab/host/labsetup.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace eleven {
namespace {

/// The RFC's word for a call that can change a state.
std::optional<Stimulus> stimulusOf(const PendingCall& call) {
    if (call.name == "listen") return Stimulus::PassiveOpen;
    if (call.name == "connect" || call.name == "connectToHost") return Stimulus::ActiveOpen;
    const bool closes = call.name == "close" || call.name == "shutdown" ||
                        call.name == "disconnectFromHost" || call.name == "abort";
    if (closes) return Stimulus::Close;
    if (call.name == "send" || call.name == "write") return Stimulus::Send;
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<Lab>> Lab::build(const LabPlan& plan, Recorder& recorder, const Clock& clock) {
    if (const Result<void> room = makeRoomForDescriptors(plan.programs.size()); !room) return room.error();
    Result<Sandbox> sandbox = Sandbox::start(plan.sandboxProgram);
    if (!sandbox) return sandbox.error();
    if (const Result<void> done = applyProfile(*sandbox, plan); !done) return done.error();
    Result<Fd> clientTun = sandbox->tun(Side::Client);
    Result<Fd> serverTun = sandbox->tun(Side::Server);
    Result<Fd> clientDiag = sandbox->sockDiag(Side::Client);
    Result<Fd> serverDiag = sandbox->sockDiag(Side::Server);
    for (const Result<Fd>* part : {&clientTun, &serverTun, &clientDiag, &serverDiag})
        if (!*part) return part->error();
    Fd wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.isOpen()) return Error{"eventfd", errno, sandboxRemedy("eventfd", errno)};
    Fd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll.isOpen()) return Error{"epoll_create1", errno, sandboxRemedy("epoll_create1", errno)};
    Observer observer(SockDiag(std::move(*clientDiag)), SockDiag(std::move(*serverDiag)), recorder, clock);
    std::unique_ptr<Lab> lab(new Lab(
        std::move(*sandbox), Wire(std::move(*clientTun), std::move(*serverTun), plan.isPatient, recorder),
        std::move(observer), recorder, std::move(wake), std::move(epoll)));
    if (const Result<void> added = lab->addEndpoints(plan); !added) {
        static_cast<void>(dismantle(std::move(lab)));
        return added.error();
    }
    return lab;
}

Result<void> Lab::addEndpoints(const LabPlan& plan) {
    for (const auto& [who, program] : plan.programs) {
        const bool isThread = plan.processes.count(who) == 0 && program->language() == Language::C;
        const Result<void> added = isThread ? addThread(who, program) : addProcess(who, *program, plan);
        if (!added) return added;
    }
    return {};
}

void Lab::add(std::unique_ptr<Endpoint> endpoint) {
    noteStill(*endpoint);
    m_endpoints.emplace(endpoint->who(), std::move(endpoint));
}

Lab::Lab(Sandbox sandbox, Wire wire, Observer observer, Recorder& recorder, Fd wake, Fd epoll)
    : m_recorder(recorder), m_sandbox(std::move(sandbox)), m_wire(std::move(wire)),
      m_observer(std::move(observer)), m_wake(std::move(wake)), m_waits(std::move(epoll)) {
    m_observer.setHolders(
        [this](Side host, const Flow& flow, std::uint32_t inode) { return holderOf(host, flow, inode); });
}

Lab::~Lab() = default;

void Lab::endSilence() {
    const auto isSilent = [](const auto& entry) {
        return entry.second->isSilent() && entry.second->process() < 0;
    };
    // Nothing else ends a lingering close(). One that begins only now is met by the next round.
    for (int round = 0; round < 100 && std::any_of(m_endpoints.begin(), m_endpoints.end(), isSilent);
         ++round) {
        m_observer.destroyAll();
        pollfd ended{m_wake.number(), POLLIN, 0};
        ::poll(&ended, 1, 10);
    }
}

Sandbox Lab::dismantle(std::unique_ptr<Lab> lab) {
    lab->endSilence();
    lab->m_endpoints.clear();
    Sandbox sandbox = std::move(lab->m_sandbox);
    lab.reset(); // the TUN devices are closed here first: the helper pays for taking them down
    sandbox.close();
    return sandbox;
}

void Lab::noteStill(Endpoint& endpoint) {
    m_waits.update(endpoint);
    if (endpoint.isIdle())
        m_idle.insert(endpoint.who());
    else
        m_idle.erase(endpoint.who());
}

Result<void> Lab::addThread(EndpointId who, std::shared_ptr<const Program> program) {
    SocketSource sockets = [this, who] {
        const std::lock_guard lock(m_sandboxMutex);
        return m_sandbox.tcpSocket(who.host);
    };
    try {
        add(std::make_unique<ThreadEndpoint>(who, std::move(program), std::move(sockets), m_wake.number()));
    } catch (const std::system_error& error) {
        return tooMany("start a thread for " + endpointName(who), error.code().value());
    }
    return {};
}

Result<void> Lab::addProcess(EndpointId who, const Program& program, const LabPlan& plan) {
    const std::string name =
        program.language() == Language::Qt ? "eleven-states-qt-endpoint" : "eleven-states-endpoint";
    const auto path = std::filesystem::path(plan.sandboxProgram).parent_path() / name;
    Result<StartedProcess> started = m_sandbox.startProgram(who.host, path.string());
    const bool isMissing = !started && (started.error().errnum == ENOENT || started.error().errnum == EACCES);
    if (!started && !isMissing) return started.error();
    if (isMissing)
        return Error{started.error().step, started.error().errnum,
                     "Install " + name + ", a part of Eleven States, beside " + plan.sandboxProgram + "."};
    add(std::make_unique<ProcessEndpoint>(who, std::move(*started),
                                          endpoint::Begin{program.text(), plan.descriptorLimit}));
    return {};
}

bool Lab::kill(EndpointId who) {
    Endpoint* victim = endpoint(who);
    if (victim == nullptr || victim->process() < 0 || !victim->kill()) return false;
    takeReports(*victim);
    settle();
    return true;
}

Endpoint* Lab::endpoint(EndpointId who) {
    const auto found = m_endpoints.find(who);
    return found != m_endpoints.end() ? found->second.get() : nullptr;
}

bool Lab::runLine(EndpointId who, const std::set<std::string>& togglesOn) {
    Endpoint* runner = endpoint(who);
    if (runner == nullptr || !runner->isIdle()) return false;
    runner->runLine(togglesOn);
    takeReports(*runner);
    settle();
    return true;
}

bool Lab::settleSegment(SegmentId id, Fate fate) {
    const std::optional<Wire::Done> done = m_wire.settle(id, fate);
    if (!done) return false;
    if (done->segment) {
        m_touched.emplace_back(done->to, flowOf(*done->segment).reversed());
        m_causes[m_touched.back()] = {done->fate, done->meaning.stimulus, done->meaning.hasNewData};
    }
    settle();
    return true;
}

void Lab::skipTimeWait(EventNumber act) {
    m_observer.skipTimeWait(act);
    settle();
}

void Lab::setKernelSpeed(bool on) {
    m_isKernelSpeed = on;
    settle();
}

void Lab::settle() {
    eventfd_t count = 0;
    ::eventfd_read(m_wake.number(), &count);
    bool moved = true;
    for (Endpoint* runner : m_waits.unwatched()) {
        runner->takeUnasked();
        takeReports(*runner); // a death, before what the kernel did about it
        noteStill(*runner);
    }
    while (moved) {
        moved = drain();
        observeTouched();
        if (m_isKernelSpeed) moved = deliverAll() || moved;
        for (Endpoint* runner : m_waits.candidates()) {
            if (runner->couldReturn()) runner->letReturn();
            moved = takeReports(*runner) || moved;
        }
    }
    m_causes.clear();
    m_resets.clear();
}

bool Lab::drain() {
    const std::size_t before = m_wire.held().size();
    if (!m_wire.drain(m_touched)) return false;
    for (std::size_t i = before; i < m_wire.held().size(); ++i) {
        const Wire::Held& held = m_wire.held()[i];
        if (held.segment->has(kRst)) m_resets.emplace(held.from, tupleOf(*held.segment));
    }
    return true;
}

bool Lab::deliverAll() {
    bool any = false;
    while (!m_wire.held().empty()) {
        any = true;
        const std::optional<Wire::Done> done = m_wire.settle(m_wire.held().front().id, Fate::Delivered);
        if (!done->segment) continue;
        m_touched.emplace_back(done->to, flowOf(*done->segment).reversed());
        m_causes[m_touched.back()] = {done->fate, done->meaning.stimulus, done->meaning.hasNewData};
        drain();
        observeTouched();
    }
    return any;
}

void Lab::observeTouched() {
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    // A listener that vanished takes connections along: those that it reset have a cause of their own.
    std::stable_partition(m_touched.begin(), m_touched.end(),
                          [](const auto& touched) { return touched.second.remotePort != 0; });
    for (const auto& [host, tuple] : std::exchange(m_touched, {}))
        m_observer.observe(host, tuple, causeOf(host, tuple));
}

Cause Lab::causeOf(Side host, const Flow& flow) const {
    Cause cause;
    const auto listener = m_causes.find({host, {{}, {}, flow.localPort, 0}});
    if (const auto found = m_causes.find({host, flow}); found != m_causes.end())
        cause = found->second;
    else if (listener != m_causes.end() && !m_holders.find(host, flow, 0))
        cause = listener->second; // its listener was closed, and nobody has accepted it
    // close() with unread data, or SO_LINGER {1, 0}
    if (cause.stimulus == Stimulus::Close && m_resets.count({host, flow}) != 0)
        cause.stimulus = Stimulus::Abort;
    return cause;
}

bool Lab::takeReports(Endpoint& runner) {
    const EndpointId who = runner.who();
    const std::vector<Endpoint::Report> reports = runner.takeReports();
    if (!reports.empty()) m_socketsBefore = m_holders.of(who);
    for (const Endpoint::Report& report : reports) {
        if (const auto* entered = std::get_if<ProgramWorker::Entered>(&report))
            record(runner, *entered);
        else if (const auto* returned = std::get_if<ProgramWorker::Returned>(&report))
            record(runner, *returned);
        else if (const auto* jumped = std::get_if<Jumped>(&report))
            m_recorder.record(JumpEvent{who, jumped->line, jumped->text, jumped->nextLine});
        else if (const auto* signalled = std::get_if<ProgramWorker::Signalled>(&report))
            m_recorder.record(SignalEvent{who, signalled->signal, m_openCalls[who], signalled->how});
        else if (const auto* forked = std::get_if<ProgramWorker::Forked>(&report))
            record(runner, *forked);
        else if (const auto* said = std::get_if<ProgramWorker::Framework>(&report))
            record(runner, *said);
        else if (const auto* died = std::get_if<ProgramWorker::Died>(&report))
            record(runner, *died);
        else
            m_recorder.record(ExitEvent{who, 0, 0});
    }
    if (!reports.empty()) noteStill(runner);
    return !reports.empty();
}

void Lab::record(Endpoint& runner, const ProgramWorker::Entered& entered) {
    const PendingCall& call = entered.call;
    const EventNumber number =
        m_recorder.record(CallEvent{runner.who(), call.line, call.name, call.text, entered.blocks});
    m_openCalls[runner.who()] = number;
    if (call.name == "fork") m_forkLine = call.line;
    const Cause cause{stimulusOf(call) ? number : 0, stimulusOf(call)};
    const auto argument = call.values.empty() ? nullptr : std::get_if<std::int64_t>(&call.values.front());
    m_holders.set(runner.who(), runner.sockets());
    if (argument != nullptr) touch(runner.who(), *argument, cause);
}

void Lab::record(Endpoint& runner, const ProgramWorker::Returned& returned) {
    const PendingCall& call = returned.call;
    const auto argument = call.values.empty() ? nullptr : std::get_if<std::int64_t>(&call.values.front());
    m_holders.set(runner.who(), runner.sockets());
    if (argument != nullptr) touch(runner.who(), *argument);
    if (call.name == "accept") touch(runner.who(), returned.result.value);
    std::string detail = returned.result.received;
    if (call.name == "puts" && !call.values.empty())
        if (const auto* line = std::get_if<std::string>(&call.values.front())) detail = *line;
    m_recorder.record(ReturnEvent{runner.who(), m_openCalls[runner.who()], call.line, returned.result.value,
                                  returned.result.errnum, std::move(detail), returned.nextLine,
                                  returned.result.isVoid});
}

void Lab::record(Endpoint& runner, const ProgramWorker::Died& died) {
    const EndpointId who = runner.who();
    const EventNumber number = m_recorder.record(ExitEvent{who, died.status, died.signal});
    touch(who, std::nullopt, {number, Stimulus::Close}); // the kernel closes what it left open
    m_holders.set(who, {});
}

void Lab::record(Endpoint& parent, const ProgramWorker::Forked& forked) {
    EndpointId child = parent.who();
    while (m_endpoints.count(child) != 0)
        ++child.index;
    m_openCalls[child] =
        m_recorder.record(CallEvent{child, m_forkLine, "fork", "fork()", false}); // it returns twice
    m_holders.set(child, m_holders.of(parent.who()));
    StartedProcess process{forked.process, std::move(*forked.channel)};
    add(std::make_unique<ProcessEndpoint>(child, std::move(process)));
}

void Lab::record(Endpoint& runner, const ProgramWorker::Framework& said) {
    const EndpointId who = runner.who();
    const EventNumber number = m_recorder.record(FrameworkEvent{who, said.object, said.what, said.state});
    const Cause cause{said.stimulus ? number : 0, said.stimulus};
    m_holders.set(who, runner.sockets());
    touch(who, std::nullopt, cause);
}

std::optional<Holder> Lab::holderOf(Side host, const Flow& flow, std::uint32_t inode) {
    const auto holder = m_holders.find(host, flow, inode);
    if (!holder) return std::nullopt;
    return Holder{holder->who, m_endpoints.at(holder->who)->tcpInfo(holder->socket),
                  holder->socket.userTimeout};
}

void Lab::touch(EndpointId who, std::optional<std::int64_t> number, const Cause& cause) {
    // close() may be over by now, connect() may have begun. An object of Qt has no descriptor (-1) before its
    // call.
    std::set<int> before;
    for (const OpenSocket& socket : m_socketsBefore)
        before.insert(socket.number);
    for (const bool isBefore : {true, false}) {
        for (const OpenSocket& socket : isBefore ? m_socketsBefore : m_holders.of(who)) {
            const bool isNew = !isBefore && before.count(socket.number) == 0;
            const bool isIt = !number || socket.number == *number || (*number < 0 && isNew);
            if (!socket.tuple || !isIt) continue;
            m_touched.emplace_back(who.host, *socket.tuple);
            if (cause.event != 0) m_causes[m_touched.back()] = cause;
        }
    }
}

std::vector<pollfd> Lab::readiness() const {
    std::vector<pollfd> watched{{m_wire.readiness(Side::Client), POLLIN, 0},
                                {m_wire.readiness(Side::Server), POLLIN, 0},
                                {m_wake.number(), POLLIN, 0}};
    for (const auto& [who, runner] : m_endpoints)
        if (runner->readiness() >= 0) watched.push_back({runner->readiness(), POLLIN, 0});
    return watched;
}

} // namespace eleven
