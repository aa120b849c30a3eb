#include "core/session/atrest.h"

#include "core/call/calltype.h"

namespace eleven {

void AtRest::add(const Event& event) {
    if (as<SegmentEvent>(event) || as<StateEvent>(event) || as<ExitEvent>(event)) {
        move();
    } else if (const auto* call = as<CallEvent>(event)) {
        enter(*call);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        leave(*returned);
    }
}

void AtRest::move() {
    ++m_moves;
    m_calls = 0;
    m_known.clear();
}

/// Something new, which says nothing about what was known before.
void AtRest::getTo(const Key& key) {
    ++m_calls;
    if (!m_known.insert(key).second) return;
    ++m_moves;
    m_calls = 0;
}

void AtRest::enter(const CallEvent& call) {
    const std::vector<int> descriptors = descriptorsOf(call.call);
    const CallType* const type = call.call.type;
    const bool isPeek = type->effect == Effect::Receive && call.text().find("MSG_PEEK") != std::string::npos;
    m_inside[call.who] = {type, call.source.line, isPeek};
    getTo({call.who, type, call.source.line, descriptors.empty() ? -1 : descriptors.front()});
}

void AtRest::leave(const ReturnEvent& returned) {
    const auto found = m_inside.find(returned.who);
    if (found == m_inside.end() || returned.value < 0) return;
    const auto [type, line, isPeek] = found->second;
    const bool isTransfer = type->effect == Effect::Receive || type->effect == Effect::Send;
    if (isTransfer && returned.value > 0 && !isPeek) return move();
    const bool givesDescriptor =
        type->effect == Effect::Open || type->effect == Effect::Accept || type->effect == Effect::Duplicate;
    constexpr std::int64_t kGiven = 1LL << 32U;
    if (givesDescriptor) getTo({returned.who, type, line, kGiven + returned.value});
}

} // namespace eleven
