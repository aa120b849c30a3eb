#pragma once
// SIGINT, SIGTERM and SIGHUP as a descriptor: a run ends between two acts, and what it recorded is written.
// Made before every other thread, which so inherit the blocked mask: no call of an endpoint returns EINTR. A
// thread of its own waits for the signals; the second one, or one that nobody obeys for 2 s, ends the process
// as it would have ended without this class.

#include "core/base/fd.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace eleven {

class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Readable once a signal came, or stop() was called.
    [[nodiscard]] int descriptor() const { return m_asked.number(); }
    /// The signal, or 0.
    [[nodiscard]] int signal() const { return m_signal; }
    /// Ends the act that is being done. From any thread.
    void stop() const;

private:
    void watch();
    [[nodiscard]] int take(int withinMilliseconds) const;

    sigset_t m_signals{}; ///< those that were not ignored before
    Fd m_asked;
    Fd m_over;
    Fd m_arriving;
    std::atomic<int> m_signal = 0;
    std::jthread m_thread; // last: it uses the members above
};

} // namespace eleven
