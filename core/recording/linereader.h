#pragma once
// Reads the lines that jsonlines.h writes. What is wrong with one is thrown as RecordingError, without its
// place, and caught by openRecording().

#include "core/recording/recording.h"
#include "core/recording/recordingerror.h"

#include <memory>
#include <string_view>
#include <variant>

namespace eleven {

class LineReader {
public:
    /// Octets behind a line that may be read, whatever they are.
    static constexpr std::size_t kPadding = 64;

    LineReader();
    ~LineReader();

    /// False: it is no JSON as a whole, as a line that was cut off.
    [[nodiscard]] bool parse(std::string_view line);

    // Of the line that was parsed:
    [[nodiscard]] Origin header();
    /// The line that begins a branch. Its number must be `number`.
    [[nodiscard]] bool beginsBranch() const;
    [[nodiscard]] Branch branch(std::size_t number);
    /// Its number must be `number`.
    [[nodiscard]] Event event(EventNumber number);

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace eleven
