#include "core/session/scriptwatch.h"

#include "core/session/kernelanswers.h"

namespace eleven {

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
    } else if (isOfTimer(event)) {
        const bool isExpected = m_waits || (m_hasFlowed && as<SegmentEvent>(event) != nullptr);
        if (!isExpected) m_timer = event.n;
    }
    const auto* sent = as<SegmentEvent>(event);
    if (sent == nullptr || sent->stacked) return;
    const auto original = m_places.find(sent->repeats);
    SentPlace place{sent->from, m_sent[static_cast<std::size_t>(sent->from)].size(), 0};
    if (original != m_places.end()) place = original->second;
    auto& all = m_sent[static_cast<std::size_t>(place.from)];
    if (place.place == all.size()) all.emplace_back();
    place.again = all[place.place].size();
    all[place.place].push_back(sent->id);
    m_places[sent->id] = place;
}

ScriptWatch::SentPlace ScriptWatch::placeOf(SegmentId segment) const {
    const auto found = m_places.find(segment);
    return found != m_places.end() ? found->second : SentPlace();
}

SegmentId ScriptWatch::sentAt(const SentPlace& place) const {
    const auto& all = m_sent[static_cast<std::size_t>(place.from)];
    if (place.place >= all.size() || place.again >= all[place.place].size()) return 0;
    return all[place.place][place.again];
}

} // namespace eleven
