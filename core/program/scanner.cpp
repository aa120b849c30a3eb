#include "core/program/scanner.h"

#include "core/base/utf8.h"
#include "core/base/wording.h"

#include <charconv>
#include <limits>

namespace eleven {

namespace {

constexpr std::string_view kBlank = " \t\r";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class LineScanner {
public:
    LineScanner(std::string_view line, int number, bool& inComment, Language language)
        : m_line(line), m_number(number), m_inComment(inComment), m_isCpp(language == Language::Qt) {}

    ScannedLine scan() {
        std::size_t end = m_line.size();
        while (skipBlank()) {
            if (m_line.substr(m_at, 3) == "//@") {
                end = m_at;
                add(Token::Kind::Remark, m_line.size()).text.erase(0, 3);
            } else if (m_line.substr(m_at, 2) == "//") {
                m_at = m_line.size();
            } else {
                scanToken();
            }
        }
        add(Token::Kind::End, m_line.size());
        const std::size_t last = m_line.substr(0, end).find_last_not_of(kBlank);
        m_result.code = m_line.substr(0, last == std::string_view::npos ? 0 : last + 1);
        return std::move(m_result);
    }

private:
    [[noreturn]] void fail(std::size_t at, std::string expected, std::string seen) const {
        throw ProgramError{{m_number, static_cast<int>(at) + 1}, std::move(expected), std::move(seen)};
    }

    /// Passes over blanks and /* comments */; false at the end of the line.
    bool skipBlank() {
        while (m_at < m_line.size()) {
            if (m_inComment) {
                const std::size_t close = m_line.find("*/", m_at);
                m_inComment = close == std::string_view::npos;
                m_at = m_inComment ? m_line.size() : close + 2;
            } else if (m_line.substr(m_at, 2) == "/*") {
                m_inComment = true;
                m_at += 2;
            } else if (kBlank.find(m_line[m_at]) != std::string_view::npos) {
                ++m_at;
            } else {
                return true;
            }
        }
        return false;
    }

    /// Appends the token that ends before `end` and goes there.
    Token& add(Token::Kind kind, std::size_t end) {
        Token token;
        token.kind = kind;
        token.text = m_line.substr(m_at, end - m_at);
        token.column = static_cast<int>(m_at) + 1;
        m_at = end;
        return m_result.tokens.emplace_back(std::move(token));
    }

    void scanToken() {
        const char c = m_line[m_at];
        const bool isNegative = c == '-' && m_at + 1 < m_line.size() && isDigit(m_line[m_at + 1]);
        if (isLetter(c)) {
            add(Token::Kind::Name, endOfWord(m_at));
        } else if (isDigit(c) || isNegative) {
            scanNumber();
        } else if (c == '"') {
            scanText();
        } else {
            scanSymbol();
        }
    }

    [[nodiscard]] std::size_t endOfWord(std::size_t at) const {
        while (at < m_line.size() && (isLetter(m_line[at]) || isDigit(m_line[at])))
            ++at;
        return at;
    }

    /// Decimal or 0x..., as far as an int of C goes.
    void scanNumber() {
        const std::size_t start = m_at;
        const bool isNegative = m_line[start] == '-';
        const std::size_t end = endOfWord(start + (isNegative ? 1 : 0));
        std::string_view digits =
            m_line.substr(start + (isNegative ? 1 : 0), end - start - (isNegative ? 1 : 0));
        const std::string_view prefix = digits.substr(0, 2);
        const bool isHex = prefix == "0x" || prefix == "0X";
        if (isHex) digits.remove_prefix(2);
        std::int64_t value = 0;
        const auto [stop, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
        const std::int64_t limit = std::numeric_limits<std::int32_t>::max();
        const std::string_view written = m_line.substr(start, end - start);
        if (problem != std::errc() || stop != digits.data() + digits.size() || value > limit)
            fail(start, "a number that fits into an int", inQuotes(written));
        if (!isHex && digits.size() > 1 && digits[0] == '0')
            fail(start, "a number without leading zeros (C would read it as octal)", inQuotes(written));
        add(Token::Kind::Number, end).number = isNegative ? -value : value;
    }

    void scanText() {
        const std::size_t start = m_at;
        std::string content;
        std::size_t at = start + 1;
        for (; at < m_line.size() && m_line[at] != '"'; ++at) {
            if (m_line[at] != '\\') {
                content += m_line[at];
                continue;
            }
            constexpr std::string_view letters = "ntr\\\"";
            constexpr std::string_view meanings = "\n\t\r\\\"";
            ++at;
            const std::size_t which = at < m_line.size() ? letters.find(m_line[at]) : std::string_view::npos;
            if (which == std::string_view::npos)
                fail(at - 1, R"(one of \n \t \r \\ \" in a text)", inQuotes(m_line.substr(at - 1, 2)));
            content += meanings[which];
        }
        if (at >= m_line.size()) fail(start, "a closing quotation mark", "the end of the line");
        add(Token::Kind::Text, at + 1).text = content;
    }

    void scanSymbol() {
        const std::string_view two = m_line.substr(m_at, 2);
        const bool isOfCpp = m_isCpp && (two == "->" || two == "::");
        if (two == "==" || two == "!=" || two == "<=" || two == ">=" || isOfCpp) {
            add(Token::Kind::Symbol, m_at + 2);
            return;
        }
        const std::string_view known = m_isCpp ? "(){}[];,=<>|.*" : "(){}[];,=<>|";
        if (known.find(m_line[m_at]) == std::string_view::npos) {
            std::size_t end = m_at + 1;
            while (end < m_line.size() && isContinuation(m_line[end]))
                ++end;
            fail(m_at, m_isCpp ? "a statement of the Qt dialect" : "a statement of the C subset",
                 inQuotes(m_line.substr(m_at, end - m_at)));
        }
        add(Token::Kind::Symbol, m_at + 1);
    }

    std::string_view m_line;
    int m_number;
    bool& m_inComment;
    bool m_isCpp;
    std::size_t m_at = 0;
    ScannedLine m_result;
};

} // namespace

std::string Token::asSeen() const {
    switch (kind) {
    case Kind::End: return "the end of the line";
    case Kind::Remark: return "a //@ remark";
    case Kind::Text: return "the text " + inQuotes(text);
    default: return inQuotes(text);
    }
}

ScannedLine scanLine(std::string_view line, int number, bool& inComment, Language language) {
    return LineScanner(line, number, inComment, language).scan();
}

} // namespace eleven
