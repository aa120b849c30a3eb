#include "core/program/programrun.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::size_t kLongestText = 32; // as strace(1)
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

/// A text as C writes it, cut as strace(1) does.
std::string asLiteral(const std::string& bytes) {
    std::string out = "\"";
    for (const char c : bytes.substr(0, kLongestText)) {
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
    return out + (bytes.size() > kLongestText ? "\"..." : "\"");
}

/// recv() and read() fill their buffer: strace-like text leaves it out.
bool fillsBuffer(const std::string& call) { return call == "recv" || call == "read"; }

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

std::variant<std::int64_t, std::string> ProgramRun::evaluate(const Argument& argument) const {
    switch (argument.kind) {
    case Argument::Kind::Integer: return argument.integer;
    case Argument::Kind::Variable: return valueOf(argument.text);
    case Argument::Kind::Buffer: return contentOf(argument);
    default: return argument.text;
    }
}

PendingCall ProgramRun::pendingCall(const ProgramLine& line) const {
    PendingCall call{m_line, line.call.name, {}, line.call.name + "("};
    const std::vector<Argument>& arguments = line.call.arguments;
    for (const Argument& argument : arguments)
        call.values.push_back(evaluate(argument));
    const bool isSending = call.name == "send" || call.name == "write";
    if (isSending) { // what is sent is what the length says
        auto& bytes = std::get<std::string>(call.values[1]);
        const auto length = std::max<std::int64_t>(std::get<std::int64_t>(call.values[2]), 0);
        bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(length)));
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const Argument& argument = arguments[i];
        if (argument.kind == Argument::Kind::Buffer && fillsBuffer(call.name)) continue;
        if (i > 0) call.text += ", ";
        if (argument.kind == Argument::Kind::Variable)
            call.text += std::to_string(std::get<std::int64_t>(call.values[i]));
        else if (argument.kind == Argument::Kind::Integer || argument.kind == Argument::Kind::Host)
            call.text += argument.text;
        else
            call.text += asLiteral(std::get<std::string>(call.values[i]));
    }
    call.text += ")";
    return call;
}

PendingCall ProgramRun::qtCall(const ProgramLine& line) const {
    const Argument& object = line.call.arguments.front();
    PendingCall call{m_line, line.call.name, {object.text}, object.text};
    call.text += (object.integer != 0 ? "->" : ".") + line.call.name + "(";
    for (std::size_t i = 1; i < line.call.arguments.size(); ++i) {
        const Argument& argument = line.call.arguments[i];
        call.values.push_back(evaluate(argument));
        call.text += i > 1 ? ", " : "";
        call.text += argument.kind == Argument::Kind::Text ? asLiteral(argument.text) : argument.text;
    }
    call.text += ")";
    return call;
}

std::variant<PendingCall, Jumped, Ended> ProgramRun::runLine(const std::set<std::string>& togglesOn) {
    if (m_line == 0) return Ended{};
    const ProgramLine& line = m_program->line(m_line);
    if (line.isActive(togglesOn) && line.kind == ProgramLine::Kind::Call)
        return m_program->language() == Language::Qt ? qtCall(line) : pendingCall(line);
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

int ProgramRun::finish(std::int64_t value, const std::string& received) {
    if (m_line == 0) return 0;
    const ProgramLine& line = m_program->line(m_line);
    if (line.kind != ProgramLine::Kind::Call) return m_line;
    if (!line.assigned.empty()) m_variables[line.assigned] = value;
    if (fillsBuffer(line.call.name)) {
        const Argument& buffer = line.call.arguments[1];
        std::string content = contentOf(buffer);
        const std::size_t count = std::min(received.size(), content.size());
        content.replace(0, count, received, 0, count); // the rest stays, as in C
        m_buffers[buffer.text] = std::move(content);
    }
    m_line = line.next;
    return m_line;
}

} // namespace eleven
