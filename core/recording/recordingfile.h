#pragma once
// A recording as a file, NAME.eleven: JSON Lines (jsonlines.h), a header, and for each branch a line that
// begins it and its events. From any thread: nothing here is shared.

#include "core/base/result.h"
#include "core/recording/recording.h"
#include "core/recording/recordingerror.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace eleven {

// What a file may have at most, so that opening one takes neither minutes nor all memory.
inline constexpr std::size_t kLargestRecording = std::size_t(4) << 30U; // bytes
inline constexpr std::size_t kLongestRecordingLine = 32 << 20U;         // bytes; the header has whole texts
inline constexpr std::size_t kMostRecordedEvents = 10'000'000;          // of all branches
inline constexpr std::size_t kMostBranches = 1000;

/// By its name.
[[nodiscard]] inline bool isRecording(const std::string& file) { return file.ends_with(".eleven"); }

class AtomicFile;
/// Replaces `file` at once, or leaves what is there: a full disk, a folder that is gone.
[[nodiscard]] Result<void> saveRecording(const Recording& recording, const std::string& file);
/// The same, into a file that was opened before. It is committed.
[[nodiscard]] Result<void> saveRecording(const Recording& recording, AtomicFile& file);

struct OpenedRecording {
    std::optional<Recording> recording; ///< none: see `error`, or somebody stopped it
    RecordingError error;
    bool isStopped = false;
    std::size_t cutOff = 0; ///< a notice: this line, the last one, was not written to its end and is left out
    explicit operator bool() const { return recording.has_value(); }
};

/// `progress` is called now and then on this thread, with 0 to 1.
[[nodiscard]] OpenedRecording openRecording(const std::string& file,
                                            const std::function<void(double)>& progress = {},
                                            const std::stop_token& stop = {});

} // namespace eleven
