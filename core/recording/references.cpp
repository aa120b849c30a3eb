#include "core/recording/references.h"

#include "core/recording/recordingerror.h"

namespace eleven {
namespace {

using Code = RecordingError::Code;

void require(bool isSo, const char* key, std::uint64_t seen) {
    if (!isSo) throw RecordingError{Code::Earlier, {key}, std::to_string(seen)};
}

bool isCall(const Trace& trace, EventNumber n) {
    return n >= 1 && n <= trace.size() && as<CallEvent>(trace.at(n)) != nullptr;
}

} // namespace

void References::check(const Event& event, const Trace& before) {
    const auto requireSegment = [this](const char* key, SegmentId id, SegmentId least = 0) {
        require(id >= least && id <= m_segments, key, id);
    };
    if (const auto* done = as<ActEvent>(event)) {
        requireSegment("segment", done->act.segment);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        require(isCall(before, returned->call), "call", returned->call);
    } else if (const auto* raised = as<SignalEvent>(event)) {
        require(raised->call == 0 || isCall(before, raised->call), "call", raised->call);
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        if (sent->id != m_segments + 1)
            throw RecordingError{
                Code::Next, {"id", std::to_string(m_segments + 1)}, std::to_string(sent->id)};
        requireSegment("repeats", sent->repeats);
        requireSegment("alters", sent->alters);
        m_segments = sent->id;
    } else if (const auto* fate = as<FateEvent>(event)) {
        requireSegment("id", fate->id, 1);
    } else if (const auto* change = as<StateEvent>(event)) {
        require(change->cause <= before.size(), "cause", change->cause);
    } else if (const auto* script = as<ScriptEvent>(event)) {
        require(script->event <= before.size(), "event", script->event);
    }
}

} // namespace eleven
