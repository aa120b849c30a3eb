#pragma once
// What an act of a lesson's script means now: the act of an Experiment that it wants next, or that it is
// done, or what is in its way. Asks and changes nothing. Lives as long as one question.

#include "core/lesson/lesson.h"
#include "core/session/experiment.h"
#include "core/session/obstacle.h"
#include "core/session/stepjournal.h"

namespace eleven {

/// How far the script's present act is.
struct InAct {
    int done = 0;                   ///< acts done for it; of clients: by the one whose turn it is
    std::string lastCall;           ///< that one of them made
    std::optional<EndpointId> turn; ///< clients: whose turn it is; everyone: who ran last
    SegmentId lastSegment = 0;      ///< all: the one that was dealt with last
};

/// What else is remembered of the present act; it may be long.
struct Tally {
    std::map<EndpointId, int> lines; ///< everyone: run by each
    std::vector<SegmentId> all;      ///< all: those that were held when the act began
};

struct Wanted {
    enum class Progress : std::uint8_t { Ready, Done, Impossible } progress = Progress::Done;
    Act act;                          ///< Ready
    InAct inAct;                      ///< of it
    std::optional<Obstacle> obstacle; ///< Impossible
};

class Script {
public:
    Script(const Lesson& lesson, const Experiment& experiment, const StepJournal& journal, bool isKernelSpeed)
        : m_lesson(lesson), m_experiment(experiment), m_journal(journal), m_isKernelSpeed(isKernelSpeed) {}

    [[nodiscard]] Wanted wanted(const ScriptAct& script, InAct inAct, const Tally& tally) const;
    /// "run: everyone" leaves an endpoint that has run so many lines.
    [[nodiscard]] int mostLines(EndpointId who) const;

private:
    [[nodiscard]] Wanted simple(const ScriptAct& script, InAct inAct) const;
    [[nodiscard]] Wanted runClients(const ScriptAct& script, InAct inAct) const;
    [[nodiscard]] Wanted runEveryone(InAct inAct, const Tally& tally) const;
    [[nodiscard]] Wanted run(const ScriptAct& script, EndpointId who, InAct inAct) const;
    [[nodiscard]] Wanted runUntil(const ScriptAct& script, Wanted wanted, Endpoint& runner) const;
    [[nodiscard]] Wanted onSegment(const ScriptAct& script, InAct inAct) const;
    [[nodiscard]] Wanted onAll(const ScriptAct& script, InAct inAct, const Tally& tally) const;
    [[nodiscard]] Wanted toggle(const ScriptAct& script, InAct inAct) const;
    [[nodiscard]] const Wire::Held* picked(const SegmentPick& pick) const;
    [[nodiscard]] bool fits(const SegmentPick& pick, const Wire::Held& held) const;
    [[nodiscard]] std::vector<WireSegment> onWire() const;
    [[nodiscard]] Wanted impossible(const ScriptAct& script, InAct inAct, Obstacle::Code code,
                                    EndpointId who) const;
    [[nodiscard]] Obstacle::Code whyNot(const Act& act) const;

    const Lesson& m_lesson;
    const Experiment& m_experiment;
    const StepJournal& m_journal;
    const bool m_isKernelSpeed;
};

} // namespace eleven
