#include "core/lesson/reading/acts.h"

#include "core/base/wording.h"
#include "core/lesson/reading/forgeries.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/segmentpicks.h"

namespace eleven {

namespace {

constexpr std::int64_t kMostLinesOfAct = 1000;

const std::vector<std::string>& actNames() {
    static const std::vector<std::string> names = {"run",    "deliver", "drop",  "copy",    "toggle",
                                                   "cut",    "wait",    "kill",  "skip",    "wire",
                                                   "inject", "alter",   "delay", "reorder", "loss"};
    return names;
}

void parseRun(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    const std::string expected = "WHO, WHO until CALL, WHO N lines or WHO to end";
    const std::vector<std::string> words = wordsOf(node.scalar(expected));
    if (words.empty()) node.fail(expected);
    act.kind = ScriptAct::Kind::RunLine;
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

void parseToggle(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    node.requireMap("{TOGGLE: true} or {TOGGLE: false}");
    if (node.keys.empty()) node.fail("{TOGGLE: true} or {TOGGLE: false}");
    act.kind = ScriptAct::Kind::Toggle;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        requireToggle(lesson, node.keys[i].value, node.keys[i]);
        act.toggles[node.keys[i].value] = node.items[i].boolean();
    }
}

/// A scalar as it is, a map as "{a: 1, b: 2}".
std::string textOf(const YamlNode& node) {
    if (node.kind != YamlNode::Kind::Map) return node.value;
    std::string text;
    for (std::size_t i = 0; i < node.keys.size(); ++i)
        text += (i > 0 ? ", " : "") + node.keys[i].value + ": " + textOf(node.items[i]);
    return "{" + text + "}";
}

} // namespace

ScriptAct parseAct(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("an act such as \"run: client\"", actNames());
    if (node.keys.size() != 1)
        (node.keys.empty() ? node : node.keys[1]).fail("one act: " + listed(actNames()));
    const std::string& name = node.keys[0].value;
    const YamlNode& value = node.items[0];
    ScriptAct act;
    act.place = node.keys[0].place;
    act.text = name + ": " + textOf(value);
    if (name == "run") {
        parseRun(value, lesson, act);
    } else if (name == "toggle") {
        parseToggle(value, lesson, act);
    } else if (name == "wait") {
        act.kind = ScriptAct::Kind::Wait;
        act.duration = parseDuration(value);
    } else if (name == "inject") {
        parseInject(value, lesson, act);
    } else if (name == "alter") {
        parseAlter(value, lesson, act);
    } else if (name == "delay") {
        parseDelay(value, lesson, act);
    } else if (name == "reorder") {
        parseReorder(value, act);
    } else if (name == "loss") {
        parseLoss(value, act);
    } else if (name == "cut") {
        act.kind = ScriptAct::Kind::Cut;
        act.on = value.boolean();
    } else if (name == "skip") {
        if (value.scalar("2MSL") != "2MSL") value.fail("2MSL");
        act.kind = ScriptAct::Kind::SkipTimeWait;
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
        act.pick = parsePick(value, lesson);
    }
    return act;
}

} // namespace eleven
