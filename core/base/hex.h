#pragma once
// Octets as two hexadecimal digits each. Pure.

#include <cstdint>
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

} // namespace eleven
