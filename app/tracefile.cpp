#include "app/tracefile.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace eleven {
namespace {

constexpr std::size_t kMostWaiting = 1 << 16;

bool isSameFile(int fd, const std::string& path) {
    struct stat one{};
    struct stat other{};
    return !path.empty() && ::fstat(fd, &one) == 0 && ::stat(path.c_str(), &other) == 0 &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

} // namespace

Result<TraceFile> TraceFile::open(const std::string& path, const std::string& lesson,
                                  const std::string& kernel) {
    Fd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    if (!file.isOpen()) return Error{"--trace " + path, errno};
    if (isSameFile(file.number(), lesson))
        return Error{"--trace " + path + ": this is the lesson's own file"};
    struct stat about{};
    const bool isRegular = ::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode);
    if (isRegular && ::ftruncate(file.number(), 0) < 0) return Error{"--trace " + path, errno};
    TraceFile trace(std::move(file), path);
    trace.m_lines.addTraceHeader(kernel);
    return trace;
}

void TraceFile::add(const Event& event) {
    m_lines.addEvent(event);
    if (m_lines.text().size() >= kMostWaiting) static_cast<void>(flush());
}

Result<void> TraceFile::flush() {
    const std::string text(m_errnum == 0 ? m_lines.text() : std::string_view());
    m_lines.clear();
    std::size_t written = 0;
    while (m_errnum == 0 && written < text.size()) {
        const ssize_t size = ::write(m_file.number(), text.data() + written, text.size() - written);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) m_errnum = size < 0 ? errno : ENOSPC;
        if (size > 0) written += static_cast<std::size_t>(size);
    }
    if (m_errnum == 0) {
        m_size += static_cast<off_t>(written);
        return {};
    }
    if (written > 0 && text[written - 1] != '\n')
        written = text.rfind('\n', written - 1) + 1; // npos + 1 is 0
    if (!text.empty())
        static_cast<void>(::ftruncate(m_file.number(), m_size + static_cast<off_t>(written)) == 0);
    return Error{"--trace " + m_path, m_errnum};
}

} // namespace eleven
