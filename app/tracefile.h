#pragma once
// The trace as a file, line by line. What was written is whole lines, also where the disk became full: the
// rest of a line that did not fit is cut off again.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/recording/jsonlines.h"

#include <string>

namespace eleven {

class TraceFile {
public:
    /// Makes or empties `path`, and adds the header. Refused: a file that is `lesson` too.
    [[nodiscard]] static Result<TraceFile> open(const std::string& path, const std::string& lesson,
                                                const std::string& kernel);

    void add(const Event& event);
    /// The events of a branch follow: of a recording that has several.
    void addBranch(std::size_t number, const Branch& branch) { m_lines.addBranch(number, branch); }
    /// Writes what was added. The Error is that of the first write that failed; nothing is written after it.
    [[nodiscard]] Result<void> flush();

private:
    TraceFile(Fd file, std::string path) : m_file(std::move(file)), m_path(std::move(path)) {}

    Fd m_file;
    std::string m_path;
    JsonLines m_lines; ///< not written yet
    off_t m_size = 0;  ///< of the whole lines in the file
    int m_errnum = 0;
};

} // namespace eleven
