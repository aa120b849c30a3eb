#include "core/recording/recordingjournal.h"

#include "core/recording/jsonlines.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace eleven {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceOfJournal = 1 << 20; // bytes
constexpr std::string_view kSuffix = ".eleven";

} // namespace

Result<void> RecordingJournal::open() {
    std::error_code problem;
    fs::create_directories(m_folder, problem);
    std::string file = m_folder + "/running-XXXXXX" + std::string(kSuffix);
    m_fd.reset(::mkostemps(file.data(), static_cast<int>(kSuffix.size()), O_CLOEXEC));
    if (!m_fd.isOpen()) return Error{"write " + m_folder, errno};
    ::flock(m_fd.number(), LOCK_EX); // while left() looks at it, it is empty
    m_file = std::move(file);
    return {};
}

Result<void> RecordingJournal::cut(std::int64_t end) {
    if (::ftruncate(m_fd.number(), end) < 0 || ::lseek(m_fd.number(), end, SEEK_SET) < 0)
        return Error{"write " + m_file, errno};
    m_end = end;
    return {};
}

Result<void> RecordingJournal::append(std::string_view lines) {
    while (!lines.empty()) {
        const ssize_t size = ::write(m_fd.number(), lines.data(), lines.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return Error{"write " + m_file, errno};
        m_end += size;
        lines.remove_prefix(static_cast<std::size_t>(size));
    }
    return {};
}

Result<void> RecordingJournal::write(const Origin& origin, const std::vector<Growing>& branches) {
    struct stat there{};
    if (m_fd.isOpen() && ::fstat(m_fd.number(), &there) == 0 && there.st_nlink == 0)
        remove(); // somebody took it away
    if (!m_fd.isOpen())
        if (Result<void> opened = open(); !opened) return opened;
    const std::int64_t end = m_end;
    const std::vector<Written> before = m_written;
    Result<void> written = writeNew(origin, branches);
    if (written) return written;
    m_written.clear(); // written whole the next time, unless what was there can stay
    if (m_end >= end && cut(end)) m_written = before;
    return written;
}

Result<void> RecordingJournal::writeNew(const Origin& origin, const std::vector<Growing>& branches) {
    const auto isSame = [](const Written& written, const Growing& now) { return written.id == now.id; };
    const auto differs =
        std::mismatch(m_written.begin(), m_written.end(), branches.begin(), branches.end(), isSame).first;
    JsonLines lines;
    Result<void> done;
    const auto flush = [&] {
        done = append(lines.text());
        lines.clear();
        return done.has_value();
    };
    if (differs != m_written.end()) {
        if (done = cut(differs->begin); !done) return done;
        m_written.erase(differs, m_written.end());
    }
    if (m_written.empty()) {
        if (done = cut(0); !done) return done;
        lines.addHeader(origin);
    }
    for (std::size_t i = m_written.empty() ? 0 : m_written.size() - 1; i < branches.size(); ++i) {
        if (i == m_written.size()) {
            if (!flush()) return done;
            m_written.push_back({branches[i].id, m_end, 0});
            lines.addBranch(i, *branches[i].branch);
        }
        for (std::size_t& events = m_written[i].events; events < branches[i].trace->size();) {
            lines.addEvent(branches[i].trace->at(++events));
            if (lines.text().size() > kPieceOfJournal && !flush()) return done;
        }
    }
    flush();
    return done;
}

Result<void> RecordingJournal::handOver(const std::string& file) {
    Result<void> done;
    if (!m_file.empty() && ::rename(m_file.c_str(), file.c_str()) < 0) done = Error{"write " + file, errno};
    m_file.clear();
    remove();
    return done;
}

void RecordingJournal::remove() {
    if (!m_file.empty()) ::unlink(m_file.c_str());
    m_file.clear();
    m_fd.reset();
    m_written.clear();
    m_end = 0;
}

std::vector<std::string> RecordingJournal::left(const std::string& folder) {
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with("running-") || !name.ends_with(kSuffix)) continue;
        const Fd fd(::open(entry->path().c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
        const bool isFree = fd.isOpen() && ::flock(fd.number(), LOCK_EX | LOCK_NB) == 0;
        std::error_code gone; // another program may remove it
        const bool isBegun = isFree && entry->file_size(gone) > 0;
        const fs::file_time_type written = entry->last_write_time(gone);
        if (isBegun && !gone) found.emplace_back(written, entry->path().string());
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> files;
    for (auto& [time, file] : found)
        files.push_back(std::move(file));
    return files;
}

} // namespace eleven
