#include "core/projection/happening.h"

#include "core/projection/overlo.h"

#include <algorithm>

namespace eleven {

namespace {

void takeChange(Happening& happening, const StateEvent& change, EventNumber number) {
    Happening::Change taken{&change, number, {}};
    for (const SegmentEvent* segment : happening.sent) {
        const auto has = [segment](const Happening::Change& earlier) {
            return std::count(earlier.sent.begin(), earlier.sent.end(), segment) != 0;
        };
        const bool isNew = std::none_of(happening.changes.begin(), happening.changes.end(), has);
        if (isNew && segment->from == change.host) taken.sent.push_back(segment);
    }
    happening.changes.push_back(std::move(taken));
}

void take(Happening& happening, const Trace& trace, const Event& event) {
    if (const auto* act = as<ActEvent>(event)) {
        happening.act = act;
    } else if (const auto* change = as<StateEvent>(event)) {
        takeChange(happening, *change, event.n);
    } else if (const auto* segment = as<SegmentEvent>(event)) {
        const bool isForged = segment->injected || segment->alters != 0; // no kernel sent it
        if (!isForged) happening.sent.push_back(segment);
    } else if (const auto* fate = as<FateEvent>(event)) {
        happening.fate = fate;
    } else if (const auto* call = as<CallEvent>(event)) {
        happening.waiting = call;
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        happening.returned = returned;
        happening.waiting = nullptr;
        const bool known = returned->call >= 1 && returned->call <= trace.size();
        if (const auto* entered = known ? as<CallEvent>(trace.at(returned->call)) : nullptr)
            happening.call = entered;
    } else if (const auto* jump = as<JumpEvent>(event)) {
        happening.jump = jump;
    } else if (const auto* signal = as<SignalEvent>(event)) {
        happening.signal = signal;
    } else if (const auto* exit = as<ExitEvent>(event)) {
        happening.exit = exit;
    } else if (const auto* note = as<NoteEvent>(event)) {
        happening.note = note;
    } else if (const auto* reading = as<SocketEvent>(event)) {
        happening.isOverLo = happening.isOverLo || isOverLo(*reading);
    }
}

} // namespace

std::optional<Side> Happening::changedSide() const {
    if (changes.empty()) return {};
    return changes.back().event->host;
}

Happening happeningAt(const Trace& trace, EventNumber prefix, const Following* following) {
    EventNumber first = prefix;
    while (first > 0 && as<ActEvent>(trace.at(first)) == nullptr)
        --first;
    Happening happening;
    if (first == 0) return happening;
    for (EventNumber n = first; n <= prefix; ++n) {
        if (following == nullptr || following->concerns(n)) take(happening, trace, trace.at(n));
    }
    return happening;
}

} // namespace eleven
