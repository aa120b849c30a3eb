#include "core/lesson/reading/challenges.h"

#include "core/base/wording.h"
#include "core/lesson/reading/acts.h"
#include "core/lesson/reading/expectations.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/limits.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::size_t kHints = 2;

const YamlNode* keyOf(const YamlNode& root, const std::string& name) {
    const auto found = std::find_if(root.keys.begin(), root.keys.end(),
                                    [&](const YamlNode& key) { return key.value == name; });
    return found != root.keys.end() ? &*found : nullptr;
}

void refuse(const YamlNode& root, const std::vector<std::string>& names, const std::string& expected) {
    for (const std::string& name : names)
        if (const YamlNode* key = keyOf(root, name)) key->fail(expected);
}

std::vector<std::map<std::string, std::string>> hintsOf(const YamlNode& node) {
    const std::string expected = "a list of two hints, the smaller one first";
    node.requireList(expected);
    if (node.items.size() > kHints) node.items[kHints].fail(expected);
    if (node.items.size() < kHints) throw LessonError{{}, node.place, expected, "one"};
    std::vector<std::map<std::string, std::string>> hints;
    for (const YamlNode& item : node.items)
        hints.push_back(lineByLanguage(item));
    return hints;
}

int shortestOf(const YamlNode& node) {
    constexpr std::int64_t kMost = 1000;
    const std::string expected = "a number of acts from 1 to " + std::to_string(kMost);
    const std::optional<std::int64_t> number = wholeNumber(node.scalar(expected));
    if (!number || *number < 1 || *number > kMost) node.fail(expected);
    return static_cast<int>(*number);
}

ScriptAct countedAct(const YamlNode& node, const Lesson& lesson) {
    ScriptAct act = parseAct(node, lesson);
    if (act.kind != ScriptAct::Kind::Wait && actCount(act) == 0)
        throw LessonError{{},
                          act.place,
                          "an act that can be counted: run: WHO, run: WHO N lines, or one segment",
                          inQuotes(act.text)};
    return act;
}

} // namespace

std::optional<Challenge> parseChallenge(const YamlNode& root, const Lesson& lesson) {
    const YamlNode* goal = root.find("goal");
    if (goal == nullptr) {
        refuse(root, {"hints", "shortest", "solution"}, "a goal beside it: only a challenge has this key");
        return std::nullopt;
    }
    refuse(root, {"steps", "try", "group"}, "steps or a goal: a challenge has a goal, and not this key");
    Challenge challenge;
    challenge.place = keyOf(root, "goal")->place;
    challenge.goal = parseExpectations(*goal, lesson);
    if (challenge.goal.empty()) goal->fail("a goal of at least one expectation");
    challenge.hints = hintsOf(root.at("hints"));
    const YamlNode& shortest = root.at("shortest");
    challenge.shortest = shortestOf(shortest);
    const YamlNode& solution = root.at("solution");
    solution.requireList("a list of acts");
    int count = 0;
    for (const YamlNode& act : solution.items) {
        challenge.solution.push_back(countedAct(act, lesson));
        count += actCount(challenge.solution.back());
    }
    if (count != challenge.shortest) shortest.fail(std::to_string(count) + ", the acts of the solution");
    return challenge;
}

} // namespace eleven
