#include "app/columntext.h"

#include "core/base/hex.h"
#include "core/base/utf8.h"

#include <utf8proc.h>

#include <algorithm>

namespace eleven {

namespace {

/// An octet that is no character is shown as one.
std::size_t widthOf(const Utf8Character& character) {
    return character.isValid
               ? static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code)))
               : 1;
}

bool isCharacterBegin(char octet) { return (static_cast<unsigned char>(octet) & 0xc0U) != 0x80U; }

/// Chinese has no blanks: a line may begin with any wide character but those that end or join something.
bool mayBegin(std::string_view text) {
    constexpr std::string_view kNever = "，。：；、？！）”》…";
    const Utf8Character next = firstCharacter(text);
    return widthOf(next) == 2 && kNever.find(text.substr(0, next.length)) == std::string_view::npos;
}

/// Where a line of at most `length` octets ends: before a blank, or before a wide character; else there.
std::size_t breakBefore(std::string_view text, std::size_t length) {
    for (std::size_t at = length; at > 0; --at)
        if (text[at] == ' ' || (isCharacterBegin(text[at]) && mayBegin(text.substr(at)))) return at;
    return length;
}

/// Octets of `text` that fit into `width` columns; at least one character.
std::size_t lengthOfFit(std::string_view text, std::size_t width) {
    std::size_t length = 0;
    std::size_t used = 0;
    while (length < text.size()) {
        const Utf8Character character = firstCharacter(text.substr(length));
        used += widthOf(character);
        if (used > width && length > 0) break;
        length += character.length;
    }
    return length;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        width += widthOf(character);
        text.remove_prefix(character.length);
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
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
        if (length < text.size()) length = breakBefore(text, length);
        while (length > 1 && length < text.size() && text[length - 1] == ' ')
            --length;
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
