#include "core/base/utf8.h"

#include <array>

namespace eleven {

Utf8Character firstCharacter(std::string_view text) {
    const auto octet = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = octet(0);
    if (first < 0x80) return {first, 1, true};
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return {};
    char32_t code = first & (0xffU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if (!isContinuation(text[at])) return {};
        code = code << 6 | (octet(at) & 0x3fU);
    }
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < smallest[length] || code > 0x10ffff || isSurrogate) return {};
    return {code, length, true};
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        if (!character.isValid) return false;
        text.remove_prefix(character.length);
    }
    return true;
}

} // namespace eleven
