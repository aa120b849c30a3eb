#include "app/columntext.h"

#include "core/base/hex.h"

#include <algorithm>
#include <array>

namespace eleven {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t length = 1; ///< octets
    bool isValid = false;
};

/// The first character of `text`, which is not empty. An octet that begins no character is not valid.
Character firstCharacter(std::string_view text) {
    const auto octet = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = octet(0);
    if (first < 0x80) return {first, 1, true};
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return {};
    char32_t code = first & (0xffU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((octet(at) & 0xc0) != 0x80) return {};
        code = code << 6 | (octet(at) & 0x3fU);
    }
    constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < smallest[length] || code > 0x10ffff || isSurrogate) return {};
    return {code, length, true};
}

/// East Asian Wide and Fullwidth of Unicode annex 11, without the symbols.
bool isWide(char32_t code) {
    struct Range {
        char32_t first, last;
    };
    constexpr std::array<Range, 8> ranges = {{{0x1100, 0x115f},
                                              {0x2e80, 0xa4cf},
                                              {0xac00, 0xd7a3},
                                              {0xf900, 0xfaff},
                                              {0xfe30, 0xfe6f},
                                              {0xff01, 0xff60},
                                              {0x1f300, 0x1faff},
                                              {0x20000, 0x3fffd}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [code](const Range& range) { return code >= range.first && code <= range.last; });
}

/// Octets of `text` that fit into `width` columns; at least one character.
std::size_t lengthOfFit(std::string_view text, std::size_t width) {
    std::size_t length = 0;
    std::size_t used = 0;
    while (length < text.size()) {
        const Character character = firstCharacter(text.substr(length));
        used += isWide(character.code) ? 2 : 1;
        if (used > width && length > 0) break;
        length += character.length;
    }
    return length;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        width += isWide(character.code) ? 2 : 1;
        text.remove_prefix(character.length);
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        const bool isControl = character.code < 0x20 || (character.code >= 0x7f && character.code < 0xa0);
        if (character.isValid && !isControl) {
            result += text.substr(0, character.length);
        } else {
            for (const char c : text.substr(0, character.length))
                result += "\\x" + hex(c);
        }
        text.remove_prefix(character.length);
    }
    return result;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::vector<std::string> lines;
    while (true) {
        const std::size_t margin = lines.empty() ? 0 : indent;
        std::size_t length = lengthOfFit(text, width - margin);
        if (length < text.size() && text[length] != ' ') {
            const std::size_t blank = text.rfind(' ', length);
            if (blank != std::string_view::npos && blank > 0) length = blank;
        }
        lines.push_back(std::string(margin, ' ') + std::string(text.substr(0, length)));
        text.remove_prefix(std::min(text.find_first_not_of(' ', length), text.size()));
        if (text.empty()) return lines;
    }
}

std::string padded(std::string_view text, std::size_t width, Align align) {
    const std::size_t used = displayWidth(text);
    const std::size_t missing = width > used ? width - used : 0;
    const std::size_t before = align == Align::Left ? 0 : align == Align::Right ? missing : missing / 2;
    return std::string(before, ' ') + std::string(text) + std::string(missing - before, ' ');
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

} // namespace eleven
