#include "tests/fuzz/lessons.h"

#include <array>
#include <cctype>
#include <regex>
#include <sstream>

namespace eleven {

namespace {

using Lines = std::vector<std::string>;

Lines linesOf(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::string textOf(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

std::string indented(const std::string& text, std::size_t blanks) {
    std::string result;
    for (const std::string& line : linesOf(text))
        result += std::string(blanks, ' ') + line + "\n";
    return result;
}

const std::string& anyNumber(Random& random) {
    static const Lines numbers = {"0",          "-1",         "1",          "2",
                                  "63",         "65",         "65536",      "2147483647",
                                  "2147483648", "4294967296", "1000000000", "99999999999999999999",
                                  "0x10",       "1e9",        ".nan",       "~"};
    return oneOf(random, numbers);
}

/// What is between two blanks or signs, as [from, length).
std::pair<std::size_t, std::size_t> anyWord(const std::string& line, Random& random) {
    const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0; at < line.size(); ++at) {
        std::size_t end = at;
        while (end < line.size() && isWord(line[end]))
            ++end;
        if (end == at && line[at] != ' ') end = at + 1;
        if (end == at) continue;
        words.emplace_back(at, end - at);
        at = end - 1;
    }
    return words.empty() ? std::pair<std::size_t, std::size_t>{0, 0} : oneOf(random, words);
}

void changeByte(std::string& text, Random& random) {
    const std::size_t at = below(random, text.size() + 1);
    const char byte = static_cast<char>(below(random, 256));
    switch (below(random, 3)) {
    case 0: text.insert(at, 1, byte); break;
    case 1: text.erase(at, 1 + below(random, 8)); break;
    default:
        if (at < text.size()) text[at] = byte;
    }
}

void changeLine(Lines& lines, const Lines& others, Random& random) {
    const std::size_t at = below(random, lines.size());
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    const std::string copy = lines[at];
    switch (below(random, 4)) {
    case 0: lines.erase(place); break;
    case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(random, lines.size())), copy);
        break;
    case 2: std::swap(lines[at], lines[below(random, lines.size())]); break;
    default: lines.insert(place, oneOf(random, others));
    }
}

void changeWord(Lines& lines, const Lines& others, Random& random) {
    std::string& line = lines[below(random, lines.size())];
    const auto [from, length] = anyWord(line, random);
    const std::string& other = oneOf(random, others);
    const auto [otherFrom, otherLength] = anyWord(other, random);
    line.replace(from, length,
                 below(random, 3) == 0 ? anyNumber(random) : other.substr(otherFrom, otherLength));
}

/// A statement of the same variable: else it would only name one that nothing assigned.
std::string statementLike(const std::string& line, const Grammar& grammar, Random& random) {
    static const std::regex first(R"(\((\w+))");
    static const std::regex ours(R"(\b[cs]\b)");
    std::smatch match;
    const bool hasName = std::regex_search(line, match, first) &&
                         std::islower(line[static_cast<std::size_t>(match.position(1))]) != 0;
    const std::string statement = grammar.text("call", random);
    return hasName ? std::regex_replace(statement, ours, match[1].str()) : statement;
}

/// Another value for the same key.
std::string expectationLike(const std::string& line, const Grammar& grammar, Random& random) {
    const std::string key = line.substr(0, line.find(':'));
    for (int draw = 0; draw < 50; ++draw) {
        const std::string other = grammar.text("expectation", random);
        if (other.substr(0, other.find(':')) == key) return other;
    }
    return line;
}

/// Another act, expectation or statement in the place of one, or an act or statement after it.
void changeMeaning(Lines& lines, const Grammar& grammar, Random& random) {
    constexpr std::size_t deep = 6; // acts and expectations
    for (int draw = 0; draw < 50; ++draw) {
        const std::size_t at = below(random, lines.size());
        const std::size_t blanks = std::min(lines[at].find_first_not_of(' '), lines[at].size());
        const std::string line = lines[at].substr(blanks);
        const bool isStatement = line.find(';') != std::string::npos;
        const bool isAct = blanks == deep && line.compare(0, 2, "- ") == 0;
        if (!isStatement && !isAct && (blanks != deep || line.find(':') == std::string::npos)) continue;
        const std::string other = isStatement ? statementLike(line, grammar, random)
                                  : isAct     ? "- " + grammar.text("act", random)
                                              : expectationLike(line, grammar, random);
        const std::string placed = std::string(blanks, ' ') + other;
        const bool assigns = isStatement && line.find('=') != std::string::npos; // others need the variable
        if ((isStatement || isAct) && (assigns || below(random, 2) == 0)) {
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, placed);
        } else {
            lines[at] = placed;
        }
        return;
    }
}

/// Real time and crowds are what may take long, and are no fault: no wait above 0.2 s, at most 20 clients.
std::string hastened(const std::string& text) {
    static const std::regex wait(R"((\d[\d.]*)\s*(ms|s)\b)");
    static const std::regex clients(R"((clients\s*:\s*)\d+)");
    std::string result = std::regex_replace(text, wait, "20ms");
    return std::regex_replace(result, clients,
                              "$01"
                              "20")
        .substr(0, 1 << 20);
}

/// What only an error would come of is made right: a wait for a call that the program has not, a process that
/// it never forks, a toggle that no line names.
std::string fitted(const std::string& acts, const std::map<std::string, std::string>& programs) {
    static const std::regex second("(client|server)-2");
    static const std::regex until(R"((client|server)(-2)? until (\w+))");
    std::string result;
    for (std::string line : linesOf(acts)) {
        std::smatch match;
        if (std::regex_search(line, match, second) &&
            programs.at(match[1]).find("fork(") == std::string::npos)
            line = std::regex_replace(line, second, "$1");
        if (std::regex_search(line, match, until) &&
            programs.at(match[1]).find(match[3].str() + "(") == std::string::npos)
            line = "- run: " + match[1].str() + " to end";
        const bool isToggle = line.find("toggle") != std::string::npos;
        const bool hasToggles = programs.at("server").find("//@") != std::string::npos;
        result += isToggle && !hasToggles ? "- deliver: next\n" : line + "\n";
    }
    return result;
}

} // namespace

std::string generatedLesson(const Grammar& grammar, Random& random) {
    const bool hasQt = below(random, 12) == 0;
    const std::map<std::string, std::string> programs = {
        {"server", grammar.text("server", random)},
        {"client", grammar.text(hasQt ? "qtclient" : "client", random)}};
    std::string text = std::string("id: generated\n") + (hasQt ? "run: {client: qt}\n" : "");
    if (!hasQt && below(random, 2) == 0) text += grammar.text("head", random) + "\n";
    text += "programs:\n";
    for (const auto& [who, program] : programs)
        text += "  " + who + ": |\n" + indented(program, 4);
    text += "steps:\n";
    const std::size_t steps = 1 + below(random, 3);
    for (std::size_t step = 0; step < steps; ++step) {
        text += "  - id: s" + std::to_string(step) + "\n    acts:\n";
        text += indented(fitted(grammar.text(step == 0 ? "acts" : "more", random), programs), 6);
    }
    text += "    expect:\n      " + grammar.text("impossible", random) + "\n";
    return text;
}

std::string mutatedLesson(const std::vector<std::string>& corpus, const Grammar& grammar, Random& random) {
    Lines lines = linesOf(oneOf(random, corpus));
    const Lines others = linesOf(oneOf(random, corpus));
    const std::size_t changes = 1 + below(random, 4);
    const std::size_t kinds = below(random, 2) == 0 ? 6 : 1; // half of them can still be read
    for (std::size_t change = 0; change < changes; ++change) {
        switch (kinds - 1 - below(random, kinds)) {
        case 5: {
            std::string text = textOf(lines);
            changeByte(text, random);
            lines = linesOf(text);
            break;
        }
        case 4: changeLine(lines, others, random); break;
        case 3: changeWord(lines, others, random); break;
        default: changeMeaning(lines, grammar, random);
        }
        if (lines.empty()) lines.emplace_back();
    }
    return hastened(textOf(lines));
}

} // namespace eleven
