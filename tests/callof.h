#pragma once
// The call of a text such as "recv(4, 64, 0)", for traces made by hand: the inverse of shown().

#include "core/call/calltype.h"

#include <stdexcept>
#include <utility>

namespace eleven {

inline std::vector<std::string> argumentsOf(const std::string& text) {
    std::vector<std::string> arguments;
    std::string one;
    bool inQuotes = false;
    for (std::size_t i = text.find('(') + 1; i + 1 < text.size(); ++i) {
        if (text[i] == '"') inQuotes = !inQuotes;
        const bool ends = text[i] == ',' && !inQuotes;
        if (ends) arguments.push_back(std::exchange(one, {}));
        if (!ends && (inQuotes || text[i] != ' ')) one += text[i];
    }
    if (!one.empty()) arguments.push_back(one);
    return arguments;
}

inline std::int64_t constantsFrom(ConstantGroup group, const std::string& text) {
    std::int64_t all = 0;
    std::string rest = text + "|";
    for (std::size_t bar = rest.find('|'); bar != std::string::npos; bar = rest.find('|')) {
        const std::string name = rest.substr(0, bar);
        const auto value = constantValue(group, name);
        all |= value ? *value : std::stoll(name);
        rest.erase(0, bar + 1);
    }
    return all;
}

inline Call callOf(const std::string& text) {
    Call call{callType(text.substr(0, text.find('('))), {}, false};
    if (call.type == nullptr) throw std::invalid_argument(text);
    const std::vector<std::string> arguments = argumentsOf(text);
    std::size_t next = 0;
    for (const ParameterRule& rule : call.type->parameters) {
        const bool isFilled = rule.kind == Parameter::Incoming || rule.kind == Parameter::Out;
        if (next >= arguments.size() && !isFilled) break;
        if (isFilled) {
            call.values.emplace_back(std::string());
            continue;
        }
        const std::string& argument = arguments[next++];
        const bool isText = rule.kind == Parameter::Outgoing || rule.kind == Parameter::Text;
        if (isText)
            call.values.emplace_back(argument.substr(1, argument.size() - 2));
        else if (rule.kind == Parameter::Host)
            call.values.emplace_back(argument);
        else if (rule.kind == Parameter::Constant || rule.kind == Parameter::Flags)
            call.values.emplace_back(constantsFrom(groupOf(rule, call.values), argument));
        else
            call.values.emplace_back(std::stoll(argument));
    }
    return call;
}

} // namespace eleven
