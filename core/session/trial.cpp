#include "core/session/trial.h"

#include "core/lesson/lesson.h"

#include <poll.h>

#include <algorithm>

namespace eleven {
namespace {

using namespace std::chrono_literals;

// How long nothing has to move before nothing is expected to move any more.
constexpr Nanoseconds kAsleep = 60ms;   ///< everybody sleeps in a call that only a segment ends
constexpr Nanoseconds kMayWake = 800ms; ///< somebody in one that may have a time limit
constexpr Nanoseconds kAway = 3s;       ///< somebody does something else than calls of sockets
constexpr Nanoseconds kSoon = 200ms;    ///< the same, where one client comes after the other
constexpr int kMostInVain = 3;          ///< waits for such, in a trial: nothing comes of it
constexpr Nanoseconds kSliceOfTrial = 20ms;
/// So many calls with which nothing moves, and so many of each thread and process: the server goes round.
constexpr int kMostCallsAtRest = 200;
constexpr int kMostCallsOfEach = 10;

bool isReadyToRead(int fd) {
    pollfd watched{fd, POLLIN, 0};
    return fd >= 0 && ::poll(&watched, 1, 0) > 0;
}

std::shared_ptr<const Program> parsed(const std::string& text) {
    ProgramError error;
    return Program::parse(text, error);
}

LabPlan labFor(const Trial::Plan& plan) {
    LabPlan lab;
    lab.sandboxProgram = plan.sandboxProgram;
    lab.isPatient = false;
    lab.sysctl = plan.sysctl;
    lab.descriptorLimit = plan.descriptorLimit;
    lab.mayRunOwn = true;
    lab.programs[{Side::Server, 0}] = Program::own(plan.command, plan.directory);
    if (plan.twice) {
        lab.programs[{Side::Server, 1}] = Program::own(plan.command, plan.directory);
        lab.later.insert({Side::Server, 1});
    }
    for (std::size_t i = 0; i < plan.clients.size(); ++i)
        lab.programs[{Side::Client, static_cast<std::uint16_t>(i)}] = parsed(plan.clients[i].text);
    return lab;
}

std::map<std::string, bool> togglesFor(const Trial::Plan& plan) {
    std::map<std::string, bool> toggles;
    for (const TrialClient& client : plan.clients) {
        toggles[client.toggle] = false;
        if (client.goesOn) toggles[client.said] = false;
    }
    return toggles;
}

} // namespace

Trial::Trial(Plan plan)
    : m_plan(std::move(plan)), m_received(m_plan.clients.size()),
      m_experiment(labFor(m_plan), togglesFor(m_plan), [this](Event event) { take(std::move(event)); }) {}

void Trial::take(Event event) {
    m_atRest.add(event);
    const auto* returned = as<ReturnEvent>(event);
    if (returned != nullptr && returned->who.host == Side::Client && returned->value > 0) {
        const auto* call = as<CallEvent>(m_trace.at(returned->call));
        const bool isData = call != nullptr && call->call.type->effect == Effect::Receive;
        if (isData) m_received[returned->who.index] += static_cast<std::size_t>(returned->value);
    }
    m_keepers.add(event);
    m_endpoints.add(event);
    takeOfServer(event);
    m_trace.append(std::move(event));
}

Result<void> Trial::start() {
    const Result<void> started = m_experiment.start();
    if (!started) return started;
    m_experiment.record(ScriptEvent{});
    m_experiment.record(ScriptEvent{.what = ScriptEvent::What::Freely});
    setFlow(true);
    return started;
}

bool Trial::isBroken() {
    return isReadyToRead(m_plan.interrupt) || m_experiment.failure() || m_experiment.disturbance();
}

std::vector<EndpointId> Trial::readyOfServer(const Before& stopsBefore) const {
    std::vector<EndpointId> ready;
    for (const EndpointId who : m_experiment.idle()) {
        Endpoint* const runner = m_experiment.endpoint(who);
        if (who.host != Side::Server || runner->next() == nullptr) continue;
        if (!stopsBefore || !stopsBefore(who, runner->next()->call)) ready.push_back(who);
    }
    return ready;
}

/// One after the other. False: nobody can go on.
bool Trial::letGo(const Before& stopsBefore) {
    const std::vector<EndpointId> ready = readyOfServer(stopsBefore);
    if (ready.empty()) return false;
    const auto after = std::find_if(ready.begin(), ready.end(),
                                    [this](EndpointId who) { return m_lastActor && *m_lastActor < who; });
    Act act;
    act.who = after != ready.end() ? *after : ready.front();
    m_lastActor = act.who;
    m_experiment.perform(act, -1, m_plan.interrupt);
    return true;
}

/// How long one waits for those of the server's that nobody holds.
Nanoseconds Trial::patience() {
    Nanoseconds longest = kAsleep;
    for (const auto& [who, runner] : m_experiment.endpoints()) {
        const bool isElsewhere = who.host != Side::Server || isYetToBegin(who);
        if (isElsewhere || runner->hasEnded() || runner->isIdle()) continue;
        // Another thread may wake it, which nobody knows.
        const bool isAway = runner->mayComeBack();
        if (isAway && !runner->isAsleepForGood()) return kAway;
        const auto& call = viewOf(who).call;
        const bool mayWake = isAway || (call && descriptorsOf(call->call).size() != 1);
        if (mayWake) longest = kMayWake;
    }
    return longest;
}

bool Trial::playUntil(const Condition& isSo, const Before& stopsBefore, Nanoseconds atLeast) {
    const SteadyClock clock;
    m_atRest.beginAgain();
    Nanoseconds movedAt{0};
    for (std::size_t moves = m_atRest.moves(); !isSo();) {
        if (isBroken() || goesRound()) return false;
        if (!letGo(stopsBefore)) {
            m_experiment.waitForMovement(m_plan.interrupt, kSliceOfTrial);
            m_experiment.takeUp();
        }
        const Nanoseconds now = clock.now();
        if (std::exchange(moves, m_atRest.moves()) != m_atRest.moves()) movedAt = now;
        const bool canGoOn = !readyOfServer(stopsBefore).empty(); // it came to a call meanwhile
        if (!canGoOn && now - movedAt > patience() && now > atLeast) return isSo();
    }
    return true;
}

void Trial::playNow() {
    m_atRest.beginAgain();
    while (!goesRound() && !isBroken() && (letGo({}) || comesSoon())) {
    }
}

/// A thread that was just begun, say: on a busy machine it has not run yet.
bool Trial::comesSoon() {
    const SteadyClock clock;
    if (std::exchange(m_movesAtWait, m_atRest.moves()) == m_atRest.moves()) ++m_inVain;
    while (m_inVain < kMostInVain && patience() == kAway) {
        if (clock.now() > kSoon) ++m_inVain;
        if (clock.now() > kSoon || isBroken()) return false;
        m_experiment.waitForMovement(m_plan.interrupt, kSliceOfTrial);
        m_experiment.takeUp();
        if (!readyOfServer({}).empty()) return true;
    }
    return false;
}

std::optional<EndpointId> Trial::playTo(Effect effect, SocketId socket) {
    const auto isIt = [&](EndpointId who, const Call& call) {
        if (call.type->effect != effect) return false;
        const std::vector<int> all = descriptorsOf(call);
        const auto& table = m_keepers.descriptors().of(who);
        return socket == 0 || std::any_of(all.begin(), all.end(), [&](int descriptor) {
                   const auto open = table.find(descriptor);
                   return open != table.end() && open->second.socket == socket;
               });
    };
    std::optional<EndpointId> found;
    playUntil(
        [&] {
            for (const EndpointId who : m_experiment.idle()) {
                const Entered* const next = m_experiment.endpoint(who)->next();
                if (who.host == Side::Server && next != nullptr && isIt(who, next->call)) found = who;
            }
            return found.has_value();
        },
        isIt);
    return found;
}

bool Trial::goesRound() const {
    const auto each = static_cast<int>(m_experiment.endpoints().size());
    return m_atRest.calls() >= kMostCallsAtRest + kMostCallsOfEach * each;
}

bool Trial::playToListening() {
    const auto anyOfServer = [&](const auto& is) {
        const auto& all = m_experiment.endpoints();
        return std::any_of(all.begin(), all.end(), [&](const auto& one) {
            return one.first.host == Side::Server && !isYetToBegin(one.first) && is(*one.second);
        });
    };
    const auto isOver = [&] { return !anyOfServer([](Endpoint& one) { return !one.hasEnded(); }); };
    playUntil([&] { return port() != 0 || isOver(); }, {}, kForBoot);
    playUntil([&] { return anyOfServer([](Endpoint& one) { return one.isBlocked(); }); });
    return port() != 0;
}

void Trial::begin() {
    m_mayBegin = true;
    m_experiment.endpoint(kSecond)->letBegin();
}

bool Trial::isClosed(SocketId socket) const {
    const State state = stateOf(socket);
    return (state == State::Closed || state == State::TimeWait) && m_keepers.of(socket).empty();
}

void Trial::playToClosed(SocketId socket, Nanoseconds atLeast) {
    playUntil([&] { return isClosed(socket); }, {}, atLeast);
}

bool Trial::act(const Act& act) { return m_experiment.perform(act, -1, m_plan.interrupt); }

void Trial::setFlow(bool on) {
    Act act;
    act.kind = Act::Kind::Flow;
    act.on = on;
    this->act(act);
}

bool Trial::onHeld(Act::Kind kind, Side from, Flag flag) {
    for (const Wire::Held& held : m_experiment.wire().held()) {
        if (held.from != from || !held.segment->has(flag)) continue;
        Act act;
        act.kind = kind;
        act.segment = held.id;
        return this->act(act);
    }
    return false;
}

void Trial::reset(int client) {
    Act act;
    act.kind = Act::Kind::Inject;
    act.who = idOf(client);
    act.from = Side::Client;
    act.forgery.flags = kRst;
    this->act(act);
}

SocketId Trial::socketOf(int client) const {
    const SocketEvent* end = m_keepers.connections().serverEnd(index(client));
    return end != nullptr ? end->socket : 0;
}

} // namespace eleven
