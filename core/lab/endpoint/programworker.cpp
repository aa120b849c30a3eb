#include "core/lab/endpoint/programworker.h"

#include <cerrno>

namespace eleven {
namespace {

/// The number of the descriptor whose socket is new, or has other ends now; -1: none.
std::int64_t openedBy(const Call& call, const CallResult& result) {
    switch (call.type->effect) {
    case Effect::Open:
    case Effect::Accept:
    case Effect::Duplicate: return result.value;
    case Effect::Listen:
    case Effect::Connect: return call.number(0);
    default: return -1;
    }
}

} // namespace

void ProgramWorker::runLine(const std::set<std::string>& togglesOn) {
    const auto next = m_run.runLine(togglesOn);
    if (const auto* jumped = std::get_if<Jumped>(&next)) m_tell(*jumped);
    if (const auto* pending = std::get_if<PendingCall>(&next)) make(*pending);
    if (hasEnded()) m_tell(Finished{});
}

void ProgramWorker::make(const PendingCall& pending) {
    m_tell(Entered{pending.line, pending.call});
    errno = 0;
    CallResult result = pending.call.type->perform(pending.call, m_caller);
    if (m_caller.failure()) {
        m_tell(Failed{*m_caller.failure()});
        return;
    }
    const int nextLine = m_run.finish(result);
    const std::vector<Signalled> signals = m_takeSignals(result);
    const std::int64_t opened = openedBy(pending.call, result);
    m_tell(Returned{std::move(result), nextLine, m_caller.descriptors().find(opened)});
    for (const Signalled& signal : signals)
        m_tell(signal);
}

} // namespace eleven
