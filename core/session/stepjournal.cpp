#include "core/session/stepjournal.h"

#include "core/call/calltype.h"

#include <algorithm>

namespace eleven {
namespace {

/// The first of a host stands for any of that host.
bool isSuch(const WireSegment& expected, const WireSegment& seen) {
    if (expected.flags != seen.flags) return false;
    if (!expected.from) return true;
    return expected.from->index == 0 ? expected.from->host == seen.from->host : expected.from == seen.from;
}

bool areSuch(const std::vector<WireSegment>& wanted, const std::vector<WireSegment>& seen) {
    return std::equal(wanted.begin(), wanted.end(), seen.begin(), seen.end(), isSuch);
}

WireSegment named(const SegmentEvent& sent, const Owners& owners) {
    const auto owner = owners.of(sent.from, sent.from, *sent.segment);
    return {sent.segment->flags, owner.value_or(EndpointId{sent.from, 0})};
}

} // namespace

void StepJournal::add(const Event& event) {
    m_endpoints.add(event);
    if (const auto* fate = as<FateEvent>(event); fate != nullptr && isLost(fate->fate))
        if (const HeldSegment* held = m_held.find(fate->id)) m_lost.push_back(held->sent);
    m_held.add(event);
    m_counts.add(event);
    if (const auto* call = as<CallEvent>(event))
        m_calls[call->who] = {event.n, call->name(), call->call.type->showOut != nullptr};
    if (const auto* change = as<StateEvent>(event)) {
        const bool isEnd = change->from == State::TimeWait && change->to == State::Closed;
        m_hasTimeWaitEnded = m_hasTimeWaitEnded || isEnd;
        const bool isSeen = change->source == StateSource::Kernel; // an expectation is of what a kernel said
        if (isSeen && (!change->isListener || m_endpoints.of(change->who).connection == 0))
            m_lately[change->who].visited.push_back(change->to);
    }
    if (const auto* returned = as<ReturnEvent>(event)) {
        const LastCall& call = m_calls[returned->who];
        const std::string text = call.name + " = " + std::to_string(returned->value);
        m_lately[returned->who].returned.push_back(text);
        if (call.givesMore && !returned->detail.empty())
            m_lately[returned->who].returned.push_back(text + " (" + returned->detail + ")");
        if (returned->value < 0) m_lately[returned->who].errnos.push_back(errnoName(returned->errnum));
    }
    if (const auto* raised = as<SignalEvent>(event))
        m_lately[raised->who].raised.push_back(signalName(raised->signal));
    if (const auto* exit = as<ExitEvent>(event); exit != nullptr && exit->isKnown)
        m_lately[exit->who].exits.push_back(exit->signal != 0 ? signalName(exit->signal)
                                                              : std::to_string(exit->status));
}

void StepJournal::beginStep() {
    m_lately.clear();
    m_lost.clear();
}

const StepJournal::Lately& StepJournal::of(EndpointId who) const {
    static const Lately nothing;
    const auto found = m_lately.find(who);
    return found != m_lately.end() ? found->second : nothing;
}

const StepJournal::LastCall& StepJournal::lastCall(EndpointId who) const {
    static const LastCall none;
    const auto found = m_calls.find(who);
    return found != m_calls.end() ? found->second : none;
}

void StepJournal::checkState(CheckEvent& check) const {
    const Expectation& wanted = check.expectation;
    const bool isOne = wanted.states.size() == 1;
    check.seen.states = isOne ? std::vector{m_endpoints.of(wanted.who).state} : of(wanted.who).visited;
    check.held = check.seen.states == wanted.states;
}

void StepJournal::checkListener(CheckEvent& check) const {
    // Whoever holds it.
    const bool isThere = m_counts.of(check.expectation.who.host)[static_cast<std::size_t>(State::Listen)] > 0;
    check.seen.states = {isThere ? State::Listen : State::Closed};
    check.held = check.seen.states == check.expectation.states;
}

void StepJournal::checkCount(CheckEvent& check) const {
    const Expectation& wanted = check.expectation;
    check.seen.count = m_counts.of(wanted.who.host)[static_cast<std::size_t>(wanted.states.front())];
    check.held = check.seen.count == wanted.count;
}

void StepJournal::checkWire(CheckEvent& check, const Owners& owners) const {
    for (const HeldSegment& held : m_held.all())
        check.seen.wire.push_back(named(held.sent, owners));
    check.held = areSuch(check.expectation.wire, check.seen.wire);
}

void StepJournal::checkLost(CheckEvent& check, const Owners& owners) const {
    for (const SegmentEvent& lost : m_lost)
        check.seen.wire.push_back(named(lost, owners));
    check.held = areSuch(check.expectation.wire, check.seen.wire);
}

CheckEvent StepJournal::check(const Expectation& expectation, const Owners& owners) const {
    CheckEvent check{.expectation = expectation, .seen = {}};
    const Lately& lately = of(expectation.who);
    const auto among = [&](const std::vector<std::string>& seen) {
        check.seen.texts = seen;
        check.held = std::find(seen.begin(), seen.end(), expectation.text) != seen.end();
    };
    switch (expectation.kind) {
    case Expectation::Kind::State: checkState(check); break;
    case Expectation::Kind::Listener: checkListener(check); break;
    case Expectation::Kind::Wire: checkWire(check, owners); break;
    case Expectation::Kind::Lost: checkLost(check, owners); break;
    case Expectation::Kind::Returned: among(lately.returned); break;
    case Expectation::Kind::Errno: among(lately.errnos); break;
    case Expectation::Kind::Signal: among(lately.raised); break;
    case Expectation::Kind::Count: checkCount(check); break;
    case Expectation::Kind::Exited: among(lately.exits); break;
    case Expectation::Kind::Framework: {
        const auto& said = m_endpoints.of(expectation.who).framework;
        among(said ? std::vector{said->state} : std::vector<std::string>());
        break;
    }
    }
    return check;
}

} // namespace eleven
