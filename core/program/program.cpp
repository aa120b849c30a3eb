// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/program.h"

#include "core/base/lines.h"
#include "core/program/lineparser.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr int kMostLines = 1000;

} // namespace

std::shared_ptr<const Program> Program::parse(const std::string& text, ProgramError& error) {
    const std::vector<std::string_view> lines = linesOf(text);
    try {
        if (lines.size() > kMostLines)
            throw ProgramError{{kMostLines + 1, 1},
                               "a program of at most " + std::to_string(kMostLines) + " lines",
                               std::to_string(lines.size()) + " lines"};
        LineParser parser;
        for (const std::string_view line : lines)
            parser.parseLine(line);
        auto program = std::make_shared<Program>();
        program->m_first = parser.finish();
        program->m_text = text;
        program->m_lines = std::move(parser.lines());
        return program;
    } catch (ProgramError& problem) {
        error = std::move(problem);
        return nullptr;
    }
}

bool Program::calls(const std::string& name) const {
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const ProgramLine& line) {
        return line.kind == ProgramLine::Kind::Call && line.call.name == name;
    });
}

std::set<std::string> Program::toggles() const {
    std::set<std::string> names;
    for (const ProgramLine& line : m_lines)
        if (!line.toggle.empty()) names.insert(line.toggle);
    return names;
}

} // namespace eleven
