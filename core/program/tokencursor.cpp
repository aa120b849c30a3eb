#include "core/program/tokencursor.h"

#include "core/base/wording.h"

namespace eleven {

bool TokenCursor::takeIf(std::string_view symbolOrName) {
    if (!peek().is(symbolOrName)) return false;
    take();
    return true;
}

void TokenCursor::require(std::string_view symbolOrName, const std::string& expected) {
    if (!takeIf(symbolOrName)) fail(expected.empty() ? inQuotes(symbolOrName) : expected);
}

void TokenCursor::fail(const Token& at, std::string expected, std::string seen) const {
    throw ProgramError{{m_line, at.column}, std::move(expected), std::move(seen)};
}

} // namespace eleven
