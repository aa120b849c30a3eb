#pragma once
// Where the text of a lesson stands at a prefix of the trace: what is about to be done, what was shown, and
// whether the text waits because somebody or something left the script. Pure.

#include "core/projection/endstates.h"

#include <vector>

namespace eleven {

struct LessonProgress {
    int step = 0;          ///< whose acts come next or are being done; steps.size(): over
    bool hasBegun = false; ///< one of its acts was done
    int showed = -1;       ///< the step before it, if what it expected was so and nothing has been done since
    std::vector<EventNumber> checks; ///< the CheckEvents of `showed`, or of the step that the kernel refused
    EventNumber refused = 0;         ///< the first CheckEvent that did not hold; 0: none
    std::optional<ScriptEvent> departure; ///< the text waits; none: it goes on
    bool isFree = false;
    bool isOver = false;
    bool isBehindEnd = false; ///< something happened after the end
    int acts = 0;             ///< that a challenge counts, so far
    int solvedIn = 0;         ///< so many led a challenge to its goal; 0: it is not solved

    void add(const Event& event);
    [[nodiscard]] bool isTold() const { return !departure && !isFree; }

private:
    void take(const ScriptEvent& script);

    EndStates m_ends;
};

} // namespace eleven
