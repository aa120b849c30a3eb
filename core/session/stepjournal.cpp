#include "core/session/stepjournal.h"

#include <algorithm>

namespace eleven {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result.empty() ? "none" : result;
}

std::string joined(const std::vector<State>& states) {
    std::vector<std::string> names;
    for (const State state : states)
        names.emplace_back(stateName(state));
    return joined(names);
}

} // namespace

void StepJournal::add(const Event& event) {
    m_endpoints.add(event);
    m_held.add(event);
    m_counts.add(event);
    if (const auto* call = as<CallEvent>(event)) m_calls[call->who] = {event.n, call->name};
    if (const auto* change = as<StateEvent>(event))
        if (!change->isListener || m_endpoints.of(change->who).connection == 0)
            m_lately[change->who].visited.push_back(change->to);
    if (const auto* returned = as<ReturnEvent>(event)) {
        m_lately[returned->who].returned.push_back(m_calls[returned->who].name + " = " +
                                                   std::to_string(returned->value));
        if (returned->value < 0) m_lately[returned->who].errnos.push_back(errnoName(returned->errnum));
    }
    if (const auto* raised = as<SignalEvent>(event))
        m_lately[raised->who].raised.push_back(signalName(raised->signal));
    if (const auto* exit = as<ExitEvent>(event))
        m_lately[exit->who].exits.push_back(exit->signal != 0 ? signalName(exit->signal)
                                                              : std::to_string(exit->status));
}

void StepJournal::beginStep() { m_lately.clear(); }

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

void StepJournal::checkState(const Expectation& expectation, CheckEvent& check) const {
    const State now = m_endpoints.of(expectation.who).state;
    check.expected = joined(expectation.states);
    if (expectation.states.size() == 1) {
        check.seen = stateName(now);
        check.held = now == expectation.states.front();
        return;
    }
    const std::vector<State>& visited = of(expectation.who).visited;
    check.seen = joined(visited);
    check.held = visited == expectation.states;
}

void StepJournal::checkCount(const Expectation& expectation, CheckEvent& check) const {
    const Side host = expectation.who.host;
    const State state = expectation.states.front();
    const int seen = m_counts.of(host)[static_cast<std::size_t>(state)];
    check.what = "count " + std::string(sideName(host)) + " " + std::string(stateName(state));
    check.expected = std::to_string(expectation.count);
    check.seen = std::to_string(seen);
    check.held = seen == expectation.count;
}

CheckEvent StepJournal::check(const Expectation& expectation) const {
    CheckEvent check;
    check.line = expectation.place.line;
    check.expected = expectation.text;
    const std::string who = endpointName(expectation.who);
    const auto among = [&](const char* what, const std::vector<std::string>& seen) {
        check.what = std::string(what) + " " + who;
        check.seen = joined(seen);
        check.held = std::find(seen.begin(), seen.end(), expectation.text) != seen.end();
    };
    switch (expectation.kind) {
    case Expectation::Kind::State:
        check.what = who;
        checkState(expectation, check);
        break;
    case Expectation::Kind::Listener:
        check.what = "listener";
        check.expected = joined(expectation.states);
        check.seen = stateName(m_counts.of(expectation.who.host)[static_cast<std::size_t>(State::Listen)] > 0
                                   ? State::Listen // whoever holds it
                                   : State::Closed);
        check.held = check.expected == check.seen;
        break;
    case Expectation::Kind::Wire: {
        std::vector<std::string> expected;
        std::vector<std::string> seen;
        for (const std::uint8_t flags : expectation.wire)
            expected.push_back(flagNames(flags));
        for (const HeldSegment& held : m_held.all())
            seen.push_back(flagNames(held.sent.segment->flags));
        check.what = "wire";
        check.expected = joined(expected);
        check.seen = joined(seen);
        check.held = expected == seen;
        break;
    }
    case Expectation::Kind::Returned: among("returned", of(expectation.who).returned); break;
    case Expectation::Kind::Errno: among("errno", of(expectation.who).errnos); break;
    case Expectation::Kind::Signal: among("signal", of(expectation.who).raised); break;
    case Expectation::Kind::Count: checkCount(expectation, check); break;
    case Expectation::Kind::Exited: among("exited", of(expectation.who).exits); break;
    case Expectation::Kind::Framework: {
        const auto& said = m_endpoints.of(expectation.who).framework;
        among("framework", said ? std::vector{said->state} : std::vector<std::string>());
        break;
    }
    }
    return check;
}

} // namespace eleven
