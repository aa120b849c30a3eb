#pragma once
// Octets as two hexadecimal digits each. Pure.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace eleven {

[[nodiscard]] inline std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}
[[nodiscard]] inline std::string hex(char octet) {
    const auto byte = static_cast<std::uint8_t>(octet);
    return hex(std::span(&byte, 1));
}

/// The octets of such a text, in digits of either case; none: it is something else.
template <typename Octets>
[[nodiscard]] std::optional<Octets> unhex(std::string_view text) {
    const auto digit = [](char c) -> unsigned {
        if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
        const auto letter = static_cast<unsigned>((c | 0x20) - 'a');
        return letter < 6 ? letter + 10 : 16;
    };
    Octets octets;
    octets.reserve(text.size() / 2);
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        if (digit(text[i]) > 15 || digit(text[i + 1]) > 15) return std::nullopt;
        octets.push_back(static_cast<typename Octets::value_type>(digit(text[i]) << 4U | digit(text[i + 1])));
    }
    if (text.size() % 2 != 0) return std::nullopt;
    return octets;
}

} // namespace eleven
