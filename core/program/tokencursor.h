#pragma once
// The tokens of one line, taken one by one. Errors are thrown as ProgramError and caught by Program::parse().

#include "core/program/scanner.h"

namespace eleven {

class TokenCursor {
public:
    TokenCursor(std::vector<Token> tokens, int line) : m_tokens(std::move(tokens)), m_line(line) {}

    [[nodiscard]] const Token& peek() const { return m_tokens[m_at]; }
    /// The next token; Kind::End again and again at the end.
    Token take() { return m_tokens[m_at + 1 < m_tokens.size() ? m_at++ : m_at]; }
    bool takeIf(std::string_view symbolOrName);
    /// Fails with `expected` (or with the symbol itself) unless the next token is `symbolOrName`.
    void require(std::string_view symbolOrName, const std::string& expected = {});

    /// The next token is not what was `expected`.
    [[noreturn]] void fail(std::string expected) const { fail(peek(), std::move(expected), peek().asSeen()); }
    [[noreturn]] void fail(const Token& at, std::string expected, std::string seen) const;

private:
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_line;
};

} // namespace eleven
