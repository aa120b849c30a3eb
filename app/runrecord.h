#pragma once
// What `play --record` keeps of a run, and saves when it is over. Its file is opened before, so that what is
// wrong with it is told before a class waits.

#include "core/base/atomicfile.h"
#include "core/recording/recording.h"

#include <optional>

namespace eleven {

class RunRecord {
public:
    /// An empty `path`: nothing is kept. Refused: the file of the lesson, `lesson`.
    [[nodiscard]] static Result<RunRecord> open(const std::string& path, Origin origin,
                                                const std::string& lesson);
    void add(const Event& event);
    [[nodiscard]] Result<void> save();

private:
    std::optional<AtomicFile> m_file;
    Recording m_recording;
};

} // namespace eleven
