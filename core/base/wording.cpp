#include "core/base/wording.h"

#include "core/base/hex.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <numeric>

namespace eleven {

namespace {

constexpr std::size_t kLongestQuote = 40;
constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kMostEdits = 2;

/// The edit distance of Levenshtein, row by row.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

} // namespace

std::string inQuotes(std::string_view text) {
    std::size_t length = std::min(text.size(), kLongestQuote);
    while (length < text.size() && isContinuation(text[length]))
        ++length;
    std::string out = "\"";
    for (const char c : text.substr(0, length)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            out += "\\x" + hex(c);
        } else {
            out += c;
        }
    }
    return out + (length < text.size() ? "…\"" : "\"");
}

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

std::string listedFor(const std::string& seen, const std::vector<std::string>& words) {
    std::string out = listed(words);
    if (seen.size() > kLongestWord || words.size() < 2) return out;
    std::size_t least = kMostEdits + 1;
    const std::string* nearest = nullptr;
    for (const std::string& word : words) {
        const std::size_t edits = distance(seen, word);
        if (edits < least && 2 * edits < word.size()) {
            least = edits;
            nearest = &word;
        }
    }
    if (nearest != nullptr) out += " (did you mean " + *nearest + "?)";
    return out;
}

} // namespace eleven
