#include "core/projection/lastcalls.h"

#include "core/call/calltype.h"

#include <csignal>

namespace eleven {

bool isFault(int signal) {
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL || signal == SIGABRT;
}

EventNumber LastCalls::before(int signal) const {
    if (signal == SIGPIPE) return send;
    return isFault(signal) && returned != 0 ? returned : entered;
}

void LastCallsOfAll::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) {
        LastCalls& last = m_all[processOf(call->who)];
        if (call->call.type->effect == Effect::Send) last.send = event.n;
        const bool isCounted = call->source.line != 0 || !last.hasLines;
        last.hasLines = last.hasLines || call->source.line != 0;
        m_inside[call->who] = isCounted ? event.n : 0;
        if (isCounted) last.entered = event.n;
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        if (const EventNumber inside = m_inside[returned->who]; inside != 0 && inside == returned->call)
            m_all[processOf(returned->who)].returned = inside;
    } else if (const auto* note = as<NoteEvent>(event); note != nullptr) {
        if (note->code == NoteEvent::Code::IsThread)
            m_threads[note->who] = {note->who.host, static_cast<std::uint16_t>(note->number)};
    }
}

LastCalls LastCallsOfAll::of(EndpointId process) const {
    const auto found = m_all.find(process);
    return found != m_all.end() ? found->second : LastCalls{};
}

EndpointId LastCallsOfAll::processOf(EndpointId who) const {
    const auto thread = m_threads.find(who);
    return thread == m_threads.end() ? who : thread->second;
}

} // namespace eleven
