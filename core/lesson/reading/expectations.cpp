#include "core/lesson/reading/expectations.h"

#include "core/base/wording.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/segmentpicks.h"

#include <algorithm>

namespace eleven {

namespace {

using Kind = Expectation::Kind;

constexpr int kLastErrno = 133; // EHWPOISON
constexpr int kLastSignal = 31;
constexpr std::int64_t kMostSockets = 1'000'000;

State stateOf(const YamlNode& node) {
    std::vector<std::string> names;
    for (const State state : kAllStates)
        names.emplace_back(stateName(state));
    const std::string& name = node.scalar("a state of RFC 9293: " + listed(names));
    const std::optional<State> state = stateNamed(name);
    if (!state) node.fail("a state of RFC 9293: " + listedFor(name, names));
    return *state;
}

std::vector<State> statesOf(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::List) return {stateOf(node)};
    node.requireList("at least one state");
    std::vector<State> states;
    for (const YamlNode& item : node.items)
        states.push_back(stateOf(item));
    return states;
}

/// "recv = 0": a call that the program makes, and a number.
std::string returnedText(const YamlNode& node, const Lesson& lesson, EndpointId who) {
    const std::string expected = "a call and its result, such as \"recv = 0\"";
    const std::vector<std::string> words = wordsOf(node.scalar(expected));
    if (words.size() < 3 || words[1] != "=" || !wholeNumber(words[2])) node.fail(expected);
    requireCall(lesson, who, words[0], node);
    std::string text = words[0] + " = " + words[2];
    for (std::size_t i = 3; i < words.size(); ++i) // what it gave besides
        text += " " + words[i];
    const bool isInParentheses = words[3 % words.size()].front() == '(' && text.back() == ')';
    if (words.size() > 3 && !isInParentheses) node.fail(expected + " or \"poll = 1 (POLLIN)\"");
    return text;
}

bool isErrno(const std::string& name) {
    for (int number = 1; number <= kLastErrno; ++number)
        if (errnoName(number) == name) return true;
    return false;
}

bool isSignal(const std::string& name) {
    for (int number = 1; number <= kLastSignal; ++number)
        if (signalName(number) == name) return true;
    return false;
}

/// A state of QAbstractSocket.
std::string frameworkState(const YamlNode& node) {
    const std::vector<std::string> names = {"UnconnectedState", "HostLookupState", "ConnectingState",
                                            "ConnectedState",   "BoundState",      "ClosingState"};
    const std::string& name = node.scalar(listed(names));
    if (std::find(names.begin(), names.end(), name) == names.end()) node.fail(listedFor(name, names));
    return name;
}

std::string textOf(const YamlNode& node, const Lesson& lesson, Kind kind, EndpointId who) {
    if (kind == Kind::Returned) return returnedText(node, lesson, who);
    if (kind == Kind::Framework) return frameworkState(node);
    const std::string expected = kind == Kind::Errno    ? "the name of an errno, such as EPIPE"
                                 : kind == Kind::Signal ? "the name of a signal, such as SIGPIPE"
                                                        : "a signal such as SIGPIPE, or an exit status";
    const std::string& text = node.scalar(expected);
    const std::optional<std::int64_t> status = wholeNumber(text);
    const bool isStatus = kind == Kind::Exited && status && *status >= 0 && *status <= 255;
    const bool isRight = kind == Kind::Errno ? isErrno(text) : isSignal(text) || isStatus;
    if (!isRight) node.fail(expected);
    return text;
}

Expectation begin(Kind kind, const YamlNode& key) {
    Expectation expectation;
    expectation.kind = kind;
    expectation.place = key.place;
    return expectation;
}

void parsePerEndpoint(const YamlNode& node, const Lesson& lesson, Kind kind, std::vector<Expectation>& all) {
    node.requireMap("a map from client or server to what is expected");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        Expectation expectation = begin(kind, node.keys[i]);
        expectation.who = endpointOf(lesson, node.keys[i].value, node.keys[i]);
        expectation.text = textOf(node.items[i], lesson, kind, expectation.who);
        all.push_back(std::move(expectation));
    }
}

/// The list may be empty: nothing is held, or was lost.
Expectation parseWire(Kind kind, const YamlNode& key, const YamlNode& node, const Lesson& lesson) {
    Expectation expectation = begin(kind, key);
    if (node.kind != YamlNode::Kind::List)
        node.fail("a list of segments, such as [SYN, \"FIN,ACK from client\"], or []");
    for (const YamlNode& item : node.items)
        expectation.wire.push_back(parseWireSegment(item, lesson));
    return expectation;
}

State countedState(const YamlNode& node) {
    const State state = stateOf(node);
    if (state == State::Closed)
        node.fail("a state that a socket in the kernel can have: CLOSED is its absence");
    return state;
}

/// "{server: {CLOSE-WAIT: 28}}": hosts, states, numbers.
void parseCounts(const YamlNode& node, std::vector<Expectation>& all) {
    node.requireMap("a map from client or server to states and their numbers", {"client", "server"});
    for (std::size_t host = 0; host < node.keys.size(); ++host) {
        const YamlNode& counts = node.items[host];
        counts.requireMap("a map from states to numbers, such as {CLOSE-WAIT: 28}");
        for (std::size_t i = 0; i < counts.keys.size(); ++i) {
            const std::string expected = "a number of sockets";
            const std::optional<std::int64_t> count = wholeNumber(counts.items[i].scalar(expected));
            if (!count || *count < 0 || *count > kMostSockets) counts.items[i].fail(expected);
            Expectation expectation = begin(Kind::Count, counts.keys[i]);
            expectation.who = {node.keys[host].value == "client" ? Side::Client : Side::Server, 0};
            expectation.states = {countedState(counts.keys[i])};
            expectation.count = static_cast<int>(*count);
            all.push_back(std::move(expectation));
        }
    }
}

/// The first endpoint whose program calls listen().
EndpointId listenerOf(const Lesson& lesson, const YamlNode& key) {
    for (const auto& [who, program] : lesson.programs)
        if (program->has(Effect::Listen) || program->isOwn()) return who;
    key.fail("no listener: no program calls listen()");
}

/// An endpoint of the lesson; else fails with all keys that there could be.
EndpointId stateKey(const Lesson& lesson, const YamlNode& key) {
    if (endpointNamed(key.value)) return endpointOf(lesson, key.value, key);
    std::vector<std::string> keys;
    for (const auto& [who, program] : lesson.programs)
        keys.push_back(endpointName(who));
    for (const char* name :
         {"listener", "wire", "lost", "returned", "errno", "signal", "exited", "count", "framework"})
        keys.emplace_back(name);
    key.fail("the key " + listedFor(key.value, keys));
}

} // namespace

std::vector<Expectation> parseExpectations(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("a map of what is expected");
    std::vector<Expectation> all;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const YamlNode& key = node.keys[i];
        const YamlNode& value = node.items[i];
        if (key.value == "wire" || key.value == "lost") {
            const Kind kind = key.value == "wire" ? Kind::Wire : Kind::Lost;
            all.push_back(parseWire(kind, key, value, lesson));
        } else if (key.value == "returned") {
            parsePerEndpoint(value, lesson, Kind::Returned, all);
        } else if (key.value == "errno") {
            parsePerEndpoint(value, lesson, Kind::Errno, all);
        } else if (key.value == "signal") {
            parsePerEndpoint(value, lesson, Kind::Signal, all);
        } else if (key.value == "exited") {
            parsePerEndpoint(value, lesson, Kind::Exited, all);
        } else if (key.value == "framework") {
            parsePerEndpoint(value, lesson, Kind::Framework, all);
        } else if (key.value == "count") {
            parseCounts(value, all);
        } else {
            const bool isListener = key.value == "listener";
            Expectation expectation = begin(isListener ? Kind::Listener : Kind::State, key);
            expectation.who = isListener ? listenerOf(lesson, key) : stateKey(lesson, key);
            expectation.states = statesOf(value);
            all.push_back(std::move(expectation));
        }
    }
    return all;
}

} // namespace eleven
