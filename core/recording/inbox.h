#pragma once
// The only object that two threads share: values go in on one thread and come out, in order, on another.
// post() from any thread; everything else on the receiving thread, which waits for readiness() to become
// readable (a QSocketNotifier, or poll(2)).

#include "core/base/fd.h"

#include <sys/eventfd.h>

#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

namespace eleven {

template <typename Message>
class Inbox {
public:
    Inbox() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    void post(Message message) {
        const std::lock_guard lock(m_mutex);
        m_messages.push_back(std::move(message));
        if (m_messages.size() == 1) ::eventfd_write(m_event.number(), 1);
    }
    /// Everything posted since the last call, oldest first.
    [[nodiscard]] std::vector<Message> takeAll() {
        const std::lock_guard lock(m_mutex);
        eventfd_t count = 0;
        if (!m_messages.empty()) ::eventfd_read(m_event.number(), &count);
        return std::exchange(m_messages, {});
    }
    /// Readable while messages wait.
    [[nodiscard]] int readiness() const { return m_event.number(); }

private:
    Fd m_event;
    std::mutex m_mutex;
    std::vector<Message> m_messages; // guarded by m_mutex
};

} // namespace eleven
