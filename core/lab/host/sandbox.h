#pragma once
// The client side of eleven-states-sandbox: two hosts in network namespaces, and descriptors out of them.
// Used by one thread, which must outlive it (the helper dies with the thread that started it,
// PR_SET_PDEATHSIG). Ending takes the kernel some 50 ms: close() only begins it, the destructor waits for the
// end.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/lab/host/sandboxprotocol.h"
#include "core/trace/event.h"

#include <sys/types.h>

namespace eleven {

/// A program that runs on a host.
struct StartedProcess {
    pid_t process = -1;
    Fd channel; ///< SOCK_SEQPACKET; the program has its end as descriptor endpoint::kChannel
};

class Sandbox {
public:
    /// Starts the helper and builds both hosts. The Error names the step that failed, errno and the remedy.
    [[nodiscard]] static Result<Sandbox> start(const std::string& program);

    Sandbox(Sandbox&& other) noexcept;
    Sandbox& operator=(Sandbox&& other) noexcept;
    ~Sandbox();

    [[nodiscard]] Result<Fd> tcpSocket(Side host);
    [[nodiscard]] Result<Fd> tun(Side host);
    [[nodiscard]] Result<Fd> sockDiag(Side host);
    /// Starts an executable on `host` as a child of this process, which waits for it; it dies with this
    /// process.
    [[nodiscard]] Result<StartedProcess> startProgram(Side host, const std::string& program);
    /// net.ipv4.`name` = `value` on `host`. Error ENOENT: this kernel does not have it.
    [[nodiscard]] Result<void> setSysctl(Side host, const std::string& name, const std::string& value);
    /// rto_min (ip-route(8)) and quickack of the route to the other host.
    [[nodiscard]] Result<void> setRoute(Side host, std::chrono::milliseconds rtoMin);

    /// Tells the helper to end; answers at once.
    void close() { m_channel.reset(); }
    /// Readable when the helper has said something, or is gone.
    [[nodiscard]] int readiness() const { return m_channel.number(); }
    /// True once the helper is gone.
    [[nodiscard]] bool hasEnded();
    [[nodiscard]] pid_t process() const { return m_process; }

private:
    Sandbox(Fd channel, pid_t process) : m_channel(std::move(channel)), m_process(process) {}
    Result<Fd> ask(const sandbox::Request& request, int* process = nullptr);
    bool receive(sandbox::Reply& reply, Fd& descriptor) const;
    Result<Fd> askDescriptor(sandbox::Operation operation, Side host);

    Fd m_channel;
    pid_t m_process = -1;
};

/// The path of the helper beside the running program.
[[nodiscard]] std::string sandboxBeside();

/// What a person can do about a step of the sandbox that failed: a command to type, or a sentence.
[[nodiscard]] std::string sandboxRemedy(const std::string& step, int errnum);

} // namespace eleven
