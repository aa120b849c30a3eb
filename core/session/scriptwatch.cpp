#include "core/session/scriptwatch.h"

namespace eleven {
namespace {

/// A timer decided, and no act.
bool isOfTimer(const Event& event) {
    if (const auto* change = as<StateEvent>(event)) return change->stimulus && isTimer(*change->stimulus);
    const auto* sent = as<SegmentEvent>(event);
    return sent != nullptr && sent->repeats != 0 && !sent->stacked && !sent->keptBack;
}

} // namespace

void ScriptWatch::Switches::take(const Act& act) {
    if (act.kind == Act::Kind::Toggle) toggles[act.toggle] = act.on;
    if (act.kind == Act::Kind::Cut) isCut = act.on;
    if (act.kind == Act::Kind::Loss) losses[act.from] = act.percent;
}

void ScriptWatch::add(const Event& event) {
    if (const auto* done = as<ActEvent>(event)) {
        const Act& act = done->act;
        m_lastAct = event.n;
        m_real.take(act);
        if (done->lessonStep >= 0) m_scripted.take(act);
        const bool waits = act.kind == Act::Kind::Wait || act.kind == Act::Kind::Delay;
        m_waits = waits && done->lessonStep >= 0;
        m_hasWaited = m_hasWaited || waits;
    } else if (isOfTimer(event)) {
        m_hasWaited = true;
        if (!m_waits) m_timer = event.n;
    }
}

} // namespace eleven
