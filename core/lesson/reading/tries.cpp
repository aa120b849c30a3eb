#include "core/lesson/reading/tries.h"

#include "core/base/wording.h"
#include "core/lesson/reading/acts.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/limits.h"
#include "core/lesson/sigpipe.h"

#include <algorithm>

namespace eleven {

namespace {

int stepNamed(const YamlNode& node, const Lesson& lesson) {
    std::vector<std::string> ids;
    for (const LessonStep& step : lesson.steps)
        ids.push_back(step.id);
    const std::string& id = node.scalar("the id of a step");
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) node.fail("the step " + listedFor(id, ids));
    return static_cast<int>(found - ids.begin());
}

} // namespace

LessonTry parseTry(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("another run: a map with id, title, about, after, toggles, sigpipe and acts",
                    {"id", "title", "about", "after", "toggles", "sigpipe", "acts"});
    LessonTry what;
    what.id = identifier(node.at("id"));
    what.place = node.at("id").place;
    what.title = lineByLanguage(node.at("title"));
    const YamlNode& english = node.at("title").at("en");
    if (wordsOf(english.value).empty()) english.fail("a title that is not empty");
    if (const YamlNode* about = node.find("about")) what.about = lineByLanguage(*about);
    if (const YamlNode* after = node.find("after")) what.after = stepNamed(*after, lesson);
    if (const YamlNode* toggles = node.find("toggles")) what.toggles = togglesOf(*toggles, lesson);
    if (const YamlNode* sigpipe = node.find("sigpipe"))
        what.sigpipe = sigpipeNamed(oneOf(*sigpipe, sigpipeNames()));
    if (const YamlNode* acts = node.find("acts")) {
        acts->requireList("a list of acts");
        if (acts->items.size() > kMostActs)
            acts->fail("another run of at most " + std::to_string(kMostActs) + " acts");
        for (const YamlNode& act : acts->items)
            what.acts.push_back(parseAct(act, lesson));
    }
    return what;
}

} // namespace eleven
