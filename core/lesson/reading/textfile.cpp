#include "core/lesson/reading/textfile.h"

#include "core/base/utf8.h"
#include "core/base/wording.h"
#include "core/lesson/reading/limits.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>

namespace eleven {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

bool isControl(unsigned byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F;
}

} // namespace

void requireText(const std::string& file, std::string_view bytes) {
    Place place{1, 1};
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character character = firstCharacter(bytes.substr(at));
        const bool isGood = character.isValid && !isControl(byteAt(bytes, at));
        if (!isGood)
            throw LessonError{file, place, character.isValid ? "no control characters" : "text in UTF-8",
                              "the byte " + std::to_string(byteAt(bytes, at))};
        if (place.column > static_cast<int>(kLongestTextLine))
            throw LessonError{file, place, "lines of at most " + std::to_string(kLongestTextLine) + " bytes",
                              "more"};
        const bool endsLine = bytes[at] == '\n';
        place = endsLine ? Place{place.line + 1, 1}
                         : Place{place.line, place.column + static_cast<int>(character.length)};
        at += character.length;
    }
}

std::string readTextFile(const std::string& file) {
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(file, problem);
    if (std::filesystem::is_other(status)) // opening a pipe would wait for whoever writes into it
        throw LessonError{file, {}, "a regular file", "a pipe, a socket or a device"};
    std::string bytes;
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    for (std::array<char, 16384> piece; stream && bytes.size() <= kLargestFile;) { // NOLINT: read into
        stream.read(piece.data(), piece.size());
        bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.is_open() || stream.bad())
        throw LessonError{file, {}, "a file that can be read", errno != 0 ? errnoName(errno) : "an error"};
    if (bytes.size() > kLargestFile) throw LessonError{file, {1, 1}, "a file of at most 1 MB", "more"};
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.compare(0, byteOrderMark.size(), byteOrderMark) == 0) bytes.erase(0, byteOrderMark.size());
    requireText(file, bytes);
    return bytes;
}

} // namespace eleven
