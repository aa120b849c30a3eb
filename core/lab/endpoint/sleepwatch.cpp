#include "core/lab/endpoint/sleepwatch.h"

#include <fcntl.h>

#include <array>
#include <charconv>
#include <string_view>

namespace eleven {
namespace {

using Buffer = std::array<char, 512>;

Fd openIn(const std::string& folder, const char* name) {
    return Fd(::open((folder + name).c_str(), O_RDONLY | O_CLOEXEC));
}

std::string_view contentOf(const Fd& file, Buffer& buffer) {
    const ssize_t size = ::pread(file.number(), buffer.data(), buffer.size(), 0);
    return {buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

/// "42 0x3 ..."; -1: "running", or it is gone.
long callIn(std::string_view content) {
    long number = -1;
    return std::from_chars(content.data(), content.data() + content.size(), number).ec == std::errc() ? number
                                                                                                      : -1;
}

/// "12 (a name (with) brackets) S 1 ..."
char stateIn(std::string_view content) {
    const std::size_t name = content.rfind(')');
    return name != std::string_view::npos && name + 2 < content.size() ? content[name + 2] : '?';
}

} // namespace

SleepWatch::SleepWatch(const std::string& folder)
    : m_call(openIn(folder, "/syscall")), m_state(openIn(folder, "/stat")) {}

bool SleepWatch::isAsleepIn(long systemCall) const {
    Buffer buffer; // NOLINT: filled by pread()
    if (callIn(contentOf(m_call, buffer)) != systemCall) return false;
    return stateIn(contentOf(m_state, buffer)) == 'S';
}

bool SleepWatch::isWaitingIn(long systemCall) const {
    Buffer buffer; // NOLINT: filled by pread()
    if (callIn(contentOf(m_call, buffer)) != systemCall) return false;
    return stateIn(contentOf(m_state, buffer)) == 'D';
}

bool SleepWatch::isAsleep() const {
    Buffer buffer; // NOLINT: filled by pread()
    return stateIn(contentOf(m_state, buffer)) == 'S';
}

bool SleepWatch::isStopped() const {
    Buffer buffer; // NOLINT: filled by pread()
    return stateIn(contentOf(m_state, buffer)) == 'T';
}

} // namespace eleven
