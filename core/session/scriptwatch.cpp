#include "core/session/scriptwatch.h"

#include <algorithm>

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
        m_hasFlowed = m_hasFlowed || (act.kind == Act::Kind::Flow && done->lessonStep >= 0);
        const bool waits = act.kind == Act::Kind::Wait || act.kind == Act::Kind::Delay;
        const bool skips = act.kind == Act::Kind::SkipTimeWait;
        m_waits = (waits || skips) && done->lessonStep >= 0;
        m_hasWaited = m_hasWaited || waits;
    } else if (isOfTimer(event)) {
        m_hasWaited = true;
        const bool isExpected = m_waits || (m_hasFlowed && as<SegmentEvent>(event) != nullptr);
        if (!isExpected) m_timer = event.n;
    }
    const auto* sent = as<SegmentEvent>(event);
    if (sent != nullptr && sent->repeats == 0)
        m_sent[static_cast<std::size_t>(sent->from)].push_back(sent->id);
}

ScriptWatch::SentPlace ScriptWatch::placeOf(SegmentId segment) const {
    for (const Side side : {Side::Client, Side::Server}) {
        const std::vector<SegmentId>& sent = m_sent[static_cast<std::size_t>(side)];
        const auto found = std::find(sent.begin(), sent.end(), segment);
        if (found != sent.end()) return {side, static_cast<std::size_t>(found - sent.begin())};
    }
    return {Side::Client, m_sent.front().size()};
}

SegmentId ScriptWatch::sentAt(const SentPlace& place) const {
    const std::vector<SegmentId>& sent = m_sent[static_cast<std::size_t>(place.from)];
    return place.place < sent.size() ? sent[place.place] : 0;
}

} // namespace eleven
