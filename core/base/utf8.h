#pragma once
// Text in UTF-8, character by character (RFC 3629: no overlong forms, no surrogates). Pure.

#include <cstddef>
#include <string_view>

namespace eleven {

struct Utf8Character {
    char32_t code = 0;
    std::size_t length = 1; ///< octets
    bool isValid = false;   ///< false: an octet that begins no character
};

/// Of a text that is not empty.
[[nodiscard]] Utf8Character firstCharacter(std::string_view text);

[[nodiscard]] bool isUtf8(std::string_view text);

/// The octet goes on with a character that another began.
[[nodiscard]] constexpr bool isContinuation(char octet) {
    return (static_cast<unsigned char>(octet) & 0xc0U) == 0x80U;
}

} // namespace eleven
