#include "core/session/lessonrun.h"

#include "core/lesson/sigpipe.h"

#include <poll.h>

#include <algorithm>

namespace eleven {
namespace {

constexpr int kMostLinesOfRun = 100; ///< that "until" runs before it gives up
/// That "run: everyone" runs of one program; a server has this many for each client on top.
constexpr int kMostLinesOfEveryone = 1000;
constexpr int kLinesPerClient = 10;

bool isReadable(int fd) {
    pollfd watched{fd, POLLIN, 0};
    return fd >= 0 && ::poll(&watched, 1, 0) > 0;
}

LabPlan planOf(const Lesson& lesson, const LessonRun::Options& options) {
    LabPlan plan;
    plan.sandboxProgram = options.sandboxProgram;
    plan.isPatient = options.profile.value_or(lesson.profile) == Profile::Patient;
    plan.sysctl = lesson.sysctl;
    plan.programs = lesson.programs;
    plan.processes = lesson.processes;
    plan.descriptorLimit = lesson.descriptorLimit;
    const EndpointId first{Side::Client, 0};
    for (int index = 1; index < lesson.clients; ++index) {
        const EndpointId who{Side::Client, static_cast<std::uint16_t>(index)};
        const bool isAnother = plan.programs.emplace(who, lesson.programs.at(first)).second;
        if (isAnother && plan.processes.count(first) != 0) plan.processes.insert(who);
    }
    return plan;
}

std::map<std::string, bool> togglesOf(const Lesson& lesson, const LessonRun::Options& options) {
    std::map<std::string, bool> toggles = options.toggles;
    toggles.insert(lesson.toggles.begin(), lesson.toggles.end());
    return toggles;
}

} // namespace

LessonRun::LessonRun(Lesson lesson, const Options& options, Recorder::Sink sink)
    : m_lesson(withSigpipe(lesson, options.sigpipe.value_or(lesson.sigpipe))),
      m_isAsWritten(m_lesson.sigpipe == lesson.sigpipe),
      m_experiment(planOf(m_lesson, options), togglesOf(m_lesson, options),
                   [this, out = std::move(sink)](Event event) {
                       m_journal.add(event);
                       out(std::move(event));
                   }) {}

Result<void> LessonRun::start() {
    m_journal.reset();
    m_step = m_act = 0;
    m_inAct = {};
    m_isOnScript = m_isAsWritten && !m_isKernelSpeed && m_experiment.toggles() == m_lesson.toggles;
    return m_experiment.start();
}

void LessonRun::setKernelSpeed(bool on) {
    m_isKernelSpeed = on;
    m_isOnScript = m_isOnScript && !on;
    m_experiment.setKernelSpeed(on);
}

std::optional<Act> LessonRun::next() {
    if (!m_experiment.isRunning()) return std::nullopt;
    Act act;
    if (advance(act) == Progress::Ready) return act;
    if (!isScriptOver() && m_isOnScript) return std::nullopt; // only a kernel timer or a person can help
    return m_experiment.nextByItself();
}

std::string LessonRun::obstacle() {
    Act act;
    if (!m_experiment.isRunning() || advance(act) != Progress::Impossible) return {};
    const ScriptAct& script = m_lesson.steps[m_step].acts[m_act];
    const std::string text = "\"" + script.text + "\" cannot be done: ";
    if (script.kind == ScriptAct::Kind::Run) {
        const EndpointView& view = m_journal.endpoints().of(act.who);
        const bool isOne = script.crowd == ScriptAct::Crowd::One;
        const std::string who = isOne ? "it" : endpointName(act.who);
        if (view.blocked && view.call) return text + who + " is blocked in " + view.call->text();
        if (m_inAct.done >= kMostLinesOfRun)
            return text + (script.toEnd ? "the program did not end" : "it was not reached") + " within " +
                   std::to_string(kMostLinesOfRun) + " lines: does it go round for ever?";
        return text + "the program has ended";
    }
    if (script.kind == ScriptAct::Kind::Skip) return text + "nothing is in TIME-WAIT";
    std::string held;
    for (const Wire::Held& segment : m_experiment.wire().held())
        held += (held.empty() ? "" : "; ") + flagNames(segment.segment->flags) + " from " +
                std::string(sideName(segment.from));
    return text + "held on the wire: " + (held.empty() ? "nothing" : held);
}

Place LessonRun::scriptPlace() const {
    if (isScriptOver()) return {};
    const LessonStep& step = m_lesson.steps[m_step];
    return m_act < step.acts.size() ? step.acts[m_act].place : step.place;
}

std::string LessonRun::nextText() {
    const std::optional<Act> act = next();
    if (!act) return {};
    const ScriptAct* crowd = crowdAct();
    return crowd != nullptr ? crowd->text : actText(*act, &m_experiment.wire());
}

const ScriptAct* LessonRun::crowdAct() const {
    if (isScriptOver() || m_act >= m_lesson.steps[m_step].acts.size()) return nullptr;
    const ScriptAct& script = m_lesson.steps[m_step].acts[m_act];
    return script.crowd != ScriptAct::Crowd::One ? &script : nullptr;
}

bool LessonRun::step(int interrupt) {
    std::optional<Act> act = next();
    const ScriptAct* crowd = crowdAct();
    if (!act || !perform(*act, interrupt)) return false;
    while (crowd != nullptr && !isReadable(interrupt) && (act = next()) && crowdAct() == crowd)
        if (!perform(*act, interrupt)) break;
    return true;
}

bool LessonRun::perform(const Act& act, int interrupt) {
    Act scripted;
    const bool isScripted = advance(scripted) == Progress::Ready && scripted == act;
    if (!m_experiment.canPerform(act)) return false;
    const EventNumber callBefore = m_journal.lastCall(act.who).number;
    m_experiment.perform(act, isScripted ? lessonStep() : -1, interrupt);
    m_isOnScript = m_isOnScript && isScripted;
    if (!isScripted) return true;
    ++m_inAct.done;
    countLine(act.who);
    const StepJournal::LastCall& call = m_journal.lastCall(act.who);
    if (call.number != callBefore) m_inAct.lastCall = call.name;
    Act following;
    advance(following); // the step's expectations belong to this act, not to the next one
    return true;
}

/// For run: everyone.
void LessonRun::countLine(EndpointId who) {
    const ScriptAct* crowd = crowdAct();
    if (crowd == nullptr || crowd->crowd != ScriptAct::Crowd::Everyone) return;
    m_inAct.turn = who;
    if (++m_inAct.lines[who] < mostLines(who) || !m_experiment.endpoint(who)->isIdle()) return;
    m_experiment.note("\"run: everyone\" leaves " + endpointName(who) + " after " +
                      std::to_string(mostLines(who)) + " lines, though it could go on: a busy loop?");
}

int LessonRun::mostLines(EndpointId who) const {
    return kMostLinesOfEveryone + (who.host == Side::Server ? kLinesPerClient * m_lesson.clients : 0);
}

LessonRun::Progress LessonRun::advance(Act& act) {
    while (!isScriptOver()) {
        const LessonStep& step = m_lesson.steps[m_step];
        if (m_act >= step.acts.size()) {
            endStep();
            continue;
        }
        const Progress progress = resolve(step.acts[m_act], act);
        if (progress != Progress::Done) return progress;
        ++m_act;
        m_inAct = {};
    }
    return Progress::Done;
}

void LessonRun::endStep() {
    if (m_isOnScript) {
        std::vector<CheckEvent> checks;
        for (const Expectation& expectation : m_lesson.steps[m_step].expectations)
            checks.push_back(m_journal.check(expectation));
        for (CheckEvent& check : checks) {
            check.lessonStep = lessonStep();
            m_experiment.record(std::move(check));
        }
    }
    m_journal.beginStep();
    ++m_step;
    m_act = 0;
}

LessonRun::Progress LessonRun::resolve(const ScriptAct& script, Act& act) {
    act = Act();
    switch (script.kind) {
    case ScriptAct::Kind::Run: return resolveRunners(script, act);
    case ScriptAct::Kind::Flow:
        act.kind = Act::Kind::Flow;
        act.on = script.on;
        return m_inAct.done > 0 ? Progress::Done : Progress::Ready;
    case ScriptAct::Kind::Toggle: return resolveToggle(script, act);
    case ScriptAct::Kind::Cut:
        act.kind = Act::Kind::Cut;
        act.on = script.on;
        return m_inAct.done > 0 ? Progress::Done : Progress::Ready;
    case ScriptAct::Kind::Kill:
        act.kind = Act::Kind::Kill;
        act.who = script.who;
        return m_inAct.done > 0 ? Progress::Done : Progress::Ready;
    case ScriptAct::Kind::Skip:
        act.kind = Act::Kind::SkipTimeWait;
        if (m_inAct.done > 0) return Progress::Done;
        return m_experiment.canPerform(act) ? Progress::Ready : Progress::Impossible;
    case ScriptAct::Kind::Wait:
        act.kind = Act::Kind::Wait;
        act.duration = script.duration;
        return m_inAct.done > 0 ? Progress::Done : Progress::Ready;
    default: return resolveSegment(script, act);
    }
}

LessonRun::Progress LessonRun::resolveRunners(const ScriptAct& script, Act& act) {
    if (script.crowd == ScriptAct::Crowd::Everyone) return resolveEveryone(act);
    if (script.crowd == ScriptAct::Crowd::One) return resolveRun(script, script.who, act);
    const auto& all = m_experiment.endpoints();
    for (auto client = all.lower_bound(m_inAct.turn.value_or(EndpointId{}));
         client != all.end() && client->first.host == Side::Client; ++client) {
        if (m_inAct.turn != client->first) {
            m_inAct = {};
            m_inAct.turn = client->first;
        }
        const Progress progress = resolveRun(script, client->first, act);
        const bool isPassedOver =
            progress == Progress::Impossible && client->second->isBlocked() && script.untilCall.empty();
        if (progress != Progress::Done && !isPassedOver) return progress;
    }
    return Progress::Done;
}

LessonRun::Progress LessonRun::resolveEveryone(Act& act) {
    const std::set<EndpointId>& idle = m_experiment.idle();
    auto turn = m_inAct.turn ? idle.upper_bound(*m_inAct.turn) : idle.lower_bound({Side::Server, 0});
    for (std::size_t i = 0; i < idle.size(); ++i, ++turn) {
        if (turn == idle.end()) turn = idle.begin();
        const auto lines = m_inAct.lines.find(*turn);
        if (lines != m_inAct.lines.end() && lines->second >= mostLines(*turn)) continue;
        act.who = *turn;
        return Progress::Ready;
    }
    return Progress::Done;
}

LessonRun::Progress LessonRun::resolveRun(const ScriptAct& script, EndpointId who, Act& act) {
    act.who = who;
    Endpoint* runner = m_experiment.endpoint(who);
    if (runner == nullptr) return Progress::Impossible;
    if (runner->hasEnded())
        return script.untilCall.empty() || m_inAct.lastCall == script.untilCall ? Progress::Done
                                                                                : Progress::Impossible;
    const bool isOpenEnded = script.toEnd || !script.untilCall.empty();
    if (isOpenEnded && m_inAct.done >= kMostLinesOfRun) return Progress::Impossible;
    if (!script.untilCall.empty()) {
        if (m_inAct.lastCall == script.untilCall) return Progress::Done;
        if (runner->isBlocked()) {
            const auto& call = m_journal.endpoints().of(who).call;
            return call && call->name() == script.untilCall ? Progress::Done : Progress::Impossible;
        }
        return Progress::Ready;
    }
    if (!script.toEnd && m_inAct.done >= script.lineCount) return Progress::Done;
    if (runner->isBlocked()) return m_inAct.done > 0 ? Progress::Done : Progress::Impossible;
    return Progress::Ready;
}

LessonRun::Progress LessonRun::resolveSegment(const ScriptAct& script, Act& act) {
    act.kind = script.kind == ScriptAct::Kind::Deliver ? Act::Kind::Deliver
               : script.kind == ScriptAct::Kind::Drop  ? Act::Kind::Drop
                                                       : Act::Kind::Copy;
    const std::deque<Wire::Held>& held = m_experiment.wire().held();
    const bool all = script.which == ScriptAct::Which::All;
    if (!all && m_inAct.done > 0) return Progress::Done;
    if (all && m_inAct.done == 0 && !held.empty()) m_inAct.lastSegment = held.back().id;
    const auto wanted = std::find_if(held.begin(), held.end(), [&](const Wire::Held& segment) {
        if (script.from && segment.from != *script.from) return false;
        if (script.which == ScriptAct::Which::Flags) return segment.segment->flags == script.flags;
        return !all || segment.id <= m_inAct.lastSegment;
    });
    const bool isDelivered = m_isKernelSpeed && act.kind == Act::Kind::Deliver;
    if (wanted == held.end()) return all || isDelivered ? Progress::Done : Progress::Impossible;
    act.segment = wanted->id;
    return Progress::Ready;
}

LessonRun::Progress LessonRun::resolveToggle(const ScriptAct& script, Act& act) {
    act.kind = Act::Kind::Toggle;
    for (const auto& [name, on] : script.toggles) {
        const auto now = m_experiment.toggles().find(name);
        if (now != m_experiment.toggles().end() && now->second == on) continue;
        act.toggle = name;
        act.on = on;
        return Progress::Ready;
    }
    return Progress::Done;
}

} // namespace eleven
