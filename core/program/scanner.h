#pragma once
// Splits one line of a program into tokens. Errors are thrown as ProgramError and caught by Program::parse().

#include "core/program/program.h"

#include <string_view>

namespace eleven {

struct Token {
    enum class Kind : std::uint8_t { Name, Number, Text, Symbol, Remark, End } kind = Kind::End;
    std::string text;        ///< as written; of a Text: its content; of a Remark: what follows "//@"
    std::int64_t number = 0; ///< Kind::Number
    int column = 0;          ///< in bytes, from 1

    [[nodiscard]] bool is(std::string_view symbolOrName) const {
        return (kind == Kind::Symbol || kind == Kind::Name) && text == symbolOrName;
    }
    /// For error messages: "\"recv\"", "the text \"late\"", "the end of the line".
    [[nodiscard]] std::string asSeen() const;
};

struct ScannedLine {
    std::vector<Token> tokens; ///< the last one is Kind::End
    std::string code;          ///< the line without its //@ remark
};

/// `inComment`: the line begins, and then: ends, inside a /* comment */. C++ adds the symbols . -> :: *
[[nodiscard]] ScannedLine scanLine(std::string_view line, int number, bool& inComment,
                                   Language language = Language::C);

} // namespace eleven
