#include "core/session/experiment.h"

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

Fate fateOf(Act::Kind kind) {
    if (kind == Act::Kind::Drop) return Fate::Dropped;
    return kind == Act::Kind::Copy ? Fate::Copied : Fate::Delivered;
}

} // namespace

Experiment::Experiment(LabPlan plan, std::map<std::string, bool> toggles, Recorder::Sink sink)
    : m_plan(std::move(plan)), m_sink(std::move(sink)), m_firstToggles(std::move(toggles)),
      m_toggles(m_firstToggles) {}

Experiment::~Experiment() { throwAway(); }

void Experiment::throwAway() {
    std::erase_if(m_ending, [](Sandbox& sandbox) { return sandbox.hasEnded(); });
    if (m_lab) m_ending.push_back(Lab::dismantle(std::move(m_lab)));
}

std::vector<Sandbox> Experiment::end() {
    throwAway();
    return std::move(m_ending);
}

Result<void> Experiment::start() {
    throwAway();
    m_acts.clear();
    m_toggles = m_firstToggles;
    m_delays.clear();
    m_owners = {};
    m_listening.clear();
    m_inPoll.clear();
    m_isServerPolling = false;
    m_clock = std::make_unique<SteadyClock>();
    m_recorder = std::make_unique<Recorder>(*m_clock, [this](Event event) {
        m_owners.add(event);
        notice(event);
        m_sink(std::move(event));
    });
    Result<std::unique_ptr<Lab>> lab = Lab::build(m_plan, *m_recorder, *m_clock);
    if (!lab) return lab.error();
    m_lab = std::move(*lab);
    return {};
}

bool Experiment::canPerform(const Act& act) const {
    if (!m_lab || (isOnLoopback() && !isOfPrograms(act.kind))) return false;
    if (isOnSegment(act.kind)) return wire().find(act.segment) != nullptr;
    const auto isFrom = [&act](const Wire::Held& held) { return held.from == act.from; };
    switch (act.kind) {
    case Act::Kind::SkipTimeWait: return m_lab->hasTimeWait();
    case Act::Kind::Inject: return senderOf(act).has_value();
    case Act::Kind::Reorder: return std::count_if(wire().held().begin(), wire().held().end(), isFrom) >= 2;
    case Act::Kind::RunLine:
    case Act::Kind::Kill: break;
    default: return true;
    }
    Endpoint* runner = m_lab->endpoint(act.who);
    if (runner == nullptr) return false;
    return act.kind == Act::Kind::Kill ? runner->process() > 0 : runner->isIdle();
}

ActEvent Experiment::described(const Act& act, int lessonStep) const {
    const Wire::Held* held = m_lab && act.segment != 0 ? wire().find(act.segment) : nullptr;
    if (held == nullptr) return {act, lessonStep};
    return {act, lessonStep, held->segment->flags, held->from};
}

bool Experiment::perform(const Act& act, int lessonStep, int interrupt, bool continues) {
    if (!canPerform(act)) return false;
    ActEvent done = described(act, lessonStep);
    done.continues = continues;
    const EventNumber number = m_recorder->record(std::move(done));
    m_acts.push_back(act);
    switch (act.kind) {
    case Act::Kind::Deliver:
    case Act::Kind::Drop:
    case Act::Kind::Copy: return m_lab->decide(act.segment, fateOf(act.kind));
    case Act::Kind::RunLine: return m_lab->runLine(act.who, togglesOn());
    case Act::Kind::Toggle: m_toggles[act.toggle] = act.on; return true;
    case Act::Kind::Kill: return m_lab->kill(act.who);
    case Act::Kind::SkipTimeWait: m_lab->skipTimeWait(number); return true;
    case Act::Kind::Flow: m_lab->setKernelSpeed(act.on); return true;
    case Act::Kind::Delay: m_delays[act.segment] = m_clock->now() + act.duration; return true;
    case Act::Kind::Wait: return wait(act.duration, interrupt);
    case Act::Kind::Inject: return inject(act);
    default: return onWire(act);
    }
}

/// What changes the wire, or what is on it, and hands nothing to a kernel.
bool Experiment::onWire(const Act& act) {
    Wire& wire = m_lab->wire();
    if (act.kind == Act::Kind::Cut) wire.setCut(act.on);
    if (act.kind == Act::Kind::Reorder) return wire.overtake(*act.from) != 0;
    if (act.kind == Act::Kind::Alter) {
        const SegmentId altered = wire.alter(act.segment, act.forgery);
        if (const auto due = m_delays.extract(act.segment)) m_delays[altered] = due.mapped();
        return altered != 0;
    }
    if (act.kind == Act::Kind::Loss)
        for (const Side side : {Side::Client, Side::Server}) // each direction has a chance of its own
            if (!act.from || *act.from == side)
                wire.setLoss(side, act.percent, 2 * act.seed + (side == Side::Server ? 1 : 0));
    return true;
}

std::optional<Flow> Experiment::senderOf(const Act& act) const {
    if (!act.from) return std::nullopt;
    if (act.segment != 0) {
        const Wire::Held* like = wire().find(act.segment);
        if (like == nullptr) return std::nullopt;
        const Flow sender = flowOf(*like->segment);
        return like->from == *act.from ? sender : sender.reversed();
    }
    const std::optional<Flow> connection = m_owners.newestOf(act.who);
    if (!connection) return std::nullopt;
    return act.who.host == *act.from ? *connection : connection->reversed();
}

bool Experiment::inject(const Act& act) {
    const std::optional<Flow> sender = senderOf(act);
    if (!sender) return false;
    return m_lab->decide(m_lab->wire().inject(*act.from, *sender, act.forgery), Fate::Delivered);
}

std::optional<Act> Experiment::nextByItself() const {
    if (!m_lab) return std::nullopt;
    std::vector<Act> turns(1);
    turns[0].kind = Act::Kind::Deliver;
    turns[0].segment = wire().held().empty() ? 0 : wire().held().front().id;
    for (const Side host : {Side::Server, Side::Client})
        for (const auto& [who, runner] : endpoints())
            if (who.host == host) turns.emplace_back().who = who;
    if (!m_acts.empty()) {
        const Act& last = m_acts.back();
        const auto taken = std::find_if(turns.begin(), turns.end(), [&](const Act& turn) {
            return isOnSegment(turn.kind) ? isOnSegment(last.kind)
                                          : last.kind == Act::Kind::RunLine && last.who == turn.who;
        });
        if (taken != turns.end()) std::rotate(turns.begin(), std::next(taken), turns.end());
    }
    const auto next = std::find_if(turns.begin(), turns.end(),
                                   [this](const Act& turn) { return canPerform(turn) && !isTooEarly(turn); });
    return next != turns.end() ? std::optional(*next) : std::nullopt;
}

void Experiment::notice(const Event& event) {
    if (const auto* change = as<StateEvent>(event); change != nullptr && change->to == State::Listen)
        m_listening.insert(change->host);
    const auto* call = as<CallEvent>(event);
    if (call != nullptr && call->who.host == Side::Server) {
        const std::string name = call->name();
        const bool waits = name.find("poll") != std::string::npos || name.find("select") != std::string::npos;
        if (waits)
            m_inPoll.insert(call->who);
        else
            m_inPoll.erase(call->who);
    }
    const auto* returned = as<ReturnEvent>(event);
    if (returned == nullptr || returned->who.host != Side::Server) return;
    const bool isLimit = returned->value == 0 && m_inPoll.count(returned->who) != 0;
    if (isLimit || returned->errnum == EAGAIN) m_isServerPolling = true;
}

/// A client of the user's own begins when the server waits for it, as somebody would begin it. One that does
/// something else than calls of sockets for too long is not waited for.
bool Experiment::isTooEarly(const Act& turn) const {
    const bool isOwnClient = turn.kind == Act::Kind::RunLine && turn.who.host == Side::Client &&
                             m_lab->endpoint(turn.who)->isTraced();
    const auto hasBegun = [&](const Act& act) { return act.kind == turn.kind && act.who == turn.who; };
    if (!isOwnClient || std::any_of(m_acts.begin(), m_acts.end(), hasBegun)) return false;
    const bool listens = isListening(Side::Server);
    const bool mayBoot = !listens && m_clock->now() < kForBoot;
    return std::any_of(endpoints().begin(), endpoints().end(), [&](const auto& one) {
        if (one.first.host != Side::Server || one.second->hasEnded()) return false;
        if (one.second->isIdle()) return !(listens && m_isServerPolling);
        return mayBoot && !one.second->isBlocked();
    });
}

void Experiment::takeUp() {
    if (!m_lab) return;
    m_lab->settle();
    m_lab->observeDue();
    deliverDue();
}

void Experiment::deliverDue() {
    std::erase_if(m_delays, [this](const auto& delay) { return wire().find(delay.first) == nullptr; });
    while (!m_delays.empty()) {
        const auto first = std::min_element(m_delays.begin(), m_delays.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
        if (first->second > m_clock->now()) return;
        const SegmentId segment = first->first;
        m_delays.erase(first);
        m_lab->decide(segment, Fate::Delivered);
    }
}

void Experiment::waitForMovement(int interrupt, std::optional<Nanoseconds> atMost) const {
    std::vector<pollfd> watched;
    if (interrupt >= 0) watched.push_back({interrupt, POLLIN, 0});
    std::optional<Nanoseconds> limit = atMost;
    if (m_lab) {
        for (const pollfd& source : m_lab->readiness())
            watched.push_back(source);
        const auto waitsFor = [&](Nanoseconds due) {
            const Nanoseconds left = std::max(due - m_clock->now(), Nanoseconds(0));
            limit = limit ? std::min(*limit, left) : left;
        };
        if (const auto due = m_lab->nextDue()) waitsFor(*due);
        for (const auto& [segment, due] : m_delays)
            waitsFor(due);
    }
    timespec timeout{};
    if (limit) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*limit);
        timeout = {seconds.count(), (*limit - seconds).count()};
    }
    ::ppoll(watched.data(), watched.size(), limit ? &timeout : nullptr, nullptr);
}

bool Experiment::wait(Nanoseconds duration, int interrupt) {
    const Nanoseconds end = m_clock->now() + duration;
    for (Nanoseconds now = m_clock->now(); now < end; now = m_clock->now()) {
        waitForMovement(interrupt, end - now);
        takeUp();
        if (failure() || disturbance()) return true;
        pollfd watched{interrupt, POLLIN, 0};
        if (interrupt >= 0 && ::poll(&watched, 1, 0) > 0) return m_clock->now() >= end;
    }
    return true;
}

std::set<std::string> Experiment::togglesOn() const {
    std::set<std::string> on;
    for (const auto& [name, isOn] : m_toggles)
        if (isOn) on.insert(name);
    return on;
}

} // namespace eleven
