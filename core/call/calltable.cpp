#include "core/call/calltype.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>

namespace eleven {
namespace {

using FamilyOf = const CallFamily& (*)();
constexpr std::array<FamilyOf, 8> kFamilies = {openCalls,    transferCalls,  closeCalls, optionCalls,
                                               processCalls, readinessCalls, qtCalls,    tracedCalls};

constexpr std::size_t kLongestText = 32; // as strace(1)

template <typename Visit>
void forEachConstant(Visit visit) {
    for (const FamilyOf family : kFamilies)
        for (const Constant& constant : family().constants)
            visit(constant);
}

std::string valueText(const Call& call, std::size_t index) {
    const ParameterRule& rule = call.type->parameters[index];
    switch (rule.kind) {
    case Parameter::Outgoing:
    case Parameter::Text: return asLiteral(call.text(index));
    case Parameter::Host:
    case Parameter::AnyAddress: return call.text(index);
    case Parameter::Constant:
    case Parameter::Flags:
        return constantsText(groupOf(rule, std::span(call.values).first(index)), call.number(index));
    default: return std::to_string(call.number(index));
    }
}

bool isFilled(Parameter kind) { return kind == Parameter::Incoming || kind == Parameter::Out; }

} // namespace

std::string asLiteral(const std::string& octets) {
    std::string out = "\"";
    for (const char c : octets.substr(0, kLongestText)) {
        constexpr std::string_view special = "\n\t\r\\\"";
        constexpr std::string_view letters = "ntr\\\"";
        const std::size_t which = special.find(c);
        if (which != std::string_view::npos) {
            out += '\\';
            out += letters[which];
        } else if (c == '\0') {
            out += "\\0";
        } else {
            out += c;
        }
    }
    return out + (octets.size() > kLongestText ? "\"..." : "\"");
}

std::int64_t Call::number(std::size_t index) const {
    const auto* value = index < values.size() ? std::get_if<std::int64_t>(&values[index]) : nullptr;
    return value != nullptr ? *value : 0;
}

const std::string& Call::text(std::size_t index) const {
    static const std::string none;
    const auto* value = index < values.size() ? std::get_if<std::string>(&values[index]) : nullptr;
    return value != nullptr ? *value : none;
}

std::string_view Call::name() const { return type->shownAs.empty() ? type->name : type->shownAs; }

std::string shown(const Call& call) {
    const bool isQt = call.type->dialect != Dialect::C;
    std::string text = isQt ? call.text(0) + (call.throughPointer ? "->" : ".") : std::string();
    text += std::string(call.name()) + "(";
    bool isFirst = true;
    for (std::size_t i = isQt ? 1 : 0; i < call.values.size() && i < call.type->parameters.size(); ++i) {
        if (isFilled(call.type->parameters[i].kind)) continue;
        text += (isFirst ? "" : ", ") + valueText(call, i);
        isFirst = false;
    }
    return text + ")";
}

std::string shownOut(const Call& call, const CallResult& result) {
    if (call.type->effect == Effect::Print) return call.text(0);
    if (!result.received.empty() || call.type->showOut == nullptr) return result.received;
    return call.type->showOut(call, result);
}

bool isEndOfFile(const Call& call, std::int64_t value) {
    const bool reads = call.type->effect == Effect::Receive && call.type->dialect == Dialect::C;
    return reads && value == 0 && call.number(2) > 0;
}

const std::vector<const CallType*>& allCallTypes() {
    static const std::vector<const CallType*> all = [] {
        std::vector<const CallType*> types;
        for (const FamilyOf family : kFamilies)
            for (const CallType& type : family().calls)
                types.push_back(&type);
        return types;
    }();
    return all;
}

const CallType* anyCallType(std::string_view name, Dialect dialect) {
    for (const CallType* type : allCallTypes())
        if (type->name == name && type->dialect == dialect) return type;
    return nullptr;
}

const CallType* callType(std::string_view name, Dialect dialect) {
    const CallType* type = anyCallType(name, dialect);
    return type != nullptr && type->isOfLessons() ? type : nullptr;
}

std::vector<std::string> callNames(Dialect dialect) {
    std::vector<std::string> names;
    for (const CallType* type : allCallTypes())
        if (type->dialect == dialect && type->isOfLessons()) names.emplace_back(type->name);
    return names;
}

std::optional<std::int64_t> constantValue(ConstantGroup group, std::string_view name) {
    std::optional<std::int64_t> value;
    forEachConstant([&](const Constant& constant) {
        if (constant.group == group && constant.name == name && !constant.isOfOthers) value = constant.value;
    });
    return value;
}

std::vector<std::string> constantsOf(ConstantGroup group) {
    std::vector<std::string> names;
    forEachConstant([&](const Constant& constant) {
        if (constant.group == group && !constant.isOfOthers) names.emplace_back(constant.name);
    });
    return names;
}

bool isConstant(std::string_view name) {
    bool isOne = false;
    forEachConstant([&](const Constant& constant) { isOne = isOne || constant.name == name; });
    return isOne;
}

std::string constantsText(ConstantGroup group, std::int64_t value) {
    std::string exact;
    std::string joined;
    std::int64_t left = value;
    forEachConstant([&](const Constant& constant) {
        if (constant.group != group) return;
        if (constant.value == value && exact.empty()) exact = constant.name;
        if (constant.value == 0 || (left & constant.value) != constant.value) return;
        joined += (joined.empty() ? "" : "|") + std::string(constant.name);
        left &= ~constant.value;
    });
    if (!exact.empty()) return exact;
    if (left == 0 && !joined.empty()) return joined;
    return std::to_string(value);
}

ConstantGroup groupOf(const ParameterRule& rule, std::span<const Value> before) {
    if (rule.group != ConstantGroup::SocketOption || before.empty()) return rule.group;
    const auto* level = std::get_if<std::int64_t>(&before.back());
    if (level == nullptr) return rule.group;
    if (*level == IPPROTO_TCP) return ConstantGroup::TcpOption;
    return *level == IPPROTO_IPV6 ? ConstantGroup::Ipv6Option : rule.group;
}

std::vector<int> descriptorsOf(const Call& call) {
    std::vector<int> descriptors;
    if (call.type->dialect != Dialect::C) return descriptors;
    const std::vector<ParameterRule>& parameters = call.type->parameters;
    for (std::size_t i = 0; i < call.values.size(); ++i) {
        const bool isTimeout = i > 0 && i + 1 == call.values.size(); // poll(2) of one descriptor
        if (parameters[i].kind == Parameter::Descriptor && !isTimeout)
            descriptors.push_back(static_cast<int>(call.number(i)));
    }
    return descriptors;
}

std::optional<Stimulus> stimulusOf(const Call& call) {
    return call.type->stimulus != nullptr ? call.type->stimulus(call) : std::nullopt;
}

} // namespace eleven
