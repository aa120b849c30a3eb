#include "core/lesson/lesson.h"

#include "core/tcp/rfc9293.h"

#include <algorithm>

namespace eleven {

bool Lesson::hasOwn() const {
    return std::any_of(programs.begin(), programs.end(),
                       [](const auto& program) { return program.second->isOwn(); });
}

bool Lesson::isOwnRun() const {
    return hasOwn() && !challenge && std::all_of(steps.begin(), steps.end(), [](const LessonStep& step) {
               return step.acts.empty() && step.expectations.empty();
           });
}

bool Lesson::isProcess(EndpointId who) const {
    const auto program = programs.find(who);
    const EndpointId first{who.host, 0};
    if (program == programs.end() && who != first) return isProcess(first); // its child, or another like it
    const bool isNoThread = program != programs.end() && program->second->language() != Language::C;
    return isNoThread || processes.count(who) != 0;
}

std::string textIn(const std::map<std::string, std::string>& texts, const std::string& language) {
    for (const std::string& candidate : {language, std::string("en")}) {
        const auto found = texts.find(candidate);
        if (found != texts.end()) return found->second;
    }
    return {};
}

std::string Lesson::titleIn(const std::string& language) const {
    const std::string found = textIn(title, language);
    if (!found.empty() || !hasOwn()) return found.empty() ? id : found;
    std::string commands; // "./client server ⇄ ./server 8080"
    for (const auto& [who, program] : programs)
        if (program->isOwn()) commands += (commands.empty() ? "" : " ⇄ ") + program->text();
    return commands;
}

std::set<State> Lesson::reached() const {
    using Kind = Expectation::Kind;
    std::set<State> states;
    const auto add = [&states](const std::vector<Expectation>& expectations) {
        for (const Expectation& expected : expectations) {
            const bool isOfStates = expected.kind == Kind::State || expected.kind == Kind::Listener ||
                                    (expected.kind == Kind::Count && expected.count > 0);
            if (isOfStates) states.insert(expected.states.begin(), expected.states.end());
        }
    };
    for (const LessonStep& step : steps)
        add(step.expectations);
    if (challenge) add(challenge->goal);
    return states;
}

namespace {

using Ends = std::map<std::pair<Expectation::Kind, EndpointId>, State>; // none: CLOSED

/// The listener of this end is all that it has.
bool isAlone(const Ends& ends, const Expectation& expected) {
    const auto state = ends.find({Expectation::Kind::State, expected.who});
    return expected.kind == Expectation::Kind::Listener &&
           (state == ends.end() || state->second == State::Listen);
}

} // namespace

std::set<std::size_t> Lesson::walked() const {
    Ends ends;
    std::set<std::size_t> edges;
    const auto listens = [this](EndpointId who) {
        const auto program = programs.find(who);
        return program != programs.end() && program->second->has(Effect::Listen);
    };
    const auto walk = [&](const Expectation& expected) {
        if (expected.kind != Expectation::Kind::State && expected.kind != Expectation::Kind::Listener) return;
        State& end = ends.try_emplace({expected.kind, expected.who}, State::Closed).first->second;
        bool isFirst = true; // the others came one after the other
        for (State to : expected.states) {
            if (end == State::SynReceived && to == State::Closed && listens(expected.who))
                to = State::Listen; // the request is gone, the listener is what is left
            // Beside a connection nobody can say which of the two it was.
            const bool isOther =
                isFirst && end == State::Listen && to == State::Closed && !isAlone(ends, expected);
            isFirst = false;
            for (std::size_t i = 0; i < kEdges.size(); ++i)
                if (!isOther && kEdges[i].from == end && kEdges[i].to == to) edges.insert(i);
            end = to;
        }
    };
    for (const LessonStep& step : steps)
        std::for_each(step.expectations.begin(), step.expectations.end(), walk);
    if (challenge) std::for_each(challenge->goal.begin(), challenge->goal.end(), walk);
    return edges;
}

Lesson tried(const Lesson& lesson, const LessonTry& what) {
    Lesson run = lesson;
    LessonStep setUp;
    setUp.id = what.id;
    setUp.place = what.place;
    for (int i = 0; i <= what.after; ++i) {
        const std::vector<ScriptAct>& acts = lesson.steps[static_cast<std::size_t>(i)].acts;
        setUp.acts.insert(setUp.acts.end(), acts.begin(), acts.end());
    }
    setUp.acts.insert(setUp.acts.end(), what.acts.begin(), what.acts.end());
    run.steps = {std::move(setUp)};
    run.intro.clear();
    run.title = what.title;
    run.about = what.about;
    run.isTry = true;
    for (const auto& [toggle, on] : what.toggles)
        run.toggles[toggle] = on;
    if (what.sigpipe) run.sigpipe = *what.sigpipe;
    return run;
}

int actCount(const ScriptAct& act) {
    using Kind = ScriptAct::Kind;
    const bool isOne = act.crowd == ScriptAct::Crowd::One && act.untilCall.empty() && !act.toEnd;
    switch (act.kind) {
    case Kind::RunLine: return isOne ? act.lineCount : 0;
    case Kind::Toggle: return static_cast<int>(act.toggles.size());
    case Kind::Wait: return 0;
    default: return act.pick.which == SegmentPick::Which::All ? 0 : 1;
    }
}

Lesson solutionOf(const Lesson& challenge) {
    Lesson run = challenge;
    LessonStep solution;
    solution.id = "solution";
    solution.place = challenge.challenge->place;
    solution.acts = challenge.challenge->solution;
    run.steps = {std::move(solution)};
    return run;
}

std::string LessonError::message() const {
    std::string where = file;
    if (place.line > 0) where += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    return where + ": expected " + expected + ", saw " + seen;
}

const QuestionText* Question::textIn(const std::string& language) const {
    auto found = text.find(language);
    if (found == text.end()) found = text.find("en");
    return found == text.end() ? nullptr : &found->second;
}

const ScriptAct* firstOnWire(const Lesson& lesson) {
    for (const LessonStep& step : lesson.steps)
        for (const ScriptAct& act : step.acts) {
            const bool isDoneByLo = act.kind == Act::Kind::Flow && act.on;
            if (!isOfPrograms(act.kind) && !isDoneByLo) return &act;
        }
    return nullptr;
}

bool needsLab(const Lesson& lesson) {
    const auto holds = [](const Expectation& expected) {
        return (expected.kind == Expectation::Kind::Wire || expected.kind == Expectation::Kind::Lost) &&
               !expected.wire.empty();
    };
    return lesson.challenge || firstOnWire(lesson) != nullptr || !lesson.sysctl.empty() ||
           std::any_of(lesson.steps.begin(), lesson.steps.end(), [&](const LessonStep& step) {
               return std::any_of(step.expectations.begin(), step.expectations.end(), holds);
           });
}

} // namespace eleven
