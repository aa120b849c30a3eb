#include "core/session/lessonrun.h"

#include "core/lesson/sigpipe.h"

#include <poll.h>

#include <algorithm>

namespace eleven {
namespace {

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
    plan.onLoopback = options.onLoopback;
    plan.mayRunOwn = options.mayRunOwn;
    plan.stopAt = options.stopAt;
    plan.canType = options.canType;
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

LessonRun::LessonRun(const Lesson& lesson, const Options& options, Recorder::Sink sink)
    : m_lesson(withSigpipe(lesson, options.sigpipe.value_or(lesson.sigpipe))),
      m_isAsWritten(m_lesson.sigpipe == lesson.sigpipe), m_lacksLab(options.onLoopback && needsLab(m_lesson)),
      m_experiment(planOf(m_lesson, options), togglesOf(m_lesson, options),
                   [this, out = std::move(sink)](Event event) {
                       take(event);
                       out(std::move(event));
                   }) {}

Result<void> LessonRun::start() {
    m_journal.reset();
    m_spot = {};
    m_tally = {};
    m_failure.reset();
    m_answers = {};
    m_hasLeft = m_wasEverLeft = false;
    m_actsDone = 0;
    m_solvedIn.reset();
    m_isFree = m_lesson.steps.empty(); // there is no script
    m_isOnScript = true;
    Result<void> started = m_experiment.start();
    m_watch = ScriptWatch(m_lesson.toggles, m_experiment.toggles());
    m_beganOnScript = m_isAsWritten && !m_lacksLab && !m_isKernelSpeed && m_watch.isAsScripted();
    if (!started) return started;
    tell(ScriptEvent::What::Begins);
    if (!m_watch.isAsScripted()) leave(ScriptEvent::Reason::Toggles);
    if (!m_isAsWritten) leave(ScriptEvent::Reason::Sigpipe);
    if (m_lacksLab) leave(ScriptEvent::Reason::Loopback);
    if (std::exchange(m_isKernelSpeed, false)) setKernelSpeed(true);
    moveOn();
    return started;
}

/// The text of the lesson waits. For what the kernel did otherwise the script goes on all the same.
void LessonRun::leave(ScriptEvent::Reason reason, EventNumber event) {
    if (isScriptOver() || m_isFree) return;
    if (reason != ScriptEvent::Reason::Check && reason != ScriptEvent::Reason::Timer) {
        m_isOnScript = false;
        m_wasEverLeft = true;
    }
    if (std::exchange(m_hasLeft, true)) return;
    tell(ScriptEvent::What::Left, reason, event);
}

void LessonRun::tell(ScriptEvent::What what, ScriptEvent::Reason reason, EventNumber event) {
    const int acts = what == ScriptEvent::What::Over ? m_solvedIn.value_or(0) : 0;
    m_experiment.record(ScriptEvent{what, reason, lessonStep(), event, acts});
}

/// The step lets time pass: a timer may be over before its act is done.
bool LessonRun::stepWaits() const {
    if (isScriptOver()) return false;
    const std::vector<ScriptAct>& acts = m_lesson.steps[static_cast<std::size_t>(lessonStep())].acts;
    return std::any_of(acts.begin(), acts.end(),
                       [](const ScriptAct& act) { return act.kind == ScriptAct::Kind::Wait; });
}

void LessonRun::noteTimer() {
    const EventNumber event = m_watch.timer();
    if (event != 0 && !stepWaits()) leave(ScriptEvent::Reason::Timer, event);
    m_watch.forgetTimer();
    compareGoal();
}

void LessonRun::goFreely() {
    if (!m_experiment.isRunning() || std::exchange(m_isFree, true)) return;
    m_isOnScript = false;
    m_wasEverLeft = true;
    tell(ScriptEvent::What::Freely);
}

Result<bool> LessonRun::redo(const std::vector<Event>& recorded, int interrupt,
                             const std::function<void(Nanoseconds)>& waits) {
    m_isKernelSpeed = m_isKernelSpeed && recorded.empty(); // else it is one of the acts
    if (const Result<void> started = start(); !started) return started.error();
    ScriptWatch then;
    KernelAnswers theirs;
    for (const Event& event : recorded) {
        if (const auto* done = as<ActEvent>(event)) {
            if (!waitForTheSame(theirs, interrupt, waits)) return false;
            Act act = done->act;
            if (act.segment != 0) act.segment = m_watch.sentAt(then.placeOf(act.segment));
            const bool letsTimePass = act.kind == Act::Kind::Wait;
            if (letsTimePass) waits(act.duration);
            if (!perform(act, interrupt, done->continues)) {
                noteImpossible(act);
                break;
            }
            if (letsTimePass && isReadable(interrupt)) return false;
        }
        const auto* script = as<ScriptEvent>(event);
        if (script != nullptr && script->what == ScriptEvent::What::Freely) goFreely();
        then.add(event);
        theirs.add(event);
    }
    if (!waitForTheSame(theirs, interrupt, waits)) return false;
    if (const auto difference = m_answers.firstDifference(theirs)) noteOtherwise(*difference);
    return true;
}

/// As often as it happened there; at most twice as long as it took. False: `interrupt`.
bool LessonRun::waitForTheSame(const KernelAnswers& recorded, int interrupt,
                               const std::function<void(Nanoseconds)>& waits) {
    using namespace std::chrono_literals;
    const SteadyClock clock;
    const Nanoseconds most = 2 * recorded.waited() + 2s;
    while (m_answers.byItself() < recorded.byItself() && clock.now() < most) {
        if (isReadable(interrupt)) return false;
        waits(std::max(recorded.waited() - clock.now(), Nanoseconds(0)));
        m_experiment.waitForMovement(interrupt, 200ms);
        m_experiment.takeUp();
        noteTimer();
    }
    return true;
}

void LessonRun::noteOtherwise(const Difference& difference) {
    const auto nameOf = [](std::optional<State> state) {
        return state ? std::string(stateName(*state)) : std::string("-");
    };
    m_experiment.record(NoteEvent{NoteEvent::Code::Otherwise, difference.who, difference.moment,
                                  nameOf(difference.recorded) + ' ' + nameOf(difference.now)});
}

void LessonRun::noteImpossible(const Act& act) {
    m_experiment.record(NoteEvent{NoteEvent::Code::NoLonger, act.who, static_cast<int>(act.kind),
                                  actText(m_experiment.described(act))});
}

void LessonRun::take(const Event& event) {
    m_journal.add(event);
    m_watch.add(event);
    m_answers.add(event);
    if (const auto* done = as<ActEvent>(event); done != nullptr && isCounted(*done)) ++m_actsDone;
    const auto* note = as<NoteEvent>(event);
    if (note != nullptr && note->code == NoteEvent::Code::NeverSettles)
        m_failure = Obstacle::Code::NeverSettles;
}

void LessonRun::setKernelSpeed(bool on) {
    if (m_experiment.isOnLoopback()) return;
    Act act;
    act.kind = Act::Kind::Flow;
    act.on = on;
    if (!m_experiment.isRunning())
        m_isKernelSpeed = on;
    else if (m_experiment.isFlowing() != on)
        perform(act);
}

LessonRun::Found LessonRun::find() const {
    static const Tally nothingYet;
    Found found{m_spot, {}};
    const Tally* tally = &m_tally;
    for (Spot& spot = found.spot; spot.step < m_lesson.steps.size();) {
        const std::vector<ScriptAct>& acts = m_lesson.steps[spot.step].acts;
        if (spot.act >= acts.size()) {
            spot = {spot.step + 1, 0, {}};
            continue;
        }
        found.wanted = script().wanted(acts[spot.act], spot.inAct, *tally);
        if (found.wanted.progress != Wanted::Progress::Done) return found;
        spot = {spot.step, spot.act + 1, {}};
        tally = &nothingYet;
    }
    return found;
}

LessonRun::Standing LessonRun::standing() const {
    if (!m_experiment.isRunning()) return {};
    if (m_isFree || isScriptOver()) return beyondScript();
    Found found = find();
    if (m_isOnScript && m_failure) return {{}, obstacleHere(*m_failure)};
    if (const std::optional<Disturbance> disturbance = m_experiment.disturbance()) {
        return {m_isOnScript ? std::nullopt : m_experiment.nextByItself(), obstacleOf(*disturbance)};
    }
    if (found.wanted.progress == Wanted::Progress::Ready)
        return {found.wanted.act, {}, crowdActAt(found.spot) != nullptr};
    // On the script only a kernel timer or a person can help; a wire comes never.
    const bool hasNoWire = found.wanted.obstacle && found.wanted.obstacle->code == Obstacle::Code::NoWire;
    const bool isStuck = found.wanted.progress == Wanted::Progress::Impossible && (m_isOnScript || hasNoWire);
    return {isStuck ? std::nullopt : m_experiment.nextByItself(), std::move(found.wanted.obstacle)};
}

/// What can go on by itself goes on only if somebody wants it.
LessonRun::Standing LessonRun::beyondScript() const {
    Standing standing{m_isFree ? m_experiment.nextByItself() : std::nullopt, {}};
    if (const std::optional<Disturbance> disturbance = m_experiment.disturbance())
        standing.obstacle = obstacleOf(*disturbance);
    return standing;
}

std::optional<Obstacle> LessonRun::stop() const {
    const bool wasLeft = m_beganOnScript && m_wasEverLeft; // by itself: nothing was compared
    if (std::optional<Obstacle> found = obstacle(); found || (isScriptOver() && !wasLeft)) return found;
    return obstacleHere(Obstacle::Code::DidNothing);
}

Obstacle LessonRun::obstacleHere(Obstacle::Code code) const {
    Obstacle obstacle{.code = code, .act = {}, .place = {}};
    if (isScriptOver()) {
        if (!m_lesson.steps.empty()) obstacle.place = m_lesson.steps.back().place;
        return obstacle;
    }
    const LessonStep& step = m_lesson.steps[m_spot.step];
    obstacle.place = step.place;
    if (m_spot.act >= step.acts.size()) return obstacle;
    obstacle.act = step.acts[m_spot.act].text;
    obstacle.place = step.acts[m_spot.act].place;
    return obstacle;
}

Obstacle LessonRun::obstacleOf(const Disturbance& disturbance) const {
    const bool isKilled = disturbance.signal != 0;
    Obstacle obstacle = obstacleHere(isKilled ? Obstacle::Code::Killed : Obstacle::Code::NotAnswering);
    obstacle.who = disturbance.who;
    obstacle.signal = disturbance.signal;
    return obstacle;
}

std::string LessonRun::nextText() const {
    const std::optional<Act> act = next();
    if (!act) return {};
    const ScriptAct* crowd = crowdActAt(find().spot);
    return crowd != nullptr ? crowd->text : actText(m_experiment.described(*act));
}

const ScriptAct* LessonRun::crowdActAt(const Spot& spot) const {
    if (spot.step >= m_lesson.steps.size() || spot.act >= m_lesson.steps[spot.step].acts.size())
        return nullptr;
    const ScriptAct& script = m_lesson.steps[spot.step].acts[spot.act];
    return script.crowd != ScriptAct::Crowd::One ? &script : nullptr;
}

bool LessonRun::stepOne(int interrupt) {
    if (!m_experiment.isRunning()) return false;
    moveOn();
    const std::optional<Act> act = next();
    return act && perform(*act, interrupt);
}

bool LessonRun::step(int interrupt) {
    if (m_experiment.isRunning()) moveOn();
    const ScriptAct* crowd = crowdAct();
    if (!stepOne(interrupt)) return false;
    std::optional<Act> act;
    while (crowd != nullptr && !isReadable(interrupt) && (act = next()) && crowdAct() == crowd)
        if (!perform(*act, interrupt, true)) break;
    return true;
}

bool LessonRun::perform(const Act& act, int interrupt, bool continues) {
    if (!m_experiment.canPerform(act)) return false;
    const Wanted wanted = moveOn();
    const bool isScripted = !m_isFree && wanted.progress == Wanted::Progress::Ready && wanted.act == act;
    if (isScripted && m_spot.inAct.done == 0) rememberHeld();
    const EventNumber callBefore = m_journal.lastCall(act.who).number;
    const bool isDone = m_experiment.perform(act, isScripted ? lessonStep() : -1, interrupt, continues);
    if (!isScripted) takeOver(act);
    noteTimer();
    if (!isScripted) return true;
    if (!isDone && act.kind == Act::Kind::Wait) return true; // cut short: it comes next again
    if (!isDone && !m_failure) m_failure = Obstacle::Code::DidNothing;
    m_spot.inAct = wanted.inAct;
    ++m_spot.inAct.done;
    m_spot.inAct.lastSegment = act.segment;
    countLine(act.who);
    const StepJournal::LastCall& call = m_journal.lastCall(act.who);
    if (call.number != callBefore) m_spot.inAct.lastCall = call.name;
    moveOn(); // the step's expectations belong to this act, not to the next one
    return isDone;
}

/// Somebody did what the script does not.
void LessonRun::takeOver(const Act& act) {
    const bool flows = act.kind == Act::Kind::Flow;
    if (flows) m_isKernelSpeed = act.on;
    leave(flows && act.on ? ScriptEvent::Reason::KernelSpeed : ScriptEvent::Reason::Act, m_watch.lastAct());
}

/// For all of a kind: those that were held when the act began.
void LessonRun::rememberHeld() {
    if (m_lesson.steps[m_spot.step].acts[m_spot.act].pick.which != SegmentPick::Which::All) return;
    for (const Wire::Held& held : m_experiment.wire().held())
        m_tally.all.push_back(held.id);
}

/// For run: everyone.
void LessonRun::countLine(EndpointId who) {
    const ScriptAct* crowd = crowdAct();
    if (crowd == nullptr || crowd->crowd != ScriptAct::Crowd::Everyone) return;
    m_spot.inAct.turn = who;
    const int most = script().mostLines(who);
    if (++m_tally.lines[who] < most || !m_experiment.endpoint(who)->isIdle()) return;
    m_experiment.record(NoteEvent{NoteEvent::Code::LeftBusy, who, most});
}

Wanted LessonRun::moveOn() {
    if (m_isFree || (m_isOnScript && (m_failure || m_experiment.disturbance())))
        return {Wanted::Progress::Impossible, {}, {}, {}};
    Found found = find();
    if (found.spot.step != m_spot.step || found.spot.act != m_spot.act) m_tally = {};
    while (m_spot.step < found.spot.step)
        endStep();
    m_spot = std::move(found.spot);
    return std::move(found.wanted);
}

std::vector<CheckEvent> LessonRun::checks(const std::vector<Expectation>& expectations) const {
    std::vector<CheckEvent> checks;
    for (const Expectation& expectation : expectations) {
        CheckEvent check = m_journal.check(expectation, m_experiment.owners());
        check.lessonStep = lessonStep();
        const bool isOfOne = expectation.kind == Expectation::Kind::State;
        if (isOfOne && m_experiment.endpoint(expectation.who) == nullptr) { // not there is not CLOSED
            check.seen.states.clear();
            check.held = false;
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

/// Where the script was left, what a step expects is asked for all the same, and told only if all of it is
/// so.
void LessonRun::endStep() {
    using What = ScriptEvent::What;
    std::vector<CheckEvent> checked = checks(m_lesson.steps[m_spot.step].expectations);
    const bool holds =
        std::all_of(checked.begin(), checked.end(), [](const CheckEvent& check) { return check.held; });
    const bool isAsScripted = m_isAsWritten && !m_lacksLab && !m_isKernelSpeed && m_watch.isAsScripted();
    const bool isBack = m_hasLeft && holds && !checked.empty() && isAsScripted && !m_experiment.disturbance();
    EventNumber failed = 0;
    if (m_isOnScript || isBack)
        for (CheckEvent& check : checked) {
            const bool held = check.held;
            const EventNumber number = m_experiment.record(std::move(check));
            if (!held && failed == 0) failed = number;
        }
    if (failed != 0) leave(ScriptEvent::Reason::Check, failed);
    if (isBack) {
        m_isOnScript = true;
        m_hasLeft = false;
        tell(What::Returned);
    }
    if (holds && !m_hasLeft) tell(What::Showed);
    ++m_spot.step;
    if (m_lesson.challenge) return; // its goal is asked for since the beginning, and says when it is over
    m_journal.beginStep();
    tell(isScriptOver() ? What::Over : What::Begins);
}

} // namespace eleven
