#pragma once
// How the goal of a challenge stands at a prefix of its trace: all that was seen since the beginning.
// Advanced event by event; pure.

#include "core/session/stepjournal.h"

namespace eleven {

class GoalJournal {
public:
    void add(const Event& event) {
        m_journal.add(event);
        m_owners.add(event);
    }
    [[nodiscard]] bool holds(const Expectation& expectation) const {
        return m_journal.check(expectation, m_owners).held;
    }

private:
    StepJournal m_journal;
    Owners m_owners;
};

} // namespace eleven
