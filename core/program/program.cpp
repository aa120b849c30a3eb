#include "core/program/program.h"

#include "core/base/commandwords.h"
#include "core/base/lines.h"
#include "core/program/lineparser.h"
#include "core/program/qtlineparser.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr int kMostLines = 1000;

/// Returns the first line on which the marker rests.
template <typename Parser>
int parseLines(const std::vector<std::string_view>& texts, std::vector<ProgramLine>& lines) {
    Parser parser;
    for (const std::string_view text : texts)
        parser.parseLine(text);
    const int first = parser.finish();
    lines = std::move(parser.lines());
    return first;
}

/// As most editors show them.
std::string withoutTabs(std::string_view line) {
    constexpr std::size_t kTab = 4;
    std::string text;
    for (const char c : line)
        if (c == '\t')
            text.append(kTab - text.size() % kTab, ' ');
        else if (c != '\r')
            text += c;
    return text;
}

} // namespace

std::shared_ptr<const Program> Program::parse(const std::string& text, ProgramError& error,
                                              Language language) {
    const std::vector<std::string_view> lines = linesOf(text);
    try {
        if (lines.size() > kMostLines)
            throw ProgramError{{kMostLines + 1, 1},
                               "a program of at most " + std::to_string(kMostLines) + " lines",
                               std::to_string(lines.size()) + " lines"};
        auto program = std::make_shared<Program>();
        program->m_first = language == Language::C ? parseLines<LineParser>(lines, program->m_lines)
                                                   : parseLines<QtLineParser>(lines, program->m_lines);
        program->m_text = text;
        program->m_language = language;
        return program;
    } catch (ProgramError& problem) {
        error = std::move(problem);
        return nullptr;
    }
}

std::shared_ptr<const Program> Program::own(std::vector<std::string> command, std::string directory) {
    auto program = std::make_shared<Program>();
    program->m_text = joinCommand(command);
    ProgramLine line;
    line.text = program->m_text;
    line.tokens.emplace_back(); // Kind::End
    program->m_lines.push_back(std::move(line));
    program->m_command = std::move(command);
    program->m_directory = std::move(directory);
    program->m_language = Language::Own;
    program->m_first = 1;
    return program;
}

std::shared_ptr<const Program> Program::source(const std::string& text) {
    auto program = std::make_shared<Program>();
    for (const std::string_view line : linesOf(text)) {
        program->m_lines.emplace_back().text = withoutTabs(line);
        program->m_lines.back().tokens.emplace_back(); // Kind::End
    }
    program->m_text = text;
    program->m_language = Language::Own;
    return program;
}

bool Program::calls(std::string_view name) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const ProgramLine& line) {
        return line.call.type != nullptr && line.call.type->name == name;
    });
}

bool Program::has(Effect effect) const {
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [&](const ProgramLine& line) { return line.call.has(effect); });
}

bool Program::needsProcess() const {
    return std::any_of(m_lines.begin(), m_lines.end(), [](const ProgramLine& line) {
        return line.call.type != nullptr && line.call.type->needsProcess;
    });
}

std::vector<std::string> Program::callNames() const {
    std::vector<std::string> names;
    for (const ProgramLine& line : m_lines)
        if (line.call.type != nullptr &&
            std::find(names.begin(), names.end(), line.call.type->name) == names.end())
            names.emplace_back(line.call.type->name);
    return names;
}

std::set<std::string> Program::toggles() const {
    std::set<std::string> names;
    for (const ProgramLine& line : m_lines)
        if (!line.toggle.empty()) names.insert(line.toggle);
    return names;
}

} // namespace eleven
