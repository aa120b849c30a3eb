#include "core/projection/withoutfin.h"

#include <algorithm>
#include <array>

namespace eleven {

void WithoutFin::add(const Event& event) {
    m_descriptors.add(event);
    const auto* change = as<StateEvent>(event);
    if (change == nullptr || change->isListener) return;
    constexpr std::array kAfterFin = {State::CloseWait, State::LastAck, State::Closing, State::TimeWait};
    if (change->to == State::Closed) m_closed.set(change->socket, true);
    if (std::count(kAfterFin.begin(), kAfterFin.end(), change->to) != 0) m_gotFin.set(change->socket, true);
}

bool WithoutFin::has(EndpointId who, int descriptor) const {
    const auto& table = m_descriptors.of(who);
    const auto entry = table.find(descriptor);
    return entry != table.end() && m_closed.find(entry->second.socket) != nullptr &&
           m_gotFin.find(entry->second.socket) == nullptr;
}

} // namespace eleven
