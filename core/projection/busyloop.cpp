#include "core/projection/busyloop.h"

#include <algorithm>
#include <utility>

namespace eleven {
namespace {

constexpr int kFewestLaps = 3; ///< that make a busy loop

} // namespace

void BusyLoops::add(const Event& event) {
    m_repeats = 0;
    if (const auto* call = as<CallEvent>(event)) {
        Lap& lap = lapOf(call->who);
        const int line = call->source.line != 0 ? call->source.line : call->line;
        lap.open = Item{event.n, line, call->call, {}, 0, 0, {}};
        if (call->blocks) lap.isTouched = true; // something else has to happen before it returns
        const Item* same = expected(lap, line);
        if (same != nullptr && same->call == call->call) m_repeats = same->event;
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        Lap& lap = lapOf(returned->who);
        if (!lap.open) return;
        Item item = std::move(*lap.open);
        lap.open.reset();
        item.value = returned->value;
        item.errnum = returned->errnum;
        item.detail = returned->detail;
        run(lap, item);
    } else if (const auto* jump = as<JumpEvent>(event)) {
        run(lapOf(jump->who), {event.n, jump->line, {}, jump->text, 0, 0, {}});
    } else if (const auto* change = as<StateEvent>(event)) {
        touch(change->who);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        touch(reading->who);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        touch(signal->who);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        touch(exit->who);
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        ++m_segments[static_cast<std::size_t>(sent->from)];
    } else if (as<FateEvent>(event) != nullptr) {
        for (int& segments : m_segments)
            ++segments;
    }
}

std::optional<BusyLoops::Loop> BusyLoops::of(EndpointId who) const {
    const auto found = m_laps.find(who);
    if (found == m_laps.end() || lapsOf(who) < kFewestLaps) return std::nullopt;
    const std::vector<Item>& model = found->second.model;
    const auto call = std::find_if(model.begin(), model.end(), [](const Item& item) {
        return item.call.type != nullptr && item.call.type->effect != Effect::Print;
    });
    if (call == model.end()) return Loop{lapsOf(who)};
    return Loop{lapsOf(who), call->call.type, call->value, call->errnum};
}

int BusyLoops::lapsOf(EndpointId who) const {
    const auto found = m_laps.find(who);
    if (found == m_laps.end()) return 1;
    const Lap& lap = found->second;
    const bool isTouched = lap.isTouched || lap.segments != m_segments[static_cast<std::size_t>(who.host)];
    return lap.differs || isTouched ? 1 : lap.times;
}

bool BusyLoops::isSame(const Item& a, const Item& b) {
    return a.line == b.line && a.call == b.call && a.value == b.value && a.errnum == b.errnum &&
           a.text == b.text && a.detail == b.detail;
}

/// What the model has where a lap runs `line` next; null if the lap differs from it already.
const BusyLoops::Item* BusyLoops::expected(const Lap& lap, int line) {
    if (lap.isTouched) return nullptr;
    const bool isNewLap = line <= lap.lastLine;
    if (!isNewLap) return lap.differs || lap.matched >= lap.model.size() ? nullptr : &lap.model[lap.matched];
    const std::vector<Item>& before = lap.differs ? lap.current : lap.model;
    const auto first =
        std::find_if(before.begin(), before.end(), [line](const Item& item) { return item.line == line; });
    return first != before.end() ? &*first : nullptr;
}

/// The program went back to `line`: the lap that ends is the model of the one that begins.
void BusyLoops::beginLap(Lap& lap, int line) {
    const bool isWhole = !lap.differs && lap.matched == lap.model.size() && lap.model.front().line == line;
    if (isWhole) {
        ++lap.times;
    } else {
        differ(lap);
        const auto first = std::find_if(lap.current.begin(), lap.current.end(),
                                        [line](const Item& item) { return item.line == line; });
        lap.model.assign(first, lap.current.end());
        lap.times = 2;
    }
    lap.current.clear();
    lap.matched = 0;
    lap.differs = lap.model.empty();
}

/// From here on the lap is no repetition, though it may be the model of the next.
void BusyLoops::differ(Lap& lap) {
    if (lap.differs) return;
    lap.current.assign(lap.model.begin(), lap.model.begin() + static_cast<std::ptrdiff_t>(lap.matched));
    lap.differs = true;
}

void BusyLoops::run(Lap& lap, const Item& item) {
    if (item.line <= lap.lastLine) beginLap(lap, item.line);
    lap.lastLine = item.line;
    if (std::exchange(lap.isTouched, false)) {
        lap.current.clear(); // what came before it is no model either
        lap.differs = true;
    }
    const bool repeats =
        !lap.differs && lap.matched < lap.model.size() && isSame(lap.model[lap.matched], item);
    if (repeats) {
        m_repeats = lap.model[lap.matched++].event;
        return;
    }
    differ(lap);
    lap.current.push_back(item);
}

void BusyLoops::touch(EndpointId who) {
    const auto found = m_laps.find(who);
    if (found != m_laps.end()) found->second.isTouched = true;
}

BusyLoops::Lap& BusyLoops::lapOf(EndpointId who) {
    Lap& lap = m_laps[who];
    const int segments = m_segments[static_cast<std::size_t>(who.host)];
    if (std::exchange(lap.segments, segments) != segments) lap.isTouched = true;
    return lap;
}

} // namespace eleven
