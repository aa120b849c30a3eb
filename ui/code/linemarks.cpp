#include "ui/code/linemarks.h"

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
        for (const auto& [name, on] : toggleSettings(act->text))
            m_toggles[name] = on;
    }
}

const std::map<int, LineMark>& LineMarks::of(EndpointId who) const {
    static const std::map<int, LineMark> none;
    const auto found = m_marks.find(who);
    return found == m_marks.end() ? none : found->second;
}

std::map<std::string, bool> toggleSettings(const std::string& actText) {
    constexpr std::string_view kHead = "toggle:";
    constexpr std::string_view kBetween = " {},";
    std::map<std::string, bool> settings;
    if (!actText.starts_with(kHead)) return settings;
    std::size_t from = actText.find_first_not_of(kBetween, kHead.size());
    while (from != std::string::npos) {
        const std::size_t colon = actText.find(':', from);
        if (colon == std::string::npos) break;
        const std::size_t value = actText.find_first_not_of(' ', colon + 1);
        if (value == std::string::npos) break;
        settings[actText.substr(from, colon - from)] = actText.compare(value, 4, "true") == 0;
        from = actText.find_first_not_of(kBetween, actText.find_first_of(kBetween, value));
    }
    return settings;
}

} // namespace eleven
