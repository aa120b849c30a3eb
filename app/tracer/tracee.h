#pragma once
// One thread of a traced program while it is stopped: its call, its memory, its descriptors, its signals.
// ptrace(2), proc(5). Used by the tracer's one thread.

#include "core/call/descriptors.h"
#include "core/call/registers.h"

#include <sys/types.h>

namespace eleven::tracer {

class TraceeMemory final : public Memory {
public:
    explicit TraceeMemory(pid_t task) : m_task(task) {}
    std::size_t read(std::uint64_t address, std::span<char> into) const override;
    bool write(std::uint64_t address, std::span<const char> from) const;

private:
    pid_t m_task;
};

/// What a system call gave.
struct Return {
    std::int64_t value = 0; ///< below 0: an errno
    bool isRestart = false; ///< a signal came; the kernel may enter it again
};

/// The system call that it is about to enter; its memory is not set.
[[nodiscard]] std::optional<Registers> callOf(pid_t task);
/// At the stop behind a call; none: it is another stop.
[[nodiscard]] std::optional<Return> returnOf(pid_t task);
/// The call that it stands before is not made: `errnum` is what comes of it.
void refuse(pid_t task, int errnum);
/// The call that it stands behind is made once more.
void rewind(pid_t task);
/// clone(2) and clone3(2) may ask to escape.
void forbidUntraced(const Registers& registers, pid_t task);

/// Of its process.
[[nodiscard]] pid_t processOf(pid_t task);
/// The process that made it.
[[nodiscard]] pid_t parentOf(pid_t process);
/// As the program itself knows it, in its PID namespace.
[[nodiscard]] pid_t ownNumberOf(pid_t process);
[[nodiscard]] bool isFor32Bits(pid_t process);
[[nodiscard]] std::string executableOf(pid_t process);

// Of the thread: that of a process shows nothing any more once its main() has left by pthread_exit(3).
/// Of a socket, 0: it is none.
[[nodiscard]] std::uint64_t socketInode(pid_t task, int fd);
[[nodiscard]] std::vector<int> descriptorsOf(pid_t task);
/// Those in an epoll(7) instance.
[[nodiscard]] std::vector<int> watchedBy(pid_t task, int epoll);
/// `peer`: where nobody but connect(2) knows it. It is asked by a copy that is closed again at once.
[[nodiscard]] std::optional<OpenSocket> describe(pid_t task, int fd, const std::optional<EndAddress>& peer);

struct SignalSets {
    std::uint64_t pending = 0, blocked = 0, ignored = 0, caught = 0;
    [[nodiscard]] static bool has(std::uint64_t set, int signal) { return ((set >> (signal - 1)) & 1U) != 0; }
};
[[nodiscard]] SignalSets signalsOf(pid_t task);
/// Only signals are pending that without a tracer would not have ended its call.
[[nodiscard]] bool isInterruptedByUs(pid_t task);

} // namespace eleven::tracer
