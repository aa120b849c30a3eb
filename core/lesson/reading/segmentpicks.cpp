#include "core/lesson/reading/segmentpicks.h"

#include "core/lesson/reading/lessonwords.h"

#include <algorithm>
#include <array>

namespace eleven {

namespace {

constexpr std::array<std::string_view, 10> kOrdinals = {"first", "second",  "third",  "fourth", "fifth",
                                                        "sixth", "seventh", "eighth", "ninth",  "tenth"};
constexpr std::int64_t kLargestOrdinal = 1000;
const std::string kPickForm = "[2nd] FLAGS [from WHO] [to WHO] [with \"DATA\"], next or all";

/// "2nd", "21st", "second"; 0: it is no ordinal.
int ordinalOf(const std::string& word) {
    const auto* const spelled = std::find(kOrdinals.begin(), kOrdinals.end(), word);
    if (spelled != kOrdinals.end()) return static_cast<int>(spelled - kOrdinals.begin()) + 1;
    if (word.size() < 3) return 0;
    const std::string ending = word.substr(word.size() - 2);
    const bool isEnding = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    const std::optional<std::int64_t> number = wholeNumber(word.substr(0, word.size() - 2));
    return isEnding && number && *number >= 1 && *number <= kLargestOrdinal ? static_cast<int>(*number) : 0;
}

/// Takes "from WHO" or "to WHO" out of `words`.
std::optional<EndpointId> takeWho(std::vector<std::string>& words, const std::string& preposition,
                                  const Lesson& lesson, const YamlNode& node, const std::string& form) {
    const auto found = std::find(words.begin(), words.end(), preposition);
    if (found == words.end()) return std::nullopt;
    if (std::next(found) == words.end()) node.fail(form);
    const EndpointId who = hostOrEndpointOf(lesson, *std::next(found), node);
    words.erase(found, found + 2);
    return who;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += word;
    return text;
}

/// Takes `with "DATA"` off the end of `text`.
std::optional<std::string> takeData(std::string& text, const YamlNode& node) {
    constexpr std::string_view kWith = " with \"";
    const std::size_t with = text.find(kWith);
    if (with == std::string::npos) return std::nullopt;
    const std::size_t begin = with + kWith.size();
    if (text.size() < begin + 1 || text.back() != '"') node.fail(kPickForm);
    const std::string data = text.substr(begin, text.size() - begin - 1);
    text.erase(with);
    return data;
}

} // namespace

SegmentPick parsePick(const YamlNode& node, const Lesson& lesson) {
    std::string text = node.scalar(kPickForm);
    SegmentPick pick;
    pick.data = takeData(text, node);
    std::vector<std::string> words = wordsOf(text);
    if (words.empty()) node.fail(kPickForm);
    const bool isAll = words.size() == 1 && words[0] == "all";
    if (isAll || (words.size() == 1 && words[0] == "next")) {
        if (pick.data) node.fail(kPickForm);
        pick.which = isAll ? SegmentPick::Which::All : SegmentPick::Which::Next;
        return pick;
    }
    if (const int nth = ordinalOf(words[0]); nth != 0) {
        pick.nth = nth;
        words.erase(words.begin());
    }
    pick.from = takeWho(words, "from", lesson, node, kPickForm);
    pick.to = takeWho(words, "to", lesson, node, kPickForm);
    if (pick.from && pick.to && pick.from->host == pick.to->host)
        node.fail("two ends on different hosts: from client to server, or from server to client");
    if (words.empty()) node.fail(kPickForm);
    pick.flags = flagsOf(joined(words), node);
    return pick;
}

WireSegment parseWireSegment(const YamlNode& node, const Lesson& lesson) {
    const std::string form = "FLAGS or FLAGS from WHO, such as SYN or \"FIN,ACK from client\"";
    std::vector<std::string> words = wordsOf(node.scalar(form));
    WireSegment segment;
    segment.from = takeWho(words, "from", lesson, node, form);
    if (words.empty()) node.fail(form);
    segment.flags = flagsOf(joined(words), node);
    return segment;
}

} // namespace eleven
