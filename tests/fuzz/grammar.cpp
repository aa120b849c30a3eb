#include "tests/fuzz/grammar.h"

#include <fstream>

namespace eleven {

namespace {

constexpr int kDeepest = 12;

} // namespace

std::size_t below(Random& random, std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

Grammar::Grammar(const std::string& file) {
    std::ifstream lines(file);
    std::string rule;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '<') {
            rule = line.substr(1, line.find('>') - 1);
        } else {
            m_rules[rule].push_back(line.substr(std::min(line.find_first_not_of(' '), line.size())));
        }
    }
}

std::string Grammar::text(const std::string& rule, Random& random) const { return expanded(rule, random, 0); }

std::string Grammar::expanded(const std::string& rule, Random& random, int depth) const {
    const auto found = m_rules.find(rule);
    if (found == m_rules.end()) return "<" + rule + ">";
    const std::string& pattern = depth < kDeepest ? oneOf(random, found->second) : found->second.front();
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t close = pattern[at] == '<' ? pattern.find('>', at) : std::string::npos;
        const bool isRule =
            close != std::string::npos && m_rules.count(pattern.substr(at + 1, close - at - 1)) > 0;
        if (isRule) {
            result += expanded(pattern.substr(at + 1, close - at - 1), random, depth + 1);
            at = close;
        } else if (pattern.compare(at, 2, "\\n") == 0) {
            result += '\n';
            ++at;
        } else {
            result += pattern[at];
        }
    }
    return result;
}

} // namespace eleven
