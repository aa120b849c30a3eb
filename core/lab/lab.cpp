#include "core/lab/lab.h"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>

namespace eleven {
namespace {

constexpr std::size_t kMostEndpoints = 2000;
constexpr int kMostDeliveries = 30'000; ///< in one settle()
constexpr int kMostCallsAlone = 10'000; ///< the same

void keep(std::set<EndpointId>& all, EndpointId who, bool isOfThem) {
    if (isOfThem)
        all.insert(who);
    else
        all.erase(who);
}

} // namespace

Lab::Lab(Sandbox sandbox, Wire wire, Observer observer, Recorder& recorder, Fd epoll)
    : m_recorder(recorder), m_sandbox(std::move(sandbox)), m_wire(std::move(wire)),
      m_observer(std::move(observer)),
      m_stillness(std::move(epoll), [this](EndpointId who) -> Endpoint& { return *m_endpoints.at(who); }) {
    m_observer.setHolders(
        [this](Side host, const Flow& flow, std::uint32_t inode) { return holderOf(host, flow, inode); });
}

Lab::~Lab() = default;

Sandbox Lab::dismantle(std::unique_ptr<Lab> lab) {
    lab->m_endpoints.clear();
    if (lab->m_sandbox.failure()) lab->m_observer.destroyAll(); // else the helper does
    Sandbox sandbox = std::move(lab->m_sandbox);
    lab.reset(); // the TUN devices are closed here first: the helper pays for taking them down
    sandbox.close();
    return sandbox;
}

void Lab::add(std::unique_ptr<Endpoint> endpoint) {
    const EndpointId who = endpoint->who();
    m_stillness.add(*endpoint);
    m_endpoints.emplace(who, std::move(endpoint));
}

Endpoint* Lab::endpoint(EndpointId who) {
    const auto found = m_endpoints.find(who);
    return found != m_endpoints.end() ? found->second.get() : nullptr;
}

std::optional<Holder> Lab::holderOf(Side host, const Flow& flow, std::uint32_t inode) {
    if (inode != 0) m_holders.learn(host, inode, flow);
    const auto holder = inode != 0 ? m_holders.holderOf(host, inode) : m_holders.holderOf(host, flow);
    if (!holder) return std::nullopt;
    const std::optional<SocketFacts> facts = m_endpoints.at(holder->who)->ask(holder->socket);
    if (!facts) return Holder{holder->who};
    return Holder{holder->who, facts->state, facts->userTimeout};
}

bool Lab::runLine(EndpointId who, const std::set<std::string>& togglesOn) {
    Endpoint* runner = endpoint(who);
    if (runner == nullptr || !runner->isIdle()) return false;
    m_waiting.erase(who);
    runner->runLine(togglesOn);
    m_stillness.await(*runner);
    stir(); // a parent that waits for it
    takeReports();
    settle();
    return true;
}

bool Lab::kill(EndpointId who) {
    Endpoint* victim = endpoint(who);
    if (victim == nullptr || victim->process() < 0 || !victim->kill()) return false;
    m_killed.insert(who);
    m_stillness.await(*victim);
    stir();
    takeReports();
    settle();
    return true;
}

bool Lab::decide(SegmentId id, Fate fate) {
    if (!handOver(id, fate)) return false;
    settle();
    return true;
}

bool Lab::handOver(SegmentId id, Fate fate) {
    const Wire::Held* held = m_wire.find(id);
    if (held == nullptr) return false;
    const State receiver = m_observer.stateOf(otherSide(held->from), flowOf(*held->segment).reversed());
    m_chronicle.decided(*m_wire.decide(id, fate, receiver));
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
    int deliveries = 0;
    int calls = 0;
    for (bool moved = true; moved;) {
        calm();
        moved = takeReports(Whose::TheDeads); // before what the kernel did about it
        m_chronicle.observe();
        if (m_isKernelSpeed) deliverAll(deliveries);
        moved = react() || moved;
        moved = takeReports() || moved;
        if (!moved) moved = letGo(calls); // all that was is seen
    }
    tellStands();
    m_chronicle.settled();
}

/// Until neither kernel has sent anything more and everybody who was woken is still, or asleep again.
void Lab::calm() {
    stir();
    while (drain() && stir()) {
    }
}

bool Lab::drain() {
    const std::size_t before = m_wire.held().size();
    std::vector<std::pair<Side, Flow>> touched;
    if (!m_wire.drain(touched)) return false;
    for (const auto& [host, flow] : touched)
        m_chronicle.touch(host, flow);
    for (std::size_t i = before; i < m_wire.held().size(); ++i) {
        const Wire::Held& held = m_wire.held()[i];
        if (held.segment->has(kRst)) m_chronicle.reset(held.from, flowOf(*held.segment));
    }
    return true;
}

/// Two kernels that answer each other for ever are stopped: the wire holds again, and says so.
void Lab::deliverAll(int& deliveries) {
    while (!m_wire.held().empty()) {
        if (deliveries++ == kMostDeliveries) {
            m_recorder.record(NoteEvent{NoteEvent::Code::NeverSettles, {}, kMostDeliveries});
            m_isKernelSpeed = false;
            return;
        }
        handOver(m_wire.held().front().id, Fate::Delivered);
        calm();
        m_chronicle.observe();
    }
}

/// Event loops go on when the kernels have something for them.
bool Lab::react() {
    bool any = false;
    for (const EndpointId who : m_eventLoops) {
        Endpoint& runner = *m_endpoints.at(who);
        if (m_stillness.unanswering().count(who) != 0) continue;
        const bool couldReact = runner.couldReact();
        if (!couldReact && runner.isStopped()) m_stillness.giveUp(runner);
        if (couldReact) runner.letReact();
        if (!couldReact && !runner.isDead()) continue;
        m_stillness.await(runner); // also when it died of being asked: its death is told
        any = true;
    }
    return any;
}

/// A program of the user's goes on by itself where it is not to stop: one call at a time, as if somebody had
/// let it.
bool Lab::letGo(int& calls) {
    if (m_stops.at == StopAt::Calls) return false;
    for (const EndpointId who : m_held) {
        Endpoint& runner = *m_endpoints.at(who);
        const Entered* const next = runner.next();
        if (next == nullptr || m_waiting.count(who) != 0 || stopsBefore(who, next->call)) continue;
        if (calls++ == kMostCallsAlone) {
            m_recorder.record(NoteEvent{NoteEvent::Code::NeverRests, who, kMostCallsAlone});
            m_stops.at = StopAt::Calls;
            return false;
        }
        m_chronicle.settled(); // another cause
        runner.runLine({});
        m_stillness.await(runner);
        stir();
        takeReports();
        return true;
    }
    return false;
}

bool Lab::stopsBefore(EndpointId who, const Call& call) const {
    if (m_stops.at != StopAt::Connection) return stopsAt(m_stops.at, call);
    return m_chronicle.isOn(who, call,
                            who.host == Side::Server ? m_stops.connection : m_stops.connection.reversed());
}

void Lab::setStops(const Stops& stops) {
    m_stops = stops;
    settle();
}

void Lab::type(Side host, const std::string& octets) {
    if (Endpoint* const first = endpoint({host, 0})) first->type(octets);
}

void Lab::tellStands() {
    for (const EndpointId who : m_held)
        if (const Entered* const next = m_endpoints.at(who)->next();
            next != nullptr && m_standing.insert(who).second)
            m_chronicle.stands(who, *next);
}

void Lab::collect(Whose whose, std::vector<Batch>& all) {
    const auto isMeant = [&](EndpointId who) {
        return whose == Whose::Everybodys || m_endpoints.at(who)->isDead();
    };
    for (const EndpointId who : m_stillness.takeTold(isMeant)) {
        Endpoint& runner = *m_endpoints.at(who);
        keep(m_idle, who, runner.isIdle());
        keep(m_held, who, runner.isTraced() && runner.isIdle());
        if (std::vector<Report> reports = runner.takeReports(); !reports.empty())
            all.push_back({who, std::move(reports)});
    }
}

bool Lab::takeReports(Whose whose) {
    const auto isUnclear = [](const Batch& batch) {
        const auto* died = std::get_if<Died>(&batch.reports.back());
        return died != nullptr && !died->isKnown;
    };
    std::vector<Batch> all;
    collect(whose, all);
    if (std::any_of(all.begin(), all.end(), isUnclear)) { // its parent has waited for it, and knows
        m_stillness.lookAtAll();
        stir();
        collect(Whose::Everybodys, all);
    }
    // A death before the wait() that it ends.
    std::stable_partition(all.begin(), all.end(), [](const Batch& batch) {
        return std::holds_alternative<Died>(batch.reports.back());
    });
    for (Batch& batch : all)
        if (isUnclear(batch)) resolveStatus(std::get<Died>(batch.reports.back()), batch.who, all);
    for (Batch& batch : all)
        take(batch);
    return !all.empty();
}

/// The parent of a child that it has waited for was told how it ended.
void Lab::resolveStatus(Died& died, EndpointId child, const std::vector<Batch>& all) const {
    for (const Batch& batch : all)
        for (const Report& report : batch.reports) {
            const auto* returned = std::get_if<Returned>(&report);
            if (returned == nullptr || returned->result.out.size() != 1) continue;
            const auto waitedFor = m_children.find({batch.who.host, returned->result.value});
            if (waitedFor == m_children.end() || waitedFor->second != child) continue;
            const auto status = static_cast<int>(returned->result.out.front());
            died.isKnown = true;
            died.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
            died.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        }
}

void Lab::take(Batch& batch) {
    Endpoint& runner = *m_endpoints.at(batch.who);
    const auto isReturn = [](const Report& report) { return std::holds_alternative<Returned>(report); };
    for (auto report = batch.reports.begin(); report != batch.reports.end(); ++report) {
        const bool isInside = runner.isBlocked() && std::none_of(report, batch.reports.end(), isReturn);
        std::visit([&](auto& content) { take(runner, content, isInside); }, *report);
    }
    if (runner.hasEventLoop())
        m_eventLoops.insert(batch.who);
    else
        m_eventLoops.erase(batch.who);
}

void Lab::take(Endpoint& runner, Entered& entered, bool isInside) {
    // What may wake it cannot be told from the sockets that something touches.
    const bool isClosing = entered.call.type->effect == Effect::Close; // it lingers, without its descriptor
    if (isInside && (isClosing || descriptorsOf(entered.call).empty())) m_stillness.lookAlways(runner.who());
    m_standing.erase(runner.who());
    m_chronicle.entered(runner.who(), entered, isInside);
}

void Lab::take(Endpoint& runner, Returned& returned, bool) { m_chronicle.returned(runner.who(), returned); }
void Lab::take(Endpoint& runner, Jumped& jumped, bool) { m_chronicle.jumped(runner.who(), jumped); }
void Lab::take(Endpoint& runner, Signalled& raised, bool) { m_chronicle.signalled(runner.who(), raised); }
void Lab::take(Endpoint& runner, Framework& said, bool) { m_chronicle.said(runner.who(), said); }
void Lab::take(Endpoint& runner, Sockets& sockets, bool) {
    if (runner.isTraced()) m_chronicle.became(runner.who(), sockets.all);
    m_chronicle.opened(runner.who(), sockets.all);
}
void Lab::take(Endpoint& runner, Noted& noted, bool) {
    m_recorder.record(NoteEvent{noted.code, runner.who(), noted.number});
}
void Lab::take(Endpoint& runner, Printed& printed, bool) {
    m_recorder.record(PrintEvent{{runner.who().host, 0}, std::move(printed.text), printed.isCut});
}
/// No program here is killed by anything but SIGPIPE or an act, unless it is one of the user's own.
void Lab::take(Endpoint& runner, Died& died, bool) {
    m_stillness.lookAtAll(); // SIGCHLD ends the calls of its parent
    m_chronicle.died(runner.who(), died);
    const bool isUsual = died.signal == 0 || died.signal == SIGPIPE || runner.isTraced();
    if (!isUsual && m_killed.count(runner.who()) == 0 && !m_disturbance)
        m_disturbance = Disturbance{runner.who(), died.signal};
}
void Lab::take(Endpoint&, Failed& failed, bool) { m_failure = failed.error; }

/// A process whose text is over ends with its next line; its death says so.
void Lab::take(Endpoint& runner, Finished&, bool) {
    if (runner.hasEnded()) m_chronicle.finished(runner.who());
}

void Lab::take(Endpoint& parent, Forked& forked, bool) {
    EndpointId child = parent.who();
    while (m_endpoints.count(child) != 0)
        ++child.index;
    if (m_endpoints.size() >= kMostEndpoints) return; // its channel closes, and it ends
    if (forked.kind == Forked::Kind::Process) m_chronicle.forked(parent.who(), child);
    if (forked.kind == Forked::Kind::Thread) m_chronicle.joined(child, parent.who());
    if (forked.kind == Forked::Kind::Process) m_children[{child.host, forked.number}] = child;
    add(parent.another(child, std::move(*forked.channel)));
    m_stillness.await(*m_endpoints.at(child));
}

std::optional<Disturbance> Lab::disturbance() const {
    if (m_disturbance || m_stillness.unanswering().empty()) return m_disturbance;
    return Disturbance{*m_stillness.unanswering().begin(), 0};
}

std::optional<Error> Lab::failure() {
    const std::lock_guard lock(m_sandboxMutex);
    return m_sandbox.failure() ? m_sandbox.failure() : m_failure; // with its helper everything ends
}

std::vector<pollfd> Lab::readiness() const {
    std::vector<pollfd> watched{{m_sandbox.readiness(), POLLIN, 0},
                                {m_wire.readiness(Side::Client), POLLIN, 0},
                                {m_wire.readiness(Side::Server), POLLIN, 0},
                                {m_stillness.bellReadiness(), POLLIN, 0},
                                {m_stillness.channels(), POLLIN, 0}};
    return watched;
}

} // namespace eleven
