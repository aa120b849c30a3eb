#include "core/lesson/reading/acts.h"

#include "core/base/wording.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/notyet.h"

#include <cmath>
#include <cstdlib>

namespace eleven {

namespace {

constexpr std::int64_t kMostLinesOfAct = 1000;
constexpr double kLongestWait = 600; // seconds

const std::vector<std::string>& actNames() {
    static const std::vector<std::string> names = {"run", "deliver", "drop", "copy", "toggle",
                                                   "cut", "wait",    "kill", "skip", "wire"};
    return names;
}

void parseRun(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    const std::string expected = "WHO, WHO until CALL, WHO N lines or WHO to end";
    const std::vector<std::string> words = wordsOf(node.scalar(expected));
    if (words.empty()) node.fail(expected);
    act.kind = ScriptAct::Kind::Run;
    if (words[0] == "everyone") {
        act.crowd = ScriptAct::Crowd::Everyone;
        if (words.size() > 1) node.fail("everyone, and no more words: it runs until nobody can go on");
        return;
    }
    if (words[0] == "clients") act.crowd = ScriptAct::Crowd::Clients;
    act.who = endpointOf(lesson, words[0] == "clients" ? "client" : words[0], node);
    if (words.size() == 1) return;
    if (words.size() != 3) node.fail(expected);
    if (words[1] == "until") {
        requireCall(lesson, act.who, words[2], node);
        act.untilCall = words[2];
    } else if (words[1] == "to" && words[2] == "end") {
        act.toEnd = true;
    } else if (words[2] == "lines" || words[2] == "line") {
        const std::optional<std::int64_t> count = wholeNumber(words[1]);
        if (!count || *count < 1 || *count > kMostLinesOfAct)
            node.fail("a number of lines from 1 to " + std::to_string(kMostLinesOfAct));
        act.lineCount = static_cast<int>(*count);
    } else {
        node.fail(expected);
    }
}

void parseWireAct(const YamlNode& node, ScriptAct& act) {
    const std::string expected = "FLAGS, FLAGS from client, FLAGS from server, next or all";
    const std::string& text = node.scalar(expected);
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty()) node.fail(expected);
    if (words.size() == 1 && words[0] == "next") {
        act.which = ScriptAct::Which::Next;
    } else if (words.size() == 1 && words[0] == "all") {
        act.which = ScriptAct::Which::All;
    } else {
        const std::size_t from = text.find(" from ");
        act.flags = flagsOf(text.substr(0, from), node);
        if (from == std::string::npos) return;
        const bool isClient = words.back() == "client";
        if (words[words.size() - 2] != "from" || (!isClient && words.back() != "server")) node.fail(expected);
        act.from = isClient ? Side::Client : Side::Server;
    }
}

void parseToggle(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    node.requireMap("{TOGGLE: true} or {TOGGLE: false}");
    if (node.keys.empty()) node.fail("{TOGGLE: true} or {TOGGLE: false}");
    act.kind = ScriptAct::Kind::Toggle;
    act.text = "toggle: {";
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        requireToggle(lesson, node.keys[i].value, node.keys[i]);
        const bool on = node.items[i].boolean();
        act.toggles[node.keys[i].value] = on;
        act.text += (i > 0 ? ", " : "") + node.keys[i].value + (on ? ": true" : ": false");
    }
    act.text += "}";
}

/// "1.2s", "200ms": digits, and no more than ten minutes.
void parseWait(const YamlNode& node, ScriptAct& act) {
    const std::string expected = "a time such as 1.2s or 200ms, at most 600s";
    const std::string& text = node.scalar(expected);
    const std::size_t digits = text.find_first_not_of("0123456789.");
    const std::string unit = digits == std::string::npos ? "" : text.substr(digits);
    const std::string number = text.substr(0, digits);
    const std::size_t point = number.find('.');
    const bool isNumber = !number.empty() && number.front() != '.' && number.back() != '.' &&
                          (point == std::string::npos || number.find('.', point + 1) == std::string::npos);
    if (!isNumber || number.size() > 12 || (unit != "s" && unit != "ms")) node.fail(expected);
    const double seconds = std::strtod(number.c_str(), nullptr) / (unit == "s" ? 1 : 1000);
    if (seconds <= 0 || seconds > kLongestWait) node.fail(expected);
    act.kind = ScriptAct::Kind::Wait;
    act.duration = Nanoseconds(std::llround(seconds * 1e9));
}

} // namespace

ScriptAct parseAct(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("an act such as \"run: client\"");
    for (const YamlNode& key : node.keys)
        refuseNotYet(key.value, key.place);
    node.requireMap("an act such as \"run: client\"", actNames());
    if (node.keys.size() != 1)
        (node.keys.empty() ? node : node.keys[1]).fail("one act: " + listed(actNames()));
    const std::string& name = node.keys[0].value;
    const YamlNode& value = node.items[0];
    ScriptAct act;
    act.place = node.keys[0].place;
    act.text = name + ": " + value.value;
    if (name == "run") {
        parseRun(value, lesson, act);
    } else if (name == "toggle") {
        parseToggle(value, lesson, act);
    } else if (name == "wait") {
        parseWait(value, act);
    } else if (name == "cut") {
        act.kind = ScriptAct::Kind::Cut;
        act.on = value.boolean();
    } else if (name == "skip") {
        if (value.scalar("2MSL") != "2MSL") value.fail("2MSL");
        act.kind = ScriptAct::Kind::Skip;
    } else if (name == "wire") {
        act.kind = ScriptAct::Kind::Flow;
        act.on = value.scalar("flow or hold") == "flow";
        if (!act.on && value.value != "hold") value.fail(listedFor(value.value, {"flow", "hold"}));
    } else if (name == "kill") {
        act.kind = ScriptAct::Kind::Kill;
        act.who = endpointOf(lesson, value.scalar("who is killed"), value);
    } else {
        act.kind = name == "deliver" ? ScriptAct::Kind::Deliver
                   : name == "drop"  ? ScriptAct::Kind::Drop
                                     : ScriptAct::Kind::Copy;
        parseWireAct(value, act);
    }
    return act;
}

} // namespace eleven
