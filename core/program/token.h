#pragma once
// A piece of one line of a program. A value.

#include <cstdint>
#include <string>
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

} // namespace eleven
