// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lessonrun.h"

#include "core/lesson/sigpipe.h"

#include <algorithm>

namespace eleven {
namespace {

constexpr int kMostLines = 100; ///< that "until" runs before it gives up

LabPlan planOf(const Lesson& lesson, const LessonRun::Options& options) {
    LabPlan plan;
    plan.sandboxProgram = options.sandboxProgram;
    plan.isPatient = options.profile.value_or(lesson.profile) == Profile::Patient;
    plan.sysctl = lesson.sysctl;
    plan.programs = lesson.programs;
    plan.processes = lesson.processes;
    plan.descriptorLimit = lesson.descriptorLimit;
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
    m_done = 0;
    m_lastCall.clear();
    m_isOnScript = m_isAsWritten && m_experiment.toggles() == m_lesson.toggles;
    return m_experiment.start();
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
        const EndpointView& view = m_journal.endpoints().of(script.who);
        if (view.blocked && view.call) return text + "it is blocked in " + view.call->text;
        if (m_done >= kMostLines)
            return text + "it was not reached within " + std::to_string(kMostLines) + " lines";
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

bool LessonRun::step(int interrupt) {
    const std::optional<Act> act = next();
    return act && perform(*act, interrupt);
}

bool LessonRun::perform(const Act& act, int interrupt) {
    Act scripted;
    const bool isScripted = advance(scripted) == Progress::Ready && scripted == act;
    if (!m_experiment.canPerform(act)) return false;
    const EventNumber callBefore = m_journal.lastCall(act.who).number;
    m_experiment.perform(act, isScripted ? lessonStep() : -1, interrupt);
    m_isOnScript = m_isOnScript && isScripted;
    if (!isScripted) return true;
    ++m_done;
    const StepJournal::LastCall& call = m_journal.lastCall(act.who);
    if (call.number != callBefore) m_lastCall = call.name;
    Act following;
    advance(following); // the step's expectations belong to this act, not to the next one
    return true;
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
        m_done = 0;
        m_lastCall.clear();
        m_lastSegment = 0;
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
    case ScriptAct::Kind::Run: return resolveRun(script, act);
    case ScriptAct::Kind::Toggle: return resolveToggle(script, act);
    case ScriptAct::Kind::Cut:
        act.kind = Act::Kind::Cut;
        act.on = script.on;
        return m_done > 0 ? Progress::Done : Progress::Ready;
    case ScriptAct::Kind::Kill:
        act.kind = Act::Kind::Kill;
        act.who = script.who;
        return m_done > 0 ? Progress::Done : Progress::Ready;
    case ScriptAct::Kind::Skip:
        act.kind = Act::Kind::SkipTimeWait;
        if (m_done > 0) return Progress::Done;
        return m_experiment.canPerform(act) ? Progress::Ready : Progress::Impossible;
    case ScriptAct::Kind::Wait:
        act.kind = Act::Kind::Wait;
        act.duration = script.duration;
        return m_done > 0 ? Progress::Done : Progress::Ready;
    default: return resolveSegment(script, act);
    }
}

LessonRun::Progress LessonRun::resolveRun(const ScriptAct& script, Act& act) {
    act.kind = Act::Kind::RunLine;
    act.who = script.who;
    Endpoint* runner = m_experiment.endpoint(script.who);
    if (runner == nullptr) return Progress::Impossible;
    if (runner->hasEnded())
        return script.untilCall.empty() || m_lastCall == script.untilCall ? Progress::Done
                                                                          : Progress::Impossible;
    if (m_done >= kMostLines) return Progress::Impossible;
    if (!script.untilCall.empty()) {
        if (m_lastCall == script.untilCall) return Progress::Done;
        if (runner->isBlocked()) {
            const auto& call = m_journal.endpoints().of(script.who).call;
            return call && call->name == script.untilCall ? Progress::Done : Progress::Impossible;
        }
        return Progress::Ready;
    }
    if (!script.toEnd && m_done >= script.lineCount) return Progress::Done;
    if (runner->isBlocked()) return m_done > 0 ? Progress::Done : Progress::Impossible;
    return Progress::Ready;
}

LessonRun::Progress LessonRun::resolveSegment(const ScriptAct& script, Act& act) {
    act.kind = script.kind == ScriptAct::Kind::Deliver ? Act::Kind::Deliver
               : script.kind == ScriptAct::Kind::Drop  ? Act::Kind::Drop
                                                       : Act::Kind::Copy;
    const std::deque<Wire::Held>& held = m_experiment.wire().held();
    const bool all = script.which == ScriptAct::Which::All;
    if (!all && m_done > 0) return Progress::Done;
    if (all && m_done == 0 && !held.empty()) m_lastSegment = held.back().id;
    const auto wanted = std::find_if(held.begin(), held.end(), [&](const Wire::Held& segment) {
        if (script.from && segment.from != *script.from) return false;
        if (script.which == ScriptAct::Which::Flags) return segment.segment->flags == script.flags;
        return !all || segment.id <= m_lastSegment;
    });
    if (wanted == held.end()) return all ? Progress::Done : Progress::Impossible;
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
