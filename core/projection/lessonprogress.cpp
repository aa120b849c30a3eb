#include "core/projection/lessonprogress.h"

namespace eleven {

void LessonProgress::add(const Event& event) {
    if (const auto* script = as<ScriptEvent>(event)) {
        take(*script);
    } else if (const auto* check = as<CheckEvent>(event)) {
        checks.push_back(event.n);
        if (!check->held && refused == 0) refused = event.n;
    } else if (const auto* act = as<ActEvent>(event)) {
        isBehindEnd = isOver;
        if (isCounted(*act)) ++acts;
        checks.clear();
        showed = -1;
        hasBegun = hasBegun || act->lessonStep >= 0;
    } else if (const auto* change = as<StateEvent>(event)) {
        const State before = m_ends.of(change->host);
        m_ends.add(event);
        isBehindEnd =
            isBehindEnd || (isOver && before != m_ends.of(change->host)); // not one that went before
    }
}

void LessonProgress::take(const ScriptEvent& script) {
    switch (script.what) {
    case ScriptEvent::What::Over:
        isOver = true;
        solvedIn = script.acts;
        [[fallthrough]];
    case ScriptEvent::What::Begins:
        step = script.lessonStep;
        hasBegun = false;
        break;
    case ScriptEvent::What::Showed: showed = script.lessonStep; break;
    case ScriptEvent::What::Left: departure = script; break;
    case ScriptEvent::What::Returned: departure.reset(); break;
    case ScriptEvent::What::Freely: isFree = true; break;
    }
}

} // namespace eleven
