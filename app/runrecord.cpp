#include "app/runrecord.h"

#include "core/recording/recordingfile.h"

#include <filesystem>

namespace eleven {

Result<RunRecord> RunRecord::open(const std::string& path, Origin origin, const std::string& lesson) {
    RunRecord record;
    if (path.empty()) return record;
    std::error_code problem; // one of them is not there: they are two
    if (std::filesystem::equivalent(path, lesson, problem))
        return Error{"--record " + path + ": this is the lesson's own file"};
    Result<AtomicFile> file = AtomicFile::open(path);
    if (!file) return file.error();
    record.m_file = std::move(*file);
    record.m_recording.origin = std::move(origin);
    record.m_recording.branches.emplace_back();
    return record;
}

void RunRecord::add(const Event& event) {
    if (m_file) m_recording.branches.front().trace.append(event);
}

Result<void> RunRecord::save() { return m_file ? saveRecording(m_recording, *m_file) : Result<void>(); }

} // namespace eleven
