#include "core/projection/opendescriptors.h"

#include "core/call/calltype.h"

namespace eleven {

void OpenDescriptors::add(const Event& event) {
    if (const auto* call = as<CallEvent>(event)) {
        enter(*call);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        leave(*returned);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        read(*reading);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        m_calls.erase(exit->who);
        if (!exit->keepsDescriptors) m_tables.erase(exit->who);
    }
}

const OpenDescriptors::Table& OpenDescriptors::of(EndpointId who) const {
    static const Table none;
    const auto found = m_tables.find(who);
    return found == m_tables.end() ? none : found->second;
}

void OpenDescriptors::enter(const CallEvent& call) {
    const Effect effect = call.call.type->effect;
    if (effect == Effect::Connect || effect == Effect::Listen) {
        const auto descriptor = static_cast<int>(call.call.number(0));
        m_awaited[call.who] = {descriptor, effect == Effect::Listen};
    } else if (effect == Effect::Fork) {
        for (const auto& [parent, entered] : m_calls) { // it returns in the child too, which never entered it
            const bool forks = entered.type->effect == Effect::Fork;
            if (parent.host == call.who.host && forks) m_tables[call.who] = of(parent);
        }
    }
    m_calls[call.who] = call.call;
}

void OpenDescriptors::leave(const ReturnEvent& returned) {
    const auto entered = m_calls.find(returned.who);
    if (entered == m_calls.end()) return;
    const Call call = std::move(entered->second);
    m_calls.erase(entered);
    if (call.type->dialect != Dialect::C || returned.value < 0) return;
    const auto first = static_cast<int>(call.number(0));
    const auto result = static_cast<int>(returned.value);
    Table& table = m_tables[returned.who];
    switch (call.type->effect) {
    case Effect::Open: table[result] = 0; break;
    case Effect::Accept:
        table[result] = 0;
        m_awaited[returned.who] = {result, false};
        break;
    case Effect::Duplicate: {
        const auto original = table.find(first);
        if (original != table.end()) table[result] = original->second;
        break;
    }
    case Effect::Close: table.erase(first); break;
    default: break;
    }
}

void OpenDescriptors::read(const SocketEvent& reading) {
    const auto awaited = m_awaited.find(reading.who);
    if (awaited == m_awaited.end() || awaited->second.isListener != reading.isListener) return;
    const auto place = m_tables[reading.who].find(awaited->second.descriptor);
    if (place != m_tables[reading.who].end()) place->second = reading.socket;
    m_awaited.erase(awaited);
}

} // namespace eleven
