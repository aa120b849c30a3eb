#include "core/base/atomicfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>

namespace eleven {
namespace {

namespace fs = std::filesystem;

constexpr int kMostTries = 100; // names of processes that were killed may still be there

/// A short name that no other file of the folder has, whatever the length of the other.
std::string nameBeside(const fs::path& file) {
    static std::atomic<unsigned> count = 0;
    const std::string name =
        ".eleven-states-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".part";
    return (file.parent_path() / name).string();
}

/// The name of a file that was renamed is on the disk, too. Some file systems cannot, and need not.
void syncFolder(const fs::path& file) {
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    if (const Fd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); fd.isOpen())
        ::fsync(fd.number());
}

} // namespace

Result<AtomicFile> AtomicFile::open(const std::string& file) {
    std::error_code problem;
    const fs::path real = fs::canonical(file, problem); // a link stays one
    AtomicFile out(file, problem ? file : real.string());
    struct stat old{};
    const bool isThere = ::stat(file.c_str(), &old) == 0;
    if (isThere && !S_ISREG(old.st_mode)) return out.failed(S_ISDIR(old.st_mode) ? EISDIR : EINVAL);
    if (isThere && ::access(file.c_str(), W_OK) < 0) return out.failed(errno); // it was protected
    for (int tries = 0; tries < kMostTries && !out.m_fd.isOpen(); ++tries) {
        out.m_beside = nameBeside(out.m_file);
        out.m_fd.reset(::open(out.m_beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!out.m_fd.isOpen() && errno != EEXIST) break;
    }
    if (!out.m_fd.isOpen()) {
        out.m_beside.clear();
        return out.failed(errno);
    }
    if (isThere) static_cast<void>(::fchmod(out.m_fd.number(), old.st_mode & 07777U));
    return out;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_told(std::move(other.m_told)), m_file(std::move(other.m_file)),
      m_beside(std::exchange(other.m_beside, {})), m_fd(std::move(other.m_fd)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    std::swap(m_told, other.m_told);
    std::swap(m_file, other.m_file);
    std::swap(m_beside, other.m_beside);
    std::swap(m_fd, other.m_fd);
    return *this;
}

AtomicFile::~AtomicFile() {
    if (!m_beside.empty()) ::unlink(m_beside.c_str());
}

Result<void> AtomicFile::write(std::string_view octets) {
    while (!octets.empty()) {
        const ssize_t size = ::write(m_fd.number(), octets.data(), octets.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return failed(size < 0 ? errno : ENOSPC);
        octets.remove_prefix(static_cast<std::size_t>(size));
    }
    return {};
}

Result<void> AtomicFile::commit() {
    if (::fsync(m_fd.number()) < 0) return failed(errno);
    if (::close(m_fd.release()) < 0) return failed(errno);
    if (::rename(m_beside.c_str(), m_file.c_str()) < 0) return failed(errno);
    m_beside.clear();
    syncFolder(m_file);
    return {};
}

} // namespace eleven
