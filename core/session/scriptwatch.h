#pragma once
// Whether a lab stands as the script of its lesson would have it, by what happened: what people switched
// beside the script, what timers of the kernels did by themselves, and whether the acts can be done again.
// Pure.

#include "core/trace/event.h"

#include <map>

namespace eleven {

class ScriptWatch {
public:
    explicit ScriptWatch(std::map<std::string, bool> scripted = {},
                         const std::map<std::string, bool>& real = {})
        : m_scripted{std::move(scripted)}, m_real{real} {}

    void add(const Event& event);

    /// Toggles, cut and losses stand as the script has made them.
    [[nodiscard]] bool isAsScripted() const { return m_scripted == m_real; }
    [[nodiscard]] EventNumber lastAct() const { return m_lastAct; }
    /// What a timer did while no act of the script waited for it; 0: nothing.
    [[nodiscard]] EventNumber timer() const { return m_timer; }
    /// It is known now.
    void forgetTimer() { m_timer = 0; }
    /// Nothing but acts made what happened: doing them again makes it again.
    [[nodiscard]] bool isRepeatable() const { return !m_hasWaited; }

private:
    struct Switches {
        std::map<std::string, bool> toggles;
        bool isCut = false;
        std::map<std::optional<Side>, int> losses = {}; ///< in percent
        void take(const Act& act);
        bool operator==(const Switches&) const = default;
    };

    Switches m_scripted;
    Switches m_real;
    EventNumber m_lastAct = 0;
    EventNumber m_timer = 0;
    bool m_waits = false; ///< the last act is the script's, and waits
    bool m_hasWaited = false;
};

} // namespace eleven
