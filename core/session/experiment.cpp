#include "core/session/experiment.h"

#include <algorithm>

namespace eleven {
namespace {

using namespace std::chrono_literals;

Fate fateOf(Act::Kind kind) {
    if (kind == Act::Kind::Drop) return Fate::Dropped;
    return kind == Act::Kind::Copy ? Fate::Copied : Fate::Delivered;
}

bool isOnSegment(const Act& act) {
    return act.kind == Act::Kind::Deliver || act.kind == Act::Kind::Drop || act.kind == Act::Kind::Copy;
}

std::string segmentText(const Act& act, const Wire* wire) {
    const Wire::Held* held = wire != nullptr ? wire->find(act.segment) : nullptr;
    if (held == nullptr) return "segment " + std::to_string(act.segment);
    return flagNames(held->segment->flags) + " from " + std::string(sideName(held->from));
}

} // namespace

std::string actText(const Act& act, const Wire* wire) {
    switch (act.kind) {
    case Act::Kind::RunLine: return "run: " + endpointName(act.who);
    case Act::Kind::Deliver: return "deliver: " + segmentText(act, wire);
    case Act::Kind::Drop: return "drop: " + segmentText(act, wire);
    case Act::Kind::Copy: return "copy: " + segmentText(act, wire);
    case Act::Kind::Toggle: return "toggle: {" + act.toggle + ": " + (act.on ? "true" : "false") + "}";
    case Act::Kind::Cut: return act.on ? "cut: true" : "cut: false";
    case Act::Kind::Kill: return "kill: " + endpointName(act.who);
    case Act::Kind::SkipTimeWait: return "skip: 2MSL";
    case Act::Kind::Flow: return act.on ? "wire: flow" : "wire: hold";
    case Act::Kind::Wait: {
        const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(act.duration).count() / 100;
        return "wait: " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "s";
    }
    }
    return {};
}

Experiment::Experiment(LabPlan plan, std::map<std::string, bool> toggles, Recorder::Sink sink)
    : m_plan(std::move(plan)), m_sink(std::move(sink)), m_toggles(std::move(toggles)) {}

Experiment::~Experiment() { throwAway(); }

void Experiment::throwAway() {
    std::erase_if(m_ending, [](Sandbox& sandbox) { return sandbox.hasEnded(); });
    if (m_lab) m_ending.push_back(Lab::dismantle(std::move(m_lab)));
}

Result<void> Experiment::start() {
    throwAway();
    m_acts.clear();
    m_clock = std::make_unique<SteadyClock>();
    m_recorder = std::make_unique<Recorder>(*m_clock, m_sink);
    Result<std::unique_ptr<Lab>> lab = Lab::build(m_plan, *m_recorder, *m_clock);
    if (!lab) return lab.error();
    m_lab = std::move(*lab);
    m_lab->setKernelSpeed(m_isKernelSpeed);
    return {};
}

bool Experiment::canPerform(const Act& act) const {
    if (!m_lab) return false;
    if (isOnSegment(act)) return m_lab->wire().find(act.segment) != nullptr;
    if (act.kind == Act::Kind::SkipTimeWait) return m_lab->hasTimeWait();
    if (act.kind != Act::Kind::RunLine && act.kind != Act::Kind::Kill) return true;
    Endpoint* runner = m_lab->endpoint(act.who);
    if (runner == nullptr) return false;
    return act.kind == Act::Kind::Kill ? runner->process() > 0 : runner->isIdle();
}

bool Experiment::perform(const Act& act, int lessonStep, int interrupt) {
    if (!canPerform(act)) return false;
    const EventNumber number = m_recorder->record(ActEvent{actText(act, &m_lab->wire()), lessonStep});
    m_acts.push_back(act);
    if (isOnSegment(act)) return m_lab->settleSegment(act.segment, fateOf(act.kind));
    switch (act.kind) {
    case Act::Kind::RunLine: return m_lab->runLine(act.who, togglesOn());
    case Act::Kind::Toggle: m_toggles[act.toggle] = act.on; break;
    case Act::Kind::Cut: m_lab->setCut(act.on); break;
    case Act::Kind::Kill: return m_lab->kill(act.who);
    case Act::Kind::SkipTimeWait: m_lab->skipTimeWait(number); break;
    case Act::Kind::Flow: m_lab->setKernelSpeed(act.on); break;
    default: wait(act.duration, interrupt);
    }
    return true;
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
            return isOnSegment(turn) ? isOnSegment(last)
                                     : last.kind == Act::Kind::RunLine && last.who == turn.who;
        });
        if (taken != turns.end()) std::rotate(turns.begin(), std::next(taken), turns.end());
    }
    const auto next =
        std::find_if(turns.begin(), turns.end(), [this](const Act& turn) { return canPerform(turn); });
    return next != turns.end() ? std::optional(*next) : std::nullopt;
}

void Experiment::takeUp() {
    if (!m_lab) return;
    m_lab->settle();
    m_lab->observeDue();
}

void Experiment::waitForMovement(int interrupt, std::optional<Nanoseconds> atMost) const {
    std::vector<pollfd> watched;
    if (interrupt >= 0) watched.push_back({interrupt, POLLIN, 0});
    std::optional<Nanoseconds> limit = atMost;
    if (m_lab) {
        for (const pollfd& source : m_lab->readiness())
            watched.push_back(source);
        if (const auto due = m_lab->nextDue()) {
            const Nanoseconds left = std::max(*due - m_clock->now(), Nanoseconds(0));
            limit = limit ? std::min(*limit, left) : left;
        }
    }
    timespec timeout{};
    if (limit) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*limit);
        timeout = {seconds.count(), (*limit - seconds).count()};
    }
    ::ppoll(watched.data(), watched.size(), limit ? &timeout : nullptr, nullptr);
}

void Experiment::wait(Nanoseconds duration, int interrupt) {
    const Nanoseconds end = m_clock->now() + duration;
    for (Nanoseconds now = m_clock->now(); now < end; now = m_clock->now()) {
        waitForMovement(interrupt, end - now);
        takeUp();
        if (failure()) return;
        pollfd watched{interrupt, POLLIN, 0};
        if (interrupt >= 0 && ::poll(&watched, 1, 0) > 0) return;
    }
}

void Experiment::setKernelSpeed(bool on) {
    m_isKernelSpeed = on;
    if (m_lab) m_lab->setKernelSpeed(on);
}

std::set<std::string> Experiment::togglesOn() const {
    std::set<std::string> on;
    for (const auto& [name, isOn] : m_toggles)
        if (isOn) on.insert(name);
    return on;
}

} // namespace eleven
