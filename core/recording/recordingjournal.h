#pragma once
// A recording on its way to the disk while it is made, so that a crash loses seconds of it: a file of its own
// beside those of others that run. What was not removed is of a program that ended without doing so.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/recording/recording.h"

#include <cstdint>
#include <vector>

namespace eleven {

class RecordingJournal {
public:
    /// A branch as it is now. The id stays as long as it only grows.
    struct Growing {
        std::uint64_t id = 0;
        const Branch* branch = nullptr;
        const Trace* trace = nullptr; ///< its events, wherever they are
    };

    /// `folder` is made when it is needed; nothing is written yet.
    explicit RecordingJournal(std::string folder) : m_folder(std::move(folder)) {}
    ~RecordingJournal() { remove(); }
    RecordingJournal(const RecordingJournal&) = delete;
    RecordingJournal& operator=(const RecordingJournal&) = delete;

    /// Writes what is new since the last time.
    [[nodiscard]] Result<void> write(const Origin& origin, const std::vector<Growing>& branches);
    /// It is not needed any more.
    void remove();
    /// It is `file` from now on, instead of what that was. If it cannot be, it is among left().
    [[nodiscard]] Result<void> handOver(const std::string& file);
    [[nodiscard]] const std::string& file() const { return m_file; } ///< empty: none

    /// Those in `folder` that no program writes any more, oldest first.
    [[nodiscard]] static std::vector<std::string> left(const std::string& folder);

private:
    struct Written {
        std::uint64_t id;
        std::int64_t begin; ///< of its line in the file
        std::size_t events;
    };
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> writeNew(const Origin& origin, const std::vector<Growing>& branches);
    [[nodiscard]] Result<void> cut(std::int64_t end);
    [[nodiscard]] Result<void> append(std::string_view lines);

    std::string m_folder;
    std::string m_file;
    Fd m_fd;
    std::int64_t m_end = 0;
    std::vector<Written> m_written;
};

} // namespace eleven
