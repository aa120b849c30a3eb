#pragma once
// One run of a lesson: an Experiment and the place in the lesson's script. next() says what Step would do:
// the script's next act, and what goes on by itself once the script is over or was left. Expectations are
// held against the kernel at the end of each step, as long as everything was done as the script says. Lives
// on one thread.

#include "core/session/experiment.h"
#include "core/lesson/lesson.h"
#include "core/session/stepjournal.h"

namespace eleven {

class LessonRun {
public:
    struct Options {
        std::string sandboxProgram = {};
        std::optional<Profile> profile = {};      ///< instead of the lesson's
        std::map<std::string, bool> toggles = {}; ///< instead of the lesson's first positions
        std::optional<Sigpipe> sigpipe = {};      ///< instead of the lesson's
    };

    LessonRun(Lesson lesson, const Options& options, Recorder::Sink sink);

    /// Builds the lab and stands before the first act. Called again it begins again; toggles stay as they
    /// are.
    [[nodiscard]] Result<void> start();

    /// None: nothing can move, but for kernel timers and people.
    [[nodiscard]] std::optional<Act> next();
    /// next() in the notation of lesson files; of a crowd the act as the script has it: "run: clients to
    /// end".
    [[nodiscard]] std::string nextText();
    /// Does next(), and if it belongs to a crowd (clients, everyone) the rest of that act of the script, as
    /// long as `interrupt` is not readable. False if there is none.
    bool step(int interrupt = -1);
    /// The wire delivers at once, because a person wants it: the script's deliveries are done already, its
    /// expectations no longer asked for.
    void setKernelSpeed(bool on);
    /// Does what somebody wants. The script goes on if it is what next() says, else it is left.
    bool perform(const Act& act, int interrupt = -1);

    /// The step that next() belongs to; steps.size() when the script is over.
    [[nodiscard]] int lessonStep() const { return static_cast<int>(m_step); }
    [[nodiscard]] bool isOnScript() const { return m_isOnScript; }
    [[nodiscard]] bool isScriptOver() const { return m_step >= m_lesson.steps.size(); }
    /// The script cannot go on: what it wants is not possible. Empty if it can.
    [[nodiscard]] std::string obstacle();
    [[nodiscard]] Place scriptPlace() const;

    [[nodiscard]] Experiment& experiment() { return m_experiment; }
    [[nodiscard]] const Lesson& lesson() const { return m_lesson; }

private:
    enum class Progress : std::uint8_t { Ready, Done, Impossible };

    Progress resolve(const ScriptAct& script, Act& act);
    Progress resolveRunners(const ScriptAct& script, Act& act);
    Progress resolveEveryone(Act& act);
    Progress resolveRun(const ScriptAct& script, EndpointId who, Act& act);
    Progress resolveSegment(const ScriptAct& script, Act& act);
    Progress resolveToggle(const ScriptAct& script, Act& act);
    /// Passes over script acts that are done; checks the expectations of steps that are over.
    Progress advance(Act& act);
    void endStep();
    void countLine(EndpointId who);
    [[nodiscard]] int mostLines(EndpointId who) const;
    /// The script's act that comes next, if many run in it; else null.
    [[nodiscard]] const ScriptAct* crowdAct() const;

    /// How far the script act at m_act is.
    struct InAct {
        int done = 0;                    ///< acts done for it; of clients: by the one whose turn it is
        std::string lastCall;            ///< that one of them made
        SegmentId lastSegment = 0;       ///< deliver: all: the youngest segment that was held at first
        std::optional<EndpointId> turn;  ///< clients: whose turn it is; everyone: who ran last
        std::map<EndpointId, int> lines; ///< everyone: run by each
    };

    const Lesson m_lesson;    ///< with the options applied
    const bool m_isAsWritten; ///< the options change nothing that the lesson expects
    StepJournal m_journal;    ///< before m_experiment: it sees every event
    Experiment m_experiment;
    std::size_t m_step = 0;
    std::size_t m_act = 0;
    InAct m_inAct;
    bool m_isOnScript = true;
    bool m_isKernelSpeed = false;
};

} // namespace eleven
