#include "core/lesson/reading/forgeries.h"

#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/segmentpicks.h"

#include <cmath>
#include <cstdlib>

namespace eleven {

namespace {

constexpr double kLongestWait = 600; // seconds
constexpr std::int64_t kLargestOffset = 0xffffffff;
constexpr std::int64_t kLargestWindow = 0xffff;
constexpr std::int64_t kLargestSeed = 0x7fffffff;
constexpr std::size_t kMostData = 1400; // fits one packet of a TUN device

/// "+0", "-1", "100".
std::int64_t offsetOf(const YamlNode& node) {
    const std::string expected = "an offset such as +0, +1 or -1";
    std::string text = node.scalar(expected);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.erase(0, 1);
    const std::optional<std::int64_t> number = wholeNumber(text);
    if (!number || *number < -kLargestOffset || *number > kLargestOffset) node.fail(expected);
    return *number;
}

std::int64_t numberOf(const YamlNode& node, const std::string& what, std::int64_t most) {
    const std::string expected = what + " from 0 to " + std::to_string(most);
    const std::optional<std::int64_t> number = wholeNumber(node.scalar(expected));
    if (!number || *number < 0 || *number > most) node.fail(expected);
    return *number;
}

/// What inject and alter have in common.
Forgery forgeryOf(const YamlNode& node) {
    Forgery forgery;
    if (const YamlNode* flags = node.find("flags"))
        forgery.flags = flagsOf(flags->scalar("flags such as RST or \"FIN,ACK\""), *flags);
    if (const YamlNode* window = node.find("window"))
        forgery.window = static_cast<std::uint16_t>(numberOf(*window, "a window", kLargestWindow));
    if (const YamlNode* seq = node.find("seq")) forgery.seq = offsetOf(*seq);
    if (const YamlNode* ack = node.find("ack")) forgery.ack = offsetOf(*ack);
    return forgery;
}

/// Whose connection, and in which direction. `to` may be missing.
void setEnds(const YamlNode& from, const YamlNode* to, const Lesson& lesson, ScriptAct& act) {
    const EndpointId sender = endpointOf(lesson, from.scalar("who is said to have sent it"), from);
    act.who = sender;
    act.from = sender.host;
    if (to == nullptr) return;
    const EndpointId receiver = endpointOf(lesson, to->scalar("who gets it"), *to);
    if (receiver.host == sender.host) to->fail("somebody on the other host");
    if (sender.index != 0 && receiver.index != 0) to->fail("one of the two ends by its number, not both");
    if (receiver.index != 0 || receiver.host == Side::Client) act.who = receiver;
}

/// "RST from client", "RST from server to client-2".
void parseShortInject(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    const SegmentPick pick = parsePick(node, lesson);
    const bool isPlain = pick.which == SegmentPick::Which::Named && pick.nth == 1 && !pick.data;
    if (!isPlain || !pick.from)
        node.fail("FLAGS from WHO, such as RST from client, or {flags: RST, from: client, seq: +0}");
    act.forgery.flags = pick.flags;
    act.from = pick.from->host;
    act.who = *pick.from;
    if (pick.to && (pick.to->index != 0 || pick.to->host == Side::Client)) act.who = *pick.to;
    act.who = endpointOf(lesson, endpointName(act.who), node);
}

} // namespace

void parseInject(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    act.kind = ScriptAct::Kind::Inject;
    if (node.kind == YamlNode::Kind::Scalar) {
        parseShortInject(node, lesson, act);
        return;
    }
    node.requireMap("FLAGS from WHO, or {flags: RST, from: client, seq: +0, ack: +0, window: 0}",
                    {"flags", "from", "to", "seq", "ack", "window", "data"});
    (void)node.at("flags");
    setEnds(node.at("from"), node.find("to"), lesson, act);
    act.forgery = forgeryOf(node);
    if (const YamlNode* data = node.find("data")) {
        act.forgery.data = data->scalar("the data that it carries");
        if (act.forgery.data.size() > kMostData)
            data->fail("at most " + std::to_string(kMostData) + " bytes of data");
    }
}

void parseAlter(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    act.kind = ScriptAct::Kind::Alter;
    const std::string form =
        "{segment: SYN from client, window: 0}: what becomes of its flags, window, seq or ack";
    node.requireMap(form, {"segment", "flags", "window", "seq", "ack"});
    act.pick = parsePick(node.at("segment"), lesson);
    act.forgery = forgeryOf(node);
    if (act.forgery == Forgery()) node.fail(form);
}

void parseDelay(const YamlNode& node, const Lesson& lesson, ScriptAct& act) {
    act.kind = ScriptAct::Kind::Delay;
    node.requireMap("{segment: SYN from client, by: 200ms}", {"segment", "by"});
    act.pick = parsePick(node.at("segment"), lesson);
    act.duration = parseDuration(node.at("by"));
}

void parseReorder(const YamlNode& node, ScriptAct& act) {
    act.kind = ScriptAct::Kind::Reorder;
    node.requireMap("{from: client} or {from: server}", {"from"});
    act.from = sideOf(node.at("from"));
}

void parseLoss(const YamlNode& node, ScriptAct& act) {
    constexpr std::int64_t kAll = 100;
    const std::string form = "a part such as 10%, or {from: client, percent: 10, seed: 1}";
    act.kind = ScriptAct::Kind::Loss;
    act.seed = 1;
    if (node.kind == YamlNode::Kind::Scalar) {
        const bool isPart = node.value.size() > 1 && node.value.back() == '%';
        const std::optional<std::int64_t> percent =
            isPart ? wholeNumber(node.value.substr(0, node.value.size() - 1)) : std::nullopt;
        if (!percent || *percent < 0 || *percent > kAll) node.fail(form);
        act.percent = static_cast<int>(*percent);
        return;
    }
    node.requireMap(form, {"from", "percent", "seed"});
    act.percent = static_cast<int>(numberOf(node.at("percent"), "percent", kAll));
    if (const YamlNode* from = node.find("from")) act.from = sideOf(*from);
    if (const YamlNode* seed = node.find("seed"))
        act.seed = static_cast<std::uint32_t>(numberOf(*seed, "a seed", kLargestSeed));
}

Nanoseconds parseDuration(const YamlNode& node) {
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
    return Nanoseconds(std::llround(seconds * 1e9));
}

} // namespace eleven
