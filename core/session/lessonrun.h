#pragma once
// One run of a lesson: an Experiment and the place in the lesson's script. next() says what Step would do:
// the script's next act, and what goes on by itself where the script was left. Expectations are held against
// the kernel at the end of each step, as long as everything was done as the script says. Where it was left,
// it goes on at the end of a step whose expectations hold all the same. Lives on one thread.

#include "core/session/kernelanswers.h"
#include "core/session/script.h"
#include "core/session/scriptwatch.h"

#include <functional>

namespace eleven {

class LessonRun {
public:
    struct Options {
        std::string sandboxProgram = {};
        std::optional<Profile> profile = {};      ///< instead of the lesson's
        std::map<std::string, bool> toggles = {}; ///< instead of the lesson's first positions
        std::optional<Sigpipe> sigpipe = {};      ///< instead of the lesson's
        bool mayRunOwn = false;                   ///< see LabPlan
        StopAt stopAt = StopAt::Calls;
        bool canType = false;
        bool onLoopback = false; ///< instead of a lab: what needs one is not asked for
    };

    LessonRun(const Lesson& lesson, const Options& options, Recorder::Sink sink);

    /// Builds the lab and stands before the first act. Called again it begins again; see
    /// Experiment::start().
    [[nodiscard]] Result<void> start();

    /// Where it stands, asked once. Nothing is recorded by asking.
    struct Standing {
        std::optional<Act> next;          ///< none: nothing can move, but for kernel timers and people
        std::optional<Obstacle> obstacle; ///< the script cannot go on: what it wants is not possible
        bool isOneOfMany = false;         ///< step() does the rest of that act of the script with it
    };
    [[nodiscard]] Standing standing() const;
    [[nodiscard]] std::optional<Act> next() const { return standing().next; }
    [[nodiscard]] std::optional<Obstacle> obstacle() const { return standing().obstacle; }
    /// What stopped a script that nobody goes on with: obstacle(), or that nothing came of its act. None: it
    /// is over.
    [[nodiscard]] std::optional<Obstacle> stop() const;
    /// next() in the notation of lesson files; of a crowd the act as the script has it: "run: clients to
    /// end".
    [[nodiscard]] std::string nextText() const;
    /// Does next(), and if it belongs to a crowd (clients, everyone) the rest of that act of the script, as
    /// long as `interrupt` is not readable. False if there is none.
    bool step(int interrupt = -1);
    /// Does next() alone.
    bool stepOne(int interrupt = -1);
    /// The wire delivers at once, because a person wants it: the script's deliveries are done already, its
    /// expectations no longer asked for. An act; before start() it becomes the first one.
    void setKernelSpeed(bool on);
    [[nodiscard]] bool isKernelSpeed() const { return m_isKernelSpeed; }
    /// Somebody wants it, and it is not possible any more.
    void noteImpossible(const Act& act);
    /// What moved by itself was taken up: a timer of a kernel may have left the script.
    void noteTimer();
    /// Does what somebody wants. The script goes on if it is what next() says, else it is left.
    bool perform(const Act& act, int interrupt = -1) { return perform(act, interrupt, false); }
    /// Nothing is asked of the script any more: what can go on by itself goes on.
    void goFreely();

    /// Instead of start(): a fresh lab on which the acts of `recorded`, the first events of another run of
    /// this lesson, are done again. What timers of the kernels did there is waited for, and `waits` told for
    /// how long; where they then did otherwise, a NoteEvent says so. False: `interrupt` became readable
    /// while it waited.
    [[nodiscard]] Result<bool> redo(const std::vector<Event>& recorded, int interrupt,
                                    const std::function<void(Nanoseconds)>& waits);

    /// The step that next() belongs to; steps.size() when the script is over.
    [[nodiscard]] int lessonStep() const { return static_cast<int>(m_spot.step); }
    [[nodiscard]] bool isOnScript() const { return m_isOnScript; }
    /// It was as written when it began, and nobody had changed anything.
    [[nodiscard]] bool beganOnScript() const { return m_beganOnScript; }
    [[nodiscard]] bool isScriptOver() const { return m_spot.step >= m_lesson.steps.size(); }
    /// The goal of a challenge as the kernels stand to it now.
    [[nodiscard]] std::vector<CheckEvent> goalChecks() const;
    /// All of it was so after so many acts.
    [[nodiscard]] std::optional<int> solvedIn() const { return m_solvedIn; }
    [[nodiscard]] Experiment& experiment() { return m_experiment; }
    [[nodiscard]] const Lesson& lesson() const { return m_lesson; }

private:
    /// A place in the script; past its last step when the script is over.
    struct Spot {
        std::size_t step = 0;
        std::size_t act = 0;
        InAct inAct;
    };
    /// The script's next act that is not done yet, and where it stands.
    struct Found {
        Spot spot;
        Wanted wanted; ///< Done: the script is over
    };
    bool perform(const Act& act, int interrupt, bool continues);
    [[nodiscard]] bool stepWaits() const;
    bool waitForTheSame(const KernelAnswers& recorded, int interrupt,
                        const std::function<void(Nanoseconds)>& waits);
    void noteOtherwise(const Difference& difference);
    void takeOver(const Act& act);
    [[nodiscard]] Found find() const;
    /// Passes over script acts that are done; checks the expectations of steps that are over.
    Wanted moveOn();
    void endStep();
    [[nodiscard]] std::vector<CheckEvent> checks(const std::vector<Expectation>& expectations) const;
    void compareGoal();
    void leave(ScriptEvent::Reason reason, EventNumber event = 0);
    void tell(ScriptEvent::What what, ScriptEvent::Reason reason = ScriptEvent::Reason::None,
              EventNumber event = 0);
    void take(const Event& event);
    void rememberHeld();
    void countLine(EndpointId who);
    /// The script's act that comes next, if many run in it; else null.
    [[nodiscard]] const ScriptAct* crowdAct() const { return crowdActAt(m_spot); }
    [[nodiscard]] const ScriptAct* crowdActAt(const Spot& spot) const;
    [[nodiscard]] Script script() const {
        return {m_lesson, m_experiment, m_journal, m_isKernelSpeed || m_lacksLab};
    }
    [[nodiscard]] Standing beyondScript() const;
    [[nodiscard]] Obstacle obstacleHere(Obstacle::Code code) const;
    [[nodiscard]] Obstacle obstacleOf(const Disturbance& disturbance) const;

    const Lesson m_lesson;    ///< with the options applied
    const bool m_isAsWritten; ///< the options change nothing that the lesson expects
    const bool m_lacksLab;    ///< it is on the loopback, which delivers at once, and needs more
    StepJournal m_journal;    ///< before m_experiment: it sees every event
    std::optional<Obstacle::Code> m_failure; ///< what made an act fail that could be begun
    Experiment m_experiment;
    Spot m_spot;
    Tally m_tally; ///< of the act at m_spot
    bool m_isOnScript = true;
    bool m_beganOnScript = false;
    bool m_isKernelSpeed = false;
    bool m_isFree = false;
    bool m_hasLeft = false;     ///< the text of the lesson waits
    bool m_wasEverLeft = false; ///< an expectation was perhaps not asked for
    ScriptWatch m_watch;
    KernelAnswers m_answers;
    int m_actsDone = 0; ///< that a challenge counts
    std::optional<int> m_solvedIn;
};

} // namespace eleven
