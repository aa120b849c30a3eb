#pragma once
// Splits one line of a program into tokens. Errors are thrown as ProgramError and caught by Program::parse().

#include "core/program/program.h"

#include <string_view>

namespace eleven {

struct ScannedLine {
    std::vector<Token> tokens; ///< the last one is Kind::End
    std::string code;          ///< the line without its //@ remark
};

/// `inComment`: the line begins, and then: ends, inside a /* comment */. C++ adds the symbols . -> :: *
[[nodiscard]] ScannedLine scanLine(std::string_view line, int number, bool& inComment,
                                   Language language = Language::C);

} // namespace eleven
