#pragma once
// What runs one program on one host: a thread or a process. It runs one line at a time and only when told,
// and a call that waited returns only when told, so that what is recorded does not depend on how fast it is.
// All functions are called from the lab's thread.

#include "core/lab/endpoint/programworker.h"
#include "core/trace/event.h"

#include <sys/types.h>

namespace eleven {

/// What a blocked call waits for, as poll(2) takes it; fd -1: nothing.
struct Waiting {
    int fd = -1;
    short events = 0;
    bool operator==(const Waiting&) const = default;
};

class Endpoint {
public:
    using Report = ProgramWorker::Report;

    explicit Endpoint(EndpointId who) : m_who(who) {}
    Endpoint(const Endpoint&) = delete;
    Endpoint& operator=(const Endpoint&) = delete;
    /// Ends it within 100 ms, whatever it is doing; the kernel closes its descriptors.
    virtual ~Endpoint() = default;

    /// Runs the next line. Only when isIdle(). Returns when it is still again: done with the line, or
    /// blocked.
    virtual void runLine(const std::set<std::string>& togglesOn) = 0;
    /// True if the call it is blocked in could return now, or its event loop could react to the kernel. It
    /// does so only when letReturn() says so.
    [[nodiscard]] virtual bool couldReturn() = 0;
    /// Only if couldReturn(). Returns when it is still again.
    virtual void letReturn() = 0;

    /// None: only couldReturn() can tell, or it may speak without having been asked.
    [[nodiscard]] virtual std::optional<Waiting> waiting() { return std::nullopt; }

    [[nodiscard]] virtual bool isIdle() = 0;
    [[nodiscard]] virtual bool isBlocked() = 0;
    /// In a call that may block for seconds without saying so: close() with SO_LINGER.
    [[nodiscard]] virtual bool isSilent() = 0;
    /// The program came to its end, or its process died.
    [[nodiscard]] virtual bool hasEnded() = 0;
    [[nodiscard]] virtual std::vector<Report> takeReports() = 0;
    /// The sockets the program has open.
    [[nodiscard]] virtual std::vector<OpenSocket> sockets() = 0;
    /// What TCP_INFO of one of them says now.
    [[nodiscard]] virtual std::optional<State> tcpInfo(const OpenSocket& socket) = 0;
    /// Takes in what it says without having been asked: that it has died, that it is still at last.
    virtual void takeUnasked() {}
    /// Readable when there is something to take in; -1 if the lab's wake eventfd tells that.
    [[nodiscard]] virtual int readiness() const { return -1; }
    /// Its process, or -1 if it is a thread or has died.
    [[nodiscard]] virtual pid_t process() const { return -1; }
    /// Sends SIGKILL. False: it is not a process.
    virtual bool kill() { return false; }

    [[nodiscard]] EndpointId who() const { return m_who; }

private:
    const EndpointId m_who;
};

} // namespace eleven
