#pragma once
// What each line of each program came to at a prefix of a trace: what it returned, that it waits, that it was
// left out; and the positions of the toggles, which say which lines are commented out. Pure; advanced event
// by event.

#include "core/recording/event.h"

#include <map>
#include <set>
#include <string>

namespace eleven {

struct LineMark {
    enum class Kind : std::uint8_t { Waits, Returned, Jumped, Skipped, Killed } kind = Kind::Waits;
    std::int64_t value = 0; ///< Returned
    int errnum = 0;         ///< Returned
    bool isVoid = false;    ///< Returned, but no value
    std::string text = {};  ///< Jumped: "n == 0: true"
};

class LineMarks {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// By number of the line. Lines that never ran have none.
    [[nodiscard]] const std::map<int, LineMark>& of(EndpointId who) const;
    /// The toggles that an act has set since the trace began.
    [[nodiscard]] const std::map<std::string, bool>& toggles() const { return m_toggles; }
    /// Of these, what somebody chose, not the lesson: it outlasts a restart.
    [[nodiscard]] const std::map<std::string, bool>& chosenToggles() const { return m_chosenToggles; }

    /// Those that are on, where they stood `atStart` when the trace began.
    [[nodiscard]] std::set<std::string> togglesOn(const std::map<std::string, bool>& atStart) const;

private:
    std::map<EndpointId, std::map<int, LineMark>> m_marks;
    std::map<std::string, bool> m_toggles;
    std::map<std::string, bool> m_chosenToggles;
};

} // namespace eleven
