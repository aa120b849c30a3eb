#include "core/lesson/reading/lessonwords.h"

#include "core/base/wording.h"
#include "core/lesson/reading/lessontexts.h"
#include "core/lesson/reading/limits.h"

#include <algorithm>
#include <charconv>

namespace eleven {

namespace {

constexpr std::size_t kLongestIdentifier = 64;

} // namespace

std::vector<std::string> wordsOf(const std::string& text) {
    constexpr const char* blank = " \t\r\n";
    std::vector<std::string> words;
    std::size_t at = text.find_first_not_of(blank);
    while (at != std::string::npos) {
        const std::size_t end = std::min(text.find_first_of(blank, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(blank, end);
    }
    return words;
}

std::optional<std::int64_t> wholeNumber(const std::string& text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem != std::errc() || stop != end) return std::nullopt;
    return number;
}

bool isIdentifier(const std::string& text) {
    const bool isShort = !text.empty() && text.size() <= kLongestIdentifier;
    return isShort && text.front() != '-' && text.back() != '-' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

const std::string& identifier(const YamlNode& node) {
    const std::string expected = "an id of small letters, digits and hyphens";
    if (!isIdentifier(node.scalar(expected))) node.fail(expected);
    return node.value;
}

const std::string& oneOf(const YamlNode& node, const std::vector<std::string>& words) {
    const std::string& word = node.scalar(listed(words));
    if (std::find(words.begin(), words.end(), word) == words.end()) node.fail(listedFor(word, words));
    return word;
}

bool hasMarkdown(std::string_view text) {
    const auto isBlank = [&](std::size_t at) { return at >= text.size() || text[at] == ' '; };
    if (text.find("](") != text.npos || text.find('`') != text.rfind('`')) return true;
    bool isOpen = false;
    for (std::size_t at = text.find('*'); at != text.npos;) {
        const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
        if (isOpen && !isBlank(at - 1)) return true; // of "*a = *b" neither closes
        isOpen = isOpen || !isBlank(end);
        at = text.find('*', end);
    }
    return false;
}

std::map<std::string, std::string> lineByLanguage(const YamlNode& node) {
    std::map<std::string, std::string> lines;
    node.requireMap("a map from languages to titles, such as {en: \"Three segments\"}");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (!isLanguage(node.keys[i].value)) node.keys[i].fail("a language such as en or zh_CN");
        const std::string expected = "a title of at most " + std::to_string(kLongestTitle) + " bytes";
        const std::string& line = node.items[i].scalar("a title");
        if (line.size() > kLongestTitle) node.items[i].fail(expected);
        if (hasMarkdown(line)) node.items[i].fail(kPlainText);
        lines[node.keys[i].value] = line;
    }
    if (node.find("en") == nullptr) throw LessonError{{}, node.place, "a title in English (en)", "none"};
    return lines;
}

std::map<std::string, bool> togglesOf(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("a map from toggles to true or false");
    std::map<std::string, bool> toggles;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        requireToggle(lesson, node.keys[i].value, node.keys[i]);
        toggles[node.keys[i].value] = node.items[i].boolean();
    }
    return toggles;
}

EndpointId endpointOf(const Lesson& lesson, const std::string& name, const YamlNode& at) {
    const std::optional<EndpointId> who = endpointNamed(name);
    if (who && lesson.programs.count(*who) != 0) return *who;
    const bool hasClient = lesson.programs.count({Side::Client, 0}) != 0;
    if (who && hasClient && who->host == Side::Client && who->index < lesson.clients) return *who;
    // The children of a program that calls fork() are its host's server-2, server-3, ...
    if (who && who->index > 0)
        if (const auto parent = lesson.programs.find({who->host, 0});
            parent != lesson.programs.end() && (parent->second->has(Effect::Fork) || parent->second->isOwn()))
            return *who;
    std::vector<std::string> names;
    for (const auto& [id, program] : lesson.programs)
        names.push_back(endpointName(id));
    at.fail("who has a program: " + listedFor(name, names));
}

EndpointId hostOrEndpointOf(const Lesson& lesson, const std::string& name, const YamlNode& at) {
    const std::optional<EndpointId> who = endpointNamed(name);
    return who && who->index == 0 ? *who : endpointOf(lesson, name, at);
}

Side sideOf(const YamlNode& at) {
    const std::string& name = at.scalar("client or server");
    const std::optional<EndpointId> who = endpointNamed(name);
    if (!who || who->index != 0) at.fail(listedFor(name, {"client", "server"}));
    return who->host;
}

void requireCall(const Lesson& lesson, EndpointId who, const std::string& call, const YamlNode& at) {
    const auto own = lesson.programs.find(who); // a child of fork() runs the program of its parent
    const Program& program =
        *(own != lesson.programs.end() ? own->second : lesson.programs.at({who.host, 0}));
    const CallType* const any = program.isOwn() ? anyCallType(call, Dialect::C) : nullptr;
    if (program.calls(call) || (any != nullptr && any->decode != nullptr)) return;
    at.fail("a call that the program of " + endpointName(who) +
            " makes: " + listedFor(call, program.callNames()));
}

void requireToggle(const Lesson& lesson, const std::string& name, const YamlNode& at) {
    if (lesson.toggles.count(name) != 0) return;
    std::vector<std::string> names;
    for (const auto& [toggle, on] : lesson.toggles)
        names.push_back(toggle);
    at.fail(names.empty() ? "no toggle: no program has a line with //@ when or //@ unless"
                          : "a toggle that a program names: " + listedFor(name, names));
}

std::uint8_t flagsOf(const std::string& text, const YamlNode& at) {
    const Result<std::uint8_t> flags = parseFlags(text);
    if (!flags || *flags == 0) at.fail("flags such as SYN or \"FIN,ACK\"");
    return *flags;
}

} // namespace eleven
