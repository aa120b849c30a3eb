#pragma once
// Which connections of a capture are listed, and in which order. The words are those of the command line.
// Pure.

#include "core/capture/capture.h"

#include <string_view>
#include <vector>

namespace eleven {

enum class CaptureColumn : std::uint8_t {
    Number,
    Client,
    Server,
    End,
    ClientState,
    ServerState,
    Begin,
    Duration,
    Segments,
    Octets,
    Repeats,
};
inline constexpr std::size_t kCaptureColumns = 11;
/// "octets"
[[nodiscard]] std::string_view captureColumnName(CaptureColumn column);

struct CaptureQuery {
    StateSet states = {};                   ///< an end is in one of them, or can be; empty: whatever it is
    std::optional<std::uint16_t> port = {}; ///< of one end
    bool isNeverClosed = false, isReset = false, isRefused = false, isSynUnanswered = false,
         hasRepeats = false;
    CaptureColumn sortBy = CaptureColumn::Number;
    bool isDescending = false;

    /// "never-closed,port=80": all of them must be so. False: `words` is none of them.
    [[nodiscard]] bool addFilter(std::string_view words);
    /// "octets"; "-octets" for the largest first.
    [[nodiscard]] bool setSort(std::string_view word);

    [[nodiscard]] bool matches(const CapturedConnection& connection) const;
};
/// The words of addFilter() and setSort().
[[nodiscard]] std::vector<std::string> captureFilterWords();
[[nodiscard]] std::vector<std::string> captureSortWords();

/// Indices into connections.
[[nodiscard]] std::vector<std::size_t> chosenConnections(const Capture& capture, const CaptureQuery& query);

} // namespace eleven
