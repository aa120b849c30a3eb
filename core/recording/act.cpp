#include "core/recording/act.h"

#include "core/recording/event.h"

#include <array>

namespace eleven {
namespace {

/// In the order of Act::Kind.
constexpr std::array<std::string_view, 15> kActNames = {"run",    "deliver", "drop",  "copy",    "toggle",
                                                        "cut",    "wait",    "kill",  "skip",    "wire",
                                                        "inject", "alter",   "delay", "reorder", "loss"};
static_assert(kActNames.size() == static_cast<std::size_t>(Act::Kind::Loss) + 1);

std::string secondsText(Nanoseconds time) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    if (milliseconds % 100 != 0) return std::to_string(milliseconds) + "ms";
    return std::to_string(milliseconds / 1000) + "." + std::to_string(milliseconds / 100 % 10) + "s";
}

std::string signedText(std::int64_t number) { return (number < 0 ? "" : "+") + std::to_string(number); }

/// As YAML takes it inside braces: a comma needs quotes.
std::string quoted(const std::string& text) {
    return text.find(',') != std::string::npos ? "\"" + text + "\"" : text;
}

std::string segmentText(const ActEvent& done) {
    if (done.flags == 0) return "segment " + std::to_string(done.act.segment);
    return flagNames(done.flags) + " from " + std::string(sideName(done.from));
}

/// ", window: 0, seq: +1": what differs from a plain segment.
std::string forgeryText(const Forgery& forgery) {
    std::string text;
    if (forgery.seq != 0) text += ", seq: " + signedText(forgery.seq);
    if (forgery.ack != 0) text += ", ack: " + signedText(forgery.ack);
    if (forgery.window) text += ", window: " + std::to_string(*forgery.window);
    if (!forgery.data.empty()) text += ", data: \"" + forgery.data + "\"";
    return text;
}

/// "client-2", or "server, to: client-2": who is said to have sent it.
std::string senderText(const Act& act) {
    const Side from = act.from.value_or(act.who.host);
    if (act.who.host == from) return endpointName(act.who);
    return std::string(sideName(from)) + ", to: " + endpointName(act.who);
}

std::string injectText(const Act& act) {
    return "{flags: " + quoted(flagNames(act.forgery.flags.value_or(0))) + ", from: " + senderText(act) +
           forgeryText(act.forgery) + "}";
}

std::string alterText(const ActEvent& done) {
    const Forgery& forgery = done.act.forgery;
    const std::string flags = forgery.flags ? ", flags: " + quoted(flagNames(*forgery.flags)) : "";
    return "{segment: " + quoted(segmentText(done)) + flags + forgeryText(forgery) + "}";
}

std::string lossText(const Act& act) {
    const std::string from = act.from ? "from: " + std::string(sideName(*act.from)) + ", " : "";
    return "{" + from + "percent: " + std::to_string(act.percent) + ", seed: " + std::to_string(act.seed) +
           "}";
}

std::string valueText(const ActEvent& done) {
    const Act& act = done.act;
    switch (act.kind) {
    case Act::Kind::RunLine:
    case Act::Kind::Kill: return endpointName(act.who);
    case Act::Kind::Deliver:
    case Act::Kind::Drop:
    case Act::Kind::Copy: return segmentText(done);
    case Act::Kind::Toggle: return "{" + act.toggle + ": " + (act.on ? "true" : "false") + "}";
    case Act::Kind::Cut: return act.on ? "true" : "false";
    case Act::Kind::SkipTimeWait: return "2MSL";
    case Act::Kind::Flow: return act.on ? "flow" : "hold";
    case Act::Kind::Wait: return secondsText(act.duration);
    case Act::Kind::Inject: return injectText(act);
    case Act::Kind::Alter: return alterText(done);
    case Act::Kind::Delay:
        return "{segment: " + quoted(segmentText(done)) + ", by: " + secondsText(act.duration) + "}";
    case Act::Kind::Reorder: return "{from: " + std::string(sideName(act.from.value_or(Side::Client))) + "}";
    case Act::Kind::Loss: return lossText(act);
    }
    return {};
}

} // namespace

std::string_view actName(Act::Kind kind) { return kActNames[static_cast<std::size_t>(kind)]; }

bool isOfPrograms(Act::Kind kind) {
    return kind == Act::Kind::RunLine || kind == Act::Kind::Toggle || kind == Act::Kind::Wait ||
           kind == Act::Kind::Kill;
}

bool isOnSegment(Act::Kind kind) {
    switch (kind) {
    case Act::Kind::Deliver:
    case Act::Kind::Drop:
    case Act::Kind::Copy:
    case Act::Kind::Alter:
    case Act::Kind::Delay: return true;
    default: return false;
    }
}

std::string actText(const ActEvent& done) {
    return std::string(actName(done.act.kind)) + ": " + valueText(done);
}

} // namespace eleven
