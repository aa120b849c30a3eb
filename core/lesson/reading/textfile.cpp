#include "core/lesson/reading/textfile.h"

#include "core/base/wording.h"
#include "core/lesson/reading/limits.h"

#include <cerrno>
#include <fstream>

namespace eleven {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// Length of the UTF-8 sequence at `at`, 0 if there is none (RFC 3629: no overlong forms, no surrogates).
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const unsigned first = byteAt(bytes, at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 0;
    const unsigned second = byteAt(bytes, at + 1);
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byteAt(bytes, at + i) & 0xC0U) != 0x80) return 0;
    return length;
}

bool isControl(unsigned byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F;
}

} // namespace

void requireText(const std::string& file, std::string_view bytes) {
    Place place{1, 1};
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, at);
        const bool isGood = length > 0 && !isControl(byteAt(bytes, at));
        if (!isGood)
            throw LessonError{file, place, length > 0 ? "no control characters" : "text in UTF-8",
                              "the byte " + std::to_string(byteAt(bytes, at))};
        if (place.column > static_cast<int>(kLongestTextLine))
            throw LessonError{file, place, "lines of at most " + std::to_string(kLongestTextLine) + " bytes",
                              "more"};
        const bool endsLine = bytes[at] == '\n';
        place =
            endsLine ? Place{place.line + 1, 1} : Place{place.line, place.column + static_cast<int>(length)};
        at += length;
    }
}

std::string readTextFile(const std::string& file) {
    std::string bytes(kLargestFile + 1, '\0');
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad())
        throw LessonError{file, {}, "a file that can be read", errno != 0 ? errnoName(errno) : "an error"};
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > kLargestFile) throw LessonError{file, {1, 1}, "a file of at most 1 MB", "more"};
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.compare(0, byteOrderMark.size(), byteOrderMark) == 0) bytes.erase(0, byteOrderMark.size());
    requireText(file, bytes);
    return bytes;
}

} // namespace eleven
