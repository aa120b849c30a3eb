#include "core/projection/background.h"

#include "core/call/calltype.h"

#include <sys/socket.h>

namespace eleven {

void Background::add(const Event& event) {
    m_withoutFin.add(event);
    if (const auto* call = as<CallEvent>(event)) {
        const bool shuts = call->call.type->effect == Effect::Shutdown && call->call.number(1) != SHUT_WR;
        if (shuts) m_shut.emplace(call->who, static_cast<int>(call->call.number(0)));
    } else if (const auto* change = as<StateEvent>(event); change != nullptr && change->isListener) {
        m_listens[static_cast<std::size_t>(change->host)] = change->to == State::Listen;
    }
}

} // namespace eleven
