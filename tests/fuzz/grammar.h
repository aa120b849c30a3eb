#pragma once
// Texts made from a grammar (lesson.grammar): a rule is "<name>" and below it its alternatives, a line each,
// in which <name> stands for another rule and \n for a new line. # begins a comment.

#include <map>
#include <random>
#include <string>
#include <vector>

namespace eleven {

using Random = std::mt19937_64;

[[nodiscard]] std::size_t below(Random& random, std::size_t count);
template <typename T>
[[nodiscard]] const T& oneOf(Random& random, const std::vector<T>& all) {
    return all[below(random, all.size())];
}

class Grammar {
public:
    explicit Grammar(const std::string& file);
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// Below a depth of 12 the first alternative is taken, which therefore has to come to an end.
    [[nodiscard]] std::string text(const std::string& rule, Random& random) const;

private:
    [[nodiscard]] std::string expanded(const std::string& rule, Random& random, int depth) const;

    std::map<std::string, std::vector<std::string>> m_rules;
};

} // namespace eleven
