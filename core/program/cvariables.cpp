#include "core/program/cvariables.h"

#include "core/base/lines.h"

#include <algorithm>
#include <array>

namespace eleven {
namespace {

/// Names that mean something else in the C file: words of C11 and C23, lower-case macros of the headers, and
/// what the file itself defines or calls in main().
constexpr std::array kTaken = std::to_array<std::string_view>(
    {"restrict", "bool",    "true",   "false",   "nullptr",       "constexpr",    "typeof",
     "alignas",  "alignof", "unix",   "linux",   "static_assert", "thread_local", "typeof_unqual",
     "stdin",    "stdout",  "stderr", "setvbuf", "pause",         "ignored",      "at_most"});

bool isTaken(std::string_view name) {
    if (name.front() == '_') return true; // reserved for compilers
    if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return true; // as macros are spelled
    for (const std::string_view prefix : {"si_", "sa_", "s6_", "sigev_"})
        if (name.substr(0, prefix.size()) == prefix) return true;
    for (const std::string_view prefix : {"set_", "get_", "bind_", "connect_", "option_", "poll_"})
        if (name.substr(0, prefix.size()) == prefix) return true; // functions of the file itself
    return std::find(kTaken.begin(), kTaken.end(), name) != kTaken.end();
}

} // namespace

std::vector<CLine> linesForC(const Program& program, const std::set<std::string>& togglesOn) {
    std::vector<CLine> lines;
    int depth = 0;
    for (const std::string_view text : linesOf(program.text())) {
        const int number = static_cast<int>(lines.size()) + 1;
        CLine line;
        line.line = &program.line(number);
        line.text = text;
        line.isActive = line.line->isActive(togglesOn);
        line.depth = depth;
        for (const Token& token : line.tokens())
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        lines.push_back(std::move(line));
    }
    return lines;
}

CVariables::CVariables(const std::vector<CLine>& lines) {
    for (const CLine& line : lines)
        if (line.isActive) add(line);
}

void CVariables::add(const CLine& line) {
    for (const Argument& argument : line.line->call.arguments)
        addArgument(argument);
    if (!line.line->condition.variable.empty()) m_variables[line.line->condition.variable].isRead = true;
    if (line.isDeclaration()) {
        const auto [found, isNew] = m_variables.try_emplace(line.tokens()[1].text);
        found->second.isDeclared = isNew && line.depth == 0;
        if (line.tokens()[0].is("char"))
            found->second.size = std::max(found->second.size, line.tokens()[3].number);
    }
    if (!line.line->assigned.empty()) m_variables[line.line->assigned];
}

void CVariables::addArgument(const Argument& argument) {
    const bool isBuffer = argument.kind == Argument::Kind::Buffer;
    const bool isVariable = argument.kind == Argument::Kind::Variable || argument.kind == Argument::Kind::Out;
    if (!isBuffer && !isVariable) return;
    Variable& variable = m_variables[argument.text];
    variable.isRead = true;
    if (isBuffer) variable.size = std::max(variable.size, argument.integer);
}

std::string CVariables::spelling(const std::string& name) const {
    std::string spelled = name;
    while (isTaken(spelled) || (spelled != name && m_variables.count(spelled) != 0))
        spelled = "my_" + spelled;
    return spelled;
}

bool CVariables::isOnTop(const std::string& name) const {
    const auto found = m_variables.find(name);
    return found != m_variables.end() && !found->second.isDeclared;
}

std::vector<std::string> CVariables::declarations() const {
    std::vector<std::string> all;
    for (const auto& [name, variable] : m_variables) {
        if (variable.isDeclared) continue;
        all.push_back(variable.size > 0
                          ? "char " + spelling(name) + "[" + std::to_string(variable.size) + "] = {0};"
                          : "int " + spelling(name) + " = -1;");
    }
    return all;
}

std::vector<std::string> CVariables::unread() const {
    std::vector<std::string> all;
    for (const auto& [name, variable] : m_variables)
        if (!variable.isRead) all.push_back(spelling(name));
    return all;
}

} // namespace eleven
