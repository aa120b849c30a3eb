#pragma once
// Writes the lines of a recording and of a trace file: JSON Lines, a header first, then one event a line. The
// keys are those of core/recording/fields.h; times are nanoseconds, octets of segments are hexadecimal, a
// text that is not UTF-8 is {"hex": "ff00"}, what is not known is null. Reading: linereader.h.

#include "core/recording/recording.h"

#include <memory>
#include <string_view>

namespace eleven {

inline constexpr std::string_view kRecordingFormat = "eleven-states";
inline constexpr int kRecordingVersion = 1;

class JsonLines {
public:
    JsonLines();
    JsonLines(JsonLines&&) noexcept;
    JsonLines& operator=(JsonLines&&) noexcept;
    ~JsonLines();

    /// {"format":"eleven-states","version":1, and what a lab is built from again}
    void addHeader(const Origin& origin);
    /// {"format":"eleven-states-trace","version":1,"kernel":"6.1.0"}: of a trace file, which is never opened
    /// again.
    void addTraceHeader(const std::string& kernel);
    /// {"branch":1,"from":0,"moment":7}; its events follow.
    void addBranch(std::size_t number, const Branch& branch);
    /// {"n":1,"t":1500,"kind":"fate", and the fields of its body}
    void addEvent(const Event& event);

    /// The lines that were added, each with its line end.
    [[nodiscard]] std::string_view text() const;
    void clear();

private:
    class Out;
    std::unique_ptr<Out> m_out;
};

} // namespace eleven
