#pragma once
// Sees whether a thread or process sleeps inside a system call: its state and its call in /proc
// (proc_pid_stat(5), proc_pid_syscall(5)), some 2 us a look. What wakes it has made it run before it returns,
// so a thread that was woken is never seen asleep. Used by one thread.

#include "core/base/fd.h"

#include <string>
#include <string_view>

namespace eleven {

class SleepWatch {
public:
    /// `folder`: "/proc/12", "/proc/self/task/13".
    explicit SleepWatch(const std::string& folder);
    /// errno of open(2) if not.
    [[nodiscard]] bool isOpen() const { return m_call.isOpen() && m_state.isOpen(); }
    /// In an interruptible sleep (S) within the system call with this number. Of a process that lets nobody
    /// look (PR_SET_DUMPABLE) only the sleep is seen.
    [[nodiscard]] bool isAsleepIn(long systemCall) const;
    /// The same, but no signal would wake it (D).
    [[nodiscard]] bool isWaitingIn(long systemCall) const;
    /// In an interruptible sleep (S), wherever.
    [[nodiscard]] bool isAsleep() const;
    /// In a call without a time limit, or with one of more than 10 s: only somebody else can wake it.
    [[nodiscard]] bool isAsleepForGood() const;
    /// Dead, and nobody has waited for it (Z).
    [[nodiscard]] bool isZombie() const;
    /// By a signal (T): it does nothing until somebody lets it go on.
    [[nodiscard]] bool isStopped() const;

private:
    [[nodiscard]] bool isIn(long systemCall) const;
    [[nodiscard]] char state() const;
    [[nodiscard]] bool isLongFutex(std::string_view content) const;
    std::string m_folder;
    Fd m_call;
    Fd m_state;
};

} // namespace eleven
