#include "core/lab/endpoint/sleepwatch.h"

#include <fcntl.h>
#include <linux/futex.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <string_view>

namespace eleven {
namespace {

constexpr time_t kLongSleep = 10; // s

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

/// The n-th argument of it, counted from 0: hexadecimal.
std::uint64_t argumentIn(std::string_view content, int n) {
    std::uint64_t value = 0;
    for (std::size_t at = 0; n >= 0; --n) {
        at = content.find(" 0x", at);
        if (at == std::string_view::npos) return 0;
        at += 3;
        if (n == 0) std::from_chars(content.data() + at, content.data() + content.size(), value, 16);
    }
    return value;
}

bool hasNoLimit(std::string_view content) {
    const auto isForEver = [&](int n) { return static_cast<std::int32_t>(argumentIn(content, n)) < 0; };
    switch (callIn(content)) {
#ifdef SYS_poll
    case SYS_poll: return isForEver(2);
    case SYS_epoll_wait: return isForEver(3);
    case SYS_select: return argumentIn(content, 4) == 0;
    case SYS_pause: return true;
#endif
    case SYS_epoll_pwait: return isForEver(3);
    case SYS_ppoll: return argumentIn(content, 2) == 0;
    case SYS_pselect6: return argumentIn(content, 4) == 0;
    case SYS_rt_sigsuspend: return true;
    default: return false;
    }
}

/// "12 (a name (with) brackets) S 1 ..."
char stateIn(std::string_view content) {
    const std::size_t name = content.rfind(')');
    return name != std::string_view::npos && name + 2 < content.size() ? content[name + 2] : '?';
}

} // namespace

SleepWatch::SleepWatch(const std::string& folder)
    : m_folder(folder), m_call(openIn(folder, "/syscall")), m_state(openIn(folder, "/stat")) {}

bool SleepWatch::isIn(long systemCall) const {
    Buffer buffer; // NOLINT: filled by pread()
    const std::string_view content = contentOf(m_call, buffer);
    const bool isHidden = content.empty() && (errno == EPERM || errno == EACCES || errno == EBADF);
    return isHidden || callIn(content) == systemCall;
}

char SleepWatch::state() const {
    Buffer buffer; // NOLINT: filled by pread()
    return stateIn(contentOf(m_state, buffer));
}

bool SleepWatch::isAsleepIn(long systemCall) const { return isIn(systemCall) && isAsleep(); }
bool SleepWatch::isWaitingIn(long systemCall) const { return isIn(systemCall) && state() == 'D'; }
bool SleepWatch::isAsleep() const { return state() == 'S'; }
bool SleepWatch::isAsleepForGood() const {
    Buffer buffer; // NOLINT: filled by pread()
    const std::string_view content = contentOf(m_call, buffer);
    return (callIn(content) == SYS_futex ? isLongFutex(content) : hasNoLimit(content)) && isAsleep();
}

/// futex(2): of FUTEX_WAIT the limit is a duration, of others a time on some clock.
bool SleepWatch::isLongFutex(std::string_view content) const {
    const std::uint64_t limit = argumentIn(content, 3);
    if (limit == 0) return true;
    if ((argumentIn(content, 1) & FUTEX_CMD_MASK) != FUTEX_WAIT) return false;
    const Fd memory = openIn(m_folder, "/mem");
    timespec duration{};
    const ssize_t size = ::pread(memory.number(), &duration, sizeof duration, static_cast<off_t>(limit));
    return size == sizeof duration && duration.tv_sec >= kLongSleep;
}

bool SleepWatch::isZombie() const { return state() == 'Z'; }
bool SleepWatch::isStopped() const { return state() == 'T'; }

} // namespace eleven
