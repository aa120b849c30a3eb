// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One run of a lesson: an Experiment and the place in the lesson's script. next() says what Step would do:
// the script's next act, and what goes on by itself once the script is over or was left. Expectations are
// held against the kernel at the end of each step, as long as everything was done as the script says. Lives
// on one thread.

#include "core/experiment/experiment.h"
#include "core/lesson/lesson.h"
#include "core/lesson/stepjournal.h"

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
    /// Does next(). False if there is none.
    bool step(int interrupt = -1);
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
    Progress resolveRun(const ScriptAct& script, Act& act);
    Progress resolveSegment(const ScriptAct& script, Act& act);
    Progress resolveToggle(const ScriptAct& script, Act& act);
    /// Passes over script acts that are done; checks the expectations of steps that are over.
    Progress advance(Act& act);
    void endStep();

    const Lesson m_lesson;    ///< with the options applied
    const bool m_isAsWritten; ///< the options change nothing that the lesson expects
    StepJournal m_journal;    ///< before m_experiment: it sees every event
    Experiment m_experiment;
    std::size_t m_step = 0;
    std::size_t m_act = 0;
    int m_done = 0;              ///< acts done for the script act at m_act
    std::string m_lastCall;      ///< that one of them made
    SegmentId m_lastSegment = 0; ///< deliver: all: the youngest segment that was held at first
    bool m_isOnScript = true;
};

} // namespace eleven
