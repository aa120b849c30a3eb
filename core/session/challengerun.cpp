// Of LessonRun: the goal of a challenge.

#include "core/session/lessonrun.h"

#include <algorithm>

namespace eleven {

std::vector<CheckEvent> LessonRun::goalChecks() const {
    return m_lesson.challenge ? checks(m_lesson.challenge->goal) : std::vector<CheckEvent>();
}

/// After each act, and whenever something moved by itself.
void LessonRun::compareGoal() {
    if (!m_lesson.challenge || m_solvedIn || !m_experiment.isRunning() || m_experiment.disturbance()) return;
    std::vector<CheckEvent> found = goalChecks();
    const auto holds = [](const CheckEvent& check) { return check.held; };
    if (!std::all_of(found.begin(), found.end(), holds)) return;
    for (CheckEvent& check : found)
        m_experiment.record(std::move(check));
    m_solvedIn = m_actsDone;
    tell(ScriptEvent::What::Over);
}

} // namespace eleven
