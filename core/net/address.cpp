#include "core/net/address.h"

#include <charconv>

namespace eleven {

std::string Address::text() const {
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        if (!text.empty()) text += '.';
        text += std::to_string(m_ipv4 >> shift & 0xffU);
    }
    return text;
}

std::optional<Address> Address::parse(std::string_view text) {
    std::uint32_t bits = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at == end || *at++ != '.')) return std::nullopt;
        std::uint8_t value = 0;
        const auto [after, error] = std::from_chars(at, end, value);
        const bool hasLeadingZero = after - at > 1 && *at == '0';
        if (error != std::errc() || hasLeadingZero) return std::nullopt;
        bits = bits << 8 | value;
        at = after;
    }
    return at == end ? std::optional(Address(bits)) : std::nullopt;
}

} // namespace eleven
