#pragma once
// The client side of eleven-states-sandbox: two hosts in network namespaces, and descriptors out of them.
// Used by one thread at a time; the one that started it must outlive it (the helper dies with that thread,
// PR_SET_PDEATHSIG). Ending takes the kernel some 50 ms: close() only begins it, the destructor waits for the
// end. No wait here is without a limit: a helper that died, was stopped or talks nonsense becomes a
// failure().

#include "core/lab/host/sandboxprotocol.h"
#include "core/lab/host/startedprocess.h"
#include "core/recording/event.h"

#include <optional>

namespace eleven {

class Sandbox {
public:
    /// Starts the helper and builds both hosts. The Error names the step that failed, errno and the remedy.
    [[nodiscard]] static Result<Sandbox> start(const std::string& program);

    /// No helper: there are no hosts.
    Sandbox() = default;
    Sandbox(Sandbox&& other) noexcept;
    Sandbox& operator=(Sandbox&& other) noexcept;
    ~Sandbox();

    [[nodiscard]] Result<Fd> tcpSocket(Side host);
    [[nodiscard]] Result<Fd> tun(Side host);
    [[nodiscard]] Result<Fd> sockDiag(Side host);
    /// Starts it on `host` as a child of this process, which waits for it; it dies with this process, and has
    /// a session of its own without a terminal, and its channel as endpoint::kChannel. A tracer makes a PID
    /// namespace of its own: before any other program, else EBUSY.
    [[nodiscard]] Result<StartedProcess> startProgram(Side host, sandbox::Program program);
    /// From here on it can do what it still has to, and starts no tracer.
    [[nodiscard]] Result<void> confine();
    /// net.ipv4.`name` = `value` on `host`. Error ENOENT: this kernel does not have it; EINVAL, ERANGE: it
    /// refuses the value.
    [[nodiscard]] Result<void> setSysctl(Side host, const std::string& name, const std::string& value);
    /// rto_min (ip-route(8)) and quickack of the route to the other host.
    [[nodiscard]] Result<void> setRoute(Side host, std::chrono::milliseconds rtoMin);

    /// Tells the helper to end; answers at once.
    void close();
    /// True once the helper is gone.
    [[nodiscard]] bool hasEnded();
    [[nodiscard]] pid_t process() const { return m_process; }

    /// Why nothing can be asked any more (Error::Kind::Helper): the helper ended by itself, did not answer in
    /// time, or said what is not of the protocol. From then on every request fails so.
    [[nodiscard]] const std::optional<Error>& failure();
    /// Readable when the helper ends; -1 once there is a failure().
    [[nodiscard]] int readiness() const { return m_failure ? -1 : m_life.number(); }

private:
    struct Heard { ///< one reply and what rode on it
        sandbox::Reply reply;
        Fd descriptor;
    };
    Sandbox(Fd channel, pid_t process);
    Result<Heard> ask(const sandbox::Request& request);
    Result<Heard> receive();
    Result<Fd> askDescriptor(sandbox::Operation operation, Side host);
    Result<void> askDone(const sandbox::Request& request);
    [[nodiscard]] bool isStopped() const;
    Error fail(int errnum);

    Fd m_channel;
    Fd m_life; ///< pidfd_open(2) of the helper
    pid_t m_process = -1;
    bool m_isBuilt = false;
    std::optional<Error> m_failure;
};

/// The path of the helper of this installation, beside the other helpers; empty if that cannot be known.
[[nodiscard]] std::string sandboxProgram();

/// What a person can do about a step of the sandbox that failed.
[[nodiscard]] Remedy sandboxRemedy(const std::string& step, int errnum);

} // namespace eleven
