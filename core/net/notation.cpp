#include "core/net/notation.h"

#include <charconv>
#include <string_view>

namespace eleven {

namespace {

constexpr std::string_view kLetters = "FSRP.UEW"; // of bit 0 to bit 7
constexpr std::size_t kLongestPayload = 65495;    // what one IPv4 packet can carry

/// Reads a text from left to right. Once something does not fit, `ok` stays false.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    bool accept(std::string_view expected) {
        if (m_rest.substr(0, expected.size()) != expected) return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }
    void expect(std::string_view expected) { m_ok = accept(expected) && m_ok; }

    template <typename Number>
    Number number() {
        Number value = 0;
        const char* begin = m_rest.data();
        const auto [end, error] = std::from_chars(begin, begin + m_rest.size(), value);
        m_ok = m_ok && error == std::errc();
        m_rest.remove_prefix(static_cast<std::size_t>(end - begin));
        return value;
    }
    std::uint8_t flags() {
        if (accept("-")) return 0;
        std::uint8_t flags = 0;
        while (!m_rest.empty() && kLetters.find(m_rest.front()) != std::string_view::npos) {
            flags = static_cast<std::uint8_t>(flags | 1U << kLetters.find(m_rest.front()));
            m_rest.remove_prefix(1);
        }
        m_ok = m_ok && flags != 0;
        return flags;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace

std::string flagLetters(std::uint8_t flags) {
    // As tcpdump prints them: the ACK dot comes last.
    std::string letters;
    for (std::size_t bit = 0; bit < kLetters.size(); ++bit) {
        if (kLetters[bit] != '.' && (flags >> bit & 1) != 0) letters += kLetters[bit];
    }
    if ((flags & kAck) != 0) letters += '.';
    return letters.empty() ? "-" : letters;
}

std::string notation(const Segment& segment, std::uint32_t relativeSeq, std::uint32_t relativeAck) {
    const auto length = static_cast<std::uint32_t>(segment.payload.size());
    std::string text = flagLetters(segment.flags) + " " + std::to_string(relativeSeq) + ":" +
                       std::to_string(relativeSeq + length) + "(" + std::to_string(length) + ")";
    if (segment.has(kAck)) text += " ack " + std::to_string(relativeAck);
    const std::uint16_t mss = segment.maximumSegmentSize();
    if (mss != 0) text += " <mss " + std::to_string(mss) + ">";
    return text;
}

Result<Segment> parseNotation(const std::string& text) {
    Reader reader(text);
    Segment segment;
    segment.flags = reader.flags();
    reader.expect(" ");
    segment.seq = SeqNo(reader.number<std::uint32_t>());
    reader.expect(":");
    const SeqNo end(reader.number<std::uint32_t>());
    reader.expect("(");
    const auto length = reader.number<std::uint32_t>();
    reader.expect(")");
    if (segment.has(kAck)) {
        reader.expect(" ack ");
        segment.ack = SeqNo(reader.number<std::uint32_t>());
    }
    if (reader.accept(" win ")) segment.window = reader.number<std::uint16_t>();
    if (reader.accept(" <mss ")) {
        const auto mss = reader.number<std::uint16_t>();
        segment.options = {2, 4, static_cast<std::uint8_t>(mss >> 8), static_cast<std::uint8_t>(mss & 0xff)};
        reader.expect(">");
    }
    const bool fits = length <= kLongestPayload && segment.seq + length == end;
    if (!reader.ok() || !reader.atEnd() || !fits) {
        return Error{.step = "not a segment in notation: \"" + text + "\"",
                     .remedy = {Remedy::Code::Write,
                                {"flags first:end(length) ack N win N <mss N>, as S. 0:0(0) ack 1"}}};
    }
    segment.payload.assign(length, 'x');
    return segment;
}

} // namespace eleven
