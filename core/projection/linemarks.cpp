#include "core/projection/linemarks.h"

namespace eleven {

void LineMarks::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) {
        m_marks[call->who][call->line] = {};
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        m_marks[returned->who][returned->line] = {
            LineMark::Kind::Returned, returned->value, returned->errnum, returned->isVoid, {}};
    } else if (const auto* jump = as<JumpEvent>(event)) {
        const auto kind = jump->text == "skipped" ? LineMark::Kind::Skipped : LineMark::Kind::Jumped;
        m_marks[jump->who][jump->line] = {.kind = kind, .text = jump->text};
    } else if (const auto* exit = as<ExitEvent>(event)) {
        for (auto& [line, mark] : m_marks[exit->who]) {
            const bool fatal = exit->signal != 0 && mark.kind == LineMark::Kind::Waits;
            if (fatal) mark.kind = LineMark::Kind::Killed;
        }
    } else if (const auto* act = as<ActEvent>(event)) {
        if (act->act.kind != Act::Kind::Toggle) return;
        m_toggles[act->act.toggle] = act->act.on;
        if (act->lessonStep < 0) m_chosenToggles[act->act.toggle] = act->act.on;
    }
}

std::set<std::string> LineMarks::togglesOn(const std::map<std::string, bool>& atStart) const {
    std::map<std::string, bool> positions = m_toggles;
    positions.insert(atStart.begin(), atStart.end());
    std::set<std::string> on;
    for (const auto& [name, isOn] : positions) {
        if (isOn) on.insert(name);
    }
    return on;
}

const std::map<int, LineMark>& LineMarks::of(EndpointId who) const {
    static const std::map<int, LineMark> none;
    const auto found = m_marks.find(who);
    return found == m_marks.end() ? none : found->second;
}

} // namespace eleven
