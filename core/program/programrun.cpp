#include "core/program/programrun.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::int64_t kUnassigned =
    -1; // of a variable whose line a toggle leaves out: EBADF, not a wrong socket

bool holds(std::int64_t value, const Condition& condition) {
    const std::string& op = condition.comparison;
    if (op == "==") return value == condition.number;
    if (op == "!=") return value != condition.number;
    if (op == "<") return value < condition.number;
    if (op == ">") return value > condition.number;
    if (op == "<=") return value <= condition.number;
    return value >= condition.number;
}

} // namespace

ProgramRun::ProgramRun(std::shared_ptr<const Program> program)
    : m_program(std::move(program)), m_line(m_program->firstLine()) {}

std::int64_t ProgramRun::valueOf(const std::string& variable) const {
    const auto found = m_variables.find(variable);
    return found == m_variables.end() ? kUnassigned : found->second;
}

std::string ProgramRun::contentOf(const Argument& buffer) const {
    const auto found = m_buffers.find(buffer.text);
    std::string content = found == m_buffers.end() ? std::string() : found->second;
    content.resize(static_cast<std::size_t>(buffer.integer), '\0');
    return content;
}

Value ProgramRun::evaluate(const Argument& argument) const {
    switch (argument.kind) {
    case Argument::Kind::Integer: return argument.integer;
    case Argument::Kind::Variable: return valueOf(argument.text);
    case Argument::Kind::Buffer: return contentOf(argument);
    case Argument::Kind::Out: return std::string();
    default: return argument.text;
    }
}

PendingCall ProgramRun::pendingCall(const ProgramLine& line) const {
    PendingCall pending{m_line, {line.call.type, {}, line.call.throughPointer}};
    std::vector<Value>& values = pending.call.values;
    for (std::size_t i = 0; i < line.call.arguments.size(); ++i) {
        const Parameter kind = line.call.type->parameters[i].kind;
        values.push_back(kind == Parameter::Incoming ? Value(std::string())
                                                     : evaluate(line.call.arguments[i]));
        if (kind != Parameter::Length || line.call.type->parameters[i - 1].kind != Parameter::Outgoing)
            continue;
        auto& octets = std::get<std::string>(values[i - 1]);
        const auto length = static_cast<std::size_t>(std::max<std::int64_t>(pending.call.number(i), 0));
        octets.resize(std::min(octets.size(), length));
    }
    return pending;
}

std::variant<PendingCall, Jumped, Ended> ProgramRun::runLine(const std::set<std::string>& togglesOn) {
    if (m_line == 0) return Ended{};
    const ProgramLine& line = m_program->line(m_line);
    if (line.isActive(togglesOn) && line.kind == ProgramLine::Kind::Call) return pendingCall(line);
    Jumped jump{m_line, "skipped", line.next};
    if (line.isActive(togglesOn) && line.kind == ProgramLine::Kind::Break) {
        jump.text = "break";
        jump.nextLine = line.otherwise;
    } else if (line.isActive(togglesOn)) {
        const bool isTrue = holds(valueOf(line.condition.variable), line.condition);
        jump.text = line.condition.variable + " " + line.condition.comparison + " " +
                    std::to_string(line.condition.number) + (isTrue ? ": true" : ": false");
        jump.nextLine = isTrue ? line.next : line.otherwise;
    }
    m_line = jump.nextLine;
    return jump;
}

int ProgramRun::finish(const CallResult& result) {
    if (m_line == 0) return 0;
    const ProgramLine& line = m_program->line(m_line);
    if (line.kind != ProgramLine::Kind::Call) return m_line;
    if (!line.assigned.empty()) m_variables[line.assigned] = result.value;
    fill(line, result);
    m_line = line.next;
    return m_line;
}

void ProgramRun::fill(const ProgramLine& line, const CallResult& result) {
    for (std::size_t i = 0; i < line.call.arguments.size(); ++i) {
        const Argument& argument = line.call.arguments[i];
        if (argument.kind == Argument::Kind::Out && !result.out.empty())
            m_variables[argument.text] = result.out.front();
        if (line.call.type->parameters[i].kind != Parameter::Incoming) continue;
        std::string content = contentOf(argument);
        const std::size_t count = std::min(result.received.size(), content.size());
        content.replace(0, count, result.received, 0, count); // the rest stays, as in C
        m_buffers[argument.text] = std::move(content);
    }
}

} // namespace eleven
