#pragma once
// What a call needs besides the kernel: the descriptors of its program, and what a thread and a process do
// differently. Lives on the thread of its program.

#include "core/base/result.h"
#include "core/call/descriptors.h"
#include "core/net/network.h"

namespace eleven {

class Caller {
public:
    explicit Caller(Side host = Side::Client, Network network = {})
        : m_host(host), m_network(std::move(network)) {}
    virtual ~Caller() = default;

    /// socket(2) with this type, on the program's host.
    [[nodiscard]] virtual Result<Fd> makeSocket(int type) = 0;
    /// fork(2). -1 with errno set where there is no process to copy.
    [[nodiscard]] virtual std::int64_t fork() = 0;
    /// wait(2). `status` as waitpid(2) gives it.
    [[nodiscard]] virtual std::int64_t waitForChild(int& status) = 0;
    /// signal(2). `disposition`: 0 SIG_DFL, 1 SIG_IGN, 2 a handler that counts its calls.
    [[nodiscard]] virtual std::int64_t setSignal(int signal, std::int64_t disposition) = 0;
    /// exit(3). Returns only where there is no process to end: -1 with errno set.
    [[nodiscard]] virtual std::int64_t exit(int status) = 0;

    /// Of its program.
    [[nodiscard]] Side host() const { return m_host; }
    [[nodiscard]] const Network& network() const { return m_network; }
    [[nodiscard]] Descriptors& descriptors() { return m_descriptors; }
    [[nodiscard]] const Descriptors& descriptors() const { return m_descriptors; }
    /// Why socket(2) could not even be tried, if that is so: the lab is gone, the kernel said nothing.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    void fail(Error error) { m_failure = std::move(error); }

private:
    const Side m_host;
    const Network m_network;
    Descriptors m_descriptors;
    std::optional<Error> m_failure;
};

} // namespace eleven
