#pragma once
// What runs one program on one host: a thread or a process. It runs one line at a time and only when told,
// and enters each call as it is written; whether it sleeps there is seen by looking (look()), never guessed.
// Nothing here waits for it. All functions are called from the lab's thread.

#include "core/lab/endpoint/report.h"

#include <sys/types.h>

#include <chrono>

namespace eleven {

class Endpoint {
public:
    explicit Endpoint(EndpointId who) : m_who(who) {}
    Endpoint(const Endpoint&) = delete;
    Endpoint& operator=(const Endpoint&) = delete;
    /// Ends it within 100 ms, whatever it sleeps in; the kernel closes its descriptors.
    virtual ~Endpoint() = default;

    /// Tells it to run its next line, or a process whose text is over to end. Only when isIdle().
    virtual void runLine(const std::set<std::string>& togglesOn) = 0;

    /// One that waits for it begins with its program.
    virtual void letBegin() {}
    /// Somebody types this at its terminal, if it has one.
    virtual void type(const std::string&) {}

    enum class Look : std::uint8_t {
        Running, ///< look again
        Asleep,  ///< inside the call of its last Entered report
        Still,   ///< done with its line, at its end, or dead
    };
    [[nodiscard]] virtual Look look() = 0;
    /// Stopped by a signal from outside.
    [[nodiscard]] virtual bool isStopped() const { return false; }
    /// Nobody looks at it any more: it has to say by itself when it is done.
    virtual void ringWhenDone() {}
    /// Gives the processor away until it tells something, or for so long: time for the next look.
    virtual void waitFor(std::chrono::microseconds atMost) = 0;
    /// Takes what it has told since the last time.
    [[nodiscard]] virtual std::vector<Report> takeReports() = 0;

    [[nodiscard]] virtual bool isIdle() = 0;
    /// As seen last by look(), or inside the event loop of a framework.
    [[nodiscard]] virtual bool isBlocked() = 0;
    /// The text of a thread or an event loop came to its end; or its process died.
    [[nodiscard]] virtual bool hasEnded() = 0;

    /// What the descriptor of one of its sockets says now; none: it cannot be asked.
    [[nodiscard]] virtual std::optional<SocketFacts> ask(const OpenSocket& socket) = 0;

    /// An event loop runs between its lines, which has something to react to. It does so when letReact() says
    /// so.
    [[nodiscard]] virtual bool couldReact() { return false; }
    virtual void letReact() {}
    [[nodiscard]] virtual bool hasEventLoop() const { return false; }

    /// Readable when it has told something; -1 if it rings the lab's bell.
    [[nodiscard]] virtual int readiness() const { return -1; }
    /// It was a process.
    [[nodiscard]] virtual bool isDead() const { return false; }
    /// It was, and its parent has not waited for it.
    [[nodiscard]] virtual bool isZombie() const { return false; }
    /// Its process, or -1 if it is a thread or has died.
    [[nodiscard]] virtual pid_t process() const { return -1; }
    /// Sends SIGKILL. False: it is not a process.
    virtual bool kill() { return false; }
    /// What it forked, or what else makes calls in its program; null: it makes none.
    [[nodiscard]] virtual std::unique_ptr<Endpoint> another(EndpointId, Fd) const { return nullptr; }
    /// It runs a program of the user's own, which may die of anything.
    [[nodiscard]] virtual bool isTraced() const { return false; }
    /// It runs something else than calls of sockets, and may come to one by itself.
    [[nodiscard]] virtual bool mayComeBack() { return false; }
    /// Only somebody else can wake it.
    [[nodiscard]] virtual bool isAsleepForGood() { return false; }
    /// What isTraced() stands before: its next call; none: it does something else.
    [[nodiscard]] virtual const Entered* next() const { return nullptr; }

    [[nodiscard]] EndpointId who() const { return m_who; }

private:
    const EndpointId m_who;
};

} // namespace eleven
