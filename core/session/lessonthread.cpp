#include "core/session/lessonthread.h"

#include "core/session/lessonrun.h"
#include "core/session/origin.h"

#include <algorithm>

namespace eleven {

LessonThread::LessonThread(Lesson lesson, std::string sandboxProgram, StageInbox& inbox)
    : m_sandboxProgram(std::move(sandboxProgram)), m_inbox(inbox),
      m_thread([this, first = std::move(lesson)]() mutable { run(std::move(first)); }) {}

LessonThread::~LessonThread() {
    m_commands.post(Quit{});
    m_thread.join();
}

void LessonThread::step() { m_commands.post(Step{true}); }
void LessonThread::stepOne() { m_commands.post(Step{false}); }
void LessonThread::perform(Act act) { m_commands.post(std::move(act)); }
void LessonThread::setKernelSpeed(bool on) { m_commands.post(SetKernelSpeed{on}); }
void LessonThread::setStops(const Stops& stops) { m_commands.post(stops); }
void LessonThread::type(Side host, std::string octets) { m_commands.post(Type{host, std::move(octets)}); }
void LessonThread::branch(Fork fork) { m_commands.post(std::move(fork)); }
void LessonThread::stay() { m_commands.post(Stay{}); }
void LessonThread::goFreely() { m_commands.post(GoFreely{}); }
void LessonThread::runTo(int step, bool thenFreely) { m_commands.post(RunTo{step, thenFreely}); }
void LessonThread::open(Lesson lesson, std::optional<Sigpipe> sigpipe, std::map<std::string, bool> toggles) {
    m_commands.post(Open{std::move(lesson), sigpipe, std::move(toggles)});
}

void LessonThread::openRecorded(Lesson lesson, std::optional<Sigpipe> sigpipe,
                                std::map<std::string, bool> toggles) {
    m_commands.post(Open{std::move(lesson), sigpipe, std::move(toggles), true});
}

void LessonThread::run(Lesson lesson) {
    begin({std::move(lesson), std::nullopt, {}});
    for (;;) {
        if (m_waiting.empty()) m_lesson->experiment().waitForMovement(m_commands.readiness());
        takeCommands();
        if (!m_waiting.empty()) {
            Command command = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (!obey(std::move(command))) {
                m_lesson.reset();
                m_ending.clear();
                return;
            }
        }
        m_lesson->experiment().takeUp();
        m_lesson->noteTimer();
        tell();
    }
}

bool LessonThread::beginsAgain(const Command& command) {
    return std::holds_alternative<Fork>(command) || std::holds_alternative<Open>(command) ||
           std::holds_alternative<Quit>(command);
}

void LessonThread::takeCommands() {
    for (Command& command : m_commands.takeAll()) {
        if (beginsAgain(command))
            m_commandsDone += std::erase_if(m_waiting, [](const Command& waiting) {
                return std::holds_alternative<Step>(waiting) || std::holds_alternative<Act>(waiting) ||
                       std::holds_alternative<RunTo>(waiting) || std::holds_alternative<GoFreely>(waiting);
            });
        m_waiting.push_back(std::move(command));
    }
}

LessonRun::Options LessonThread::options() const {
    LessonRun::Options options;
    options.sandboxProgram = m_sandboxProgram;
    options.profile = m_opened.lesson.profile;
    options.sigpipe = m_opened.sigpipe;
    options.toggles = m_opened.toggles;
    options.onLoopback = m_isOnLoopback;
    options.mayRunOwn = m_opened.lesson.mayRunOwn;
    options.stopAt = m_stopAt;
    options.canType = true;
    return options;
}

std::unique_ptr<LessonRun> LessonThread::makeRun() {
    auto run = std::make_unique<LessonRun>(m_opened.lesson, options(),
                                           [this](Event event) { take(std::move(event)); });
    run->setKernelSpeed(m_isKernelSpeed);
    return run;
}

void LessonThread::begin(Open opened) {
    m_opened = std::move(opened);
    letWireHold();
    end(std::exchange(m_lesson, makeRun()));
    m_events = 0;
    m_failure.reset();
    if (m_opened.isRecorded) return;
    m_inbox.post(Reset{originOf(m_opened.lesson, options())});
    const Result<void> started = m_lesson->start();
    if (!started) m_failure = started.error();
    freeOwn();
    tell();
}

void LessonThread::letWireHold() {
    if (!m_opened.lesson.isOwnRun()) m_isKernelSpeed = false;
}

void LessonThread::freeOwn() {
    if (m_opened.lesson.isOwnRun()) m_lesson->goFreely();
}

void LessonThread::branchOff(const Fork& fork) {
    if (fork.events.empty()) letWireHold();
    std::unique_ptr<LessonRun> fresh = makeRun();
    std::vector<Event> events;
    const std::size_t eventsBefore = std::exchange(m_events, 0);
    m_redone = &events;
    const auto waits = [this](Nanoseconds left) {
        m_redoWaits = left;
        tell();
    };
    const Result<bool> redone = fresh->redo(fork.events, m_commands.readiness(), waits);
    m_redone = nullptr;
    m_redoWaits.reset();
    const bool isNeeded = fork.events.empty() || m_failure; // what is there is not what somebody wants
    if (redone ? !*redone : !isNeeded) {
        m_events = eventsBefore;
        if (!redone) m_noBranch = redone.error();
        end(std::move(fresh));
        return;
    }
    m_inbox.post(Reset{{}, fork.from, fork.moment});
    for (Event& event : events)
        m_inbox.post(std::move(event));
    m_isKernelSpeed = fresh->isKernelSpeed();
    m_failure = redone ? std::nullopt : std::optional(redone.error());
    end(std::exchange(m_lesson, std::move(fresh)));
    freeOwn();
}

void LessonThread::end(std::unique_ptr<LessonRun> run) {
    std::erase_if(m_ending, [](Sandbox& sandbox) { return sandbox.hasEnded(); });
    if (!run) return;
    for (Sandbox& sandbox : run->experiment().end())
        m_ending.push_back(std::move(sandbox));
}

void LessonThread::runTo(const RunTo& until) {
    const auto isCalledOff = [](const Command& waiting) {
        return beginsAgain(waiting) || std::holds_alternative<EndRun>(waiting);
    };
    while (m_lesson->lessonStep() < until.step) {
        const LessonRun::Standing standing = m_lesson->standing();
        if (!standing.next || standing.obstacle) break; // what comes next is not the script's
        if (!m_lesson->step(m_commands.readiness())) break;
        takeCommands();
        if (std::any_of(m_waiting.begin(), m_waiting.end(), isCalledOff)) return;
    }
    if (until.thenFreely && m_lesson->lessonStep() >= until.step) m_lesson->goFreely();
}

/// An act that goes round for ever ends at the next message, as it does when somebody restarts.
void LessonThread::take(Event event) {
    if (m_events++ == kMostEvents) m_commands.post(EndRun{});
    if (m_events > kMostEvents) return;
    if (m_redone != nullptr)
        m_redone->push_back(std::move(event));
    else
        m_inbox.post(std::move(event));
}

bool LessonThread::obey(Command command) {
    if (std::holds_alternative<EndRun>(command)) {
        const bool isStillSo = m_events > kMostEvents; // nobody restarted meanwhile
        if (isStillSo && !m_failure)
            m_failure = Error{"record", 0, {Remedy::Code::ShorterRun, {std::to_string(kMostEvents)}}};
        return true;
    }
    ++m_commandsDone;
    m_noBranch.reset();
    if (std::holds_alternative<Quit>(command)) return false;
    if (auto* opened = std::get_if<Open>(&command))
        begin(std::move(*opened));
    else if (const auto* fork = std::get_if<Fork>(&command))
        branchOff(*fork);
    else if (std::holds_alternative<GoFreely>(command))
        m_lesson->goFreely();
    else if (const auto* until = std::get_if<RunTo>(&command))
        runTo(*until);
    else if (const auto* speed = std::get_if<SetKernelSpeed>(&command)) {
        m_isKernelSpeed = speed->on;
        m_lesson->setKernelSpeed(speed->on);
    } else if (const auto* stops = std::get_if<Stops>(&command)) {
        const bool isOfRun = stops->at == StopAt::Connection; // the next one has others
        m_stopAt = isOfRun ? StopAt::Calls : stops->at;
        m_lesson->experiment().setStops(*stops);
    } else if (const auto* typed = std::get_if<Type>(&command)) {
        m_lesson->experiment().type(typed->host, typed->octets);
    } else if (const auto* step = std::get_if<Step>(&command)) {
        const int interrupt = m_commands.readiness();
        step->isWhole ? m_lesson->step(interrupt) : m_lesson->stepOne(interrupt);
    } else if (const auto* act = std::get_if<Act>(&command))
        if (!m_lesson->perform(*act, m_commands.readiness()) && m_lesson->experiment().isRunning())
            m_lesson->noteImpossible(*act);
    return true;
}

void LessonThread::tell() {
    if (!m_failure) m_failure = m_lesson->experiment().failure();
    Situation situation;
    LessonRun::Standing standing = m_lesson->standing();
    situation.next = standing.next;
    situation.isOneOfMany = standing.isOneOfMany;
    situation.isFlowing = m_lesson->experiment().isFlowing();
    situation.stopAt = m_lesson->experiment().stopAt();
    situation.lessonStep = m_lesson->lessonStep();
    situation.redoWaits = m_redoWaits;
    situation.noBranch = m_noBranch;
    const bool isDisturbed = standing.obstacle && (standing.obstacle->code == Obstacle::Code::NotAnswering ||
                                                   standing.obstacle->code == Obstacle::Code::Killed);
    if (!situation.next || isDisturbed) situation.obstacle = std::move(standing.obstacle);
    situation.isOnLoopback = m_lesson->experiment().isOnLoopback();
    situation.failure = m_failure;
    if (m_failure) {
        situation.next.reset();
        situation.obstacle.reset();
    }
    situation.commandsDone = m_commandsDone;
    m_inbox.post(std::move(situation));
}

} // namespace eleven
