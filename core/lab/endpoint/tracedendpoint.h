#pragma once
// A thread or process of a program of the user's own, which runs unchanged. eleven-states-tracer holds it
// before each of its socket calls and tells what came of them; where it sleeps is seen here, in /proc, as
// with every other endpoint. Between two calls it runs what nobody holds (Away). All functions are called
// from the lab's thread.

#include "core/lab/endpoint/endpoint.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/endpoint/sleepwatch.h"

namespace eleven {

class TracedEndpoint final : public Endpoint {
public:
    /// Of a process. Who made no call of a socket yet is no endpoint, and may be about to make one, to serve
    /// a client: one that was begun after the first call of all, and one of before that was woken.
    struct Threads {
        pid_t process = -1;
        std::set<pid_t> known;  ///< those that are endpoints
        std::set<pid_t> before; ///< those that were there before; those of a runtime wake up and sleep again
        bool hasBegun = false;
    };
    /// Tells a tracer that was just started what to run. It ends with this endpoint, and all that it holds.
    TracedEndpoint(EndpointId who, pid_t tracer, Fd channel, const endpoint::Trace& trace);
    /// Another thread or process of such a program.
    TracedEndpoint(EndpointId who, Fd channel, const TracedEndpoint& other)
        : Endpoint(who), m_channel(std::move(channel)), m_tracersWatch(other.m_tracersWatch),
          m_threads(other.m_threads) {}
    ~TracedEndpoint() override;

    void runLine(const std::set<std::string>& togglesOn) override;
    void letBegin() override;
    void type(const std::string& octets) override;
    [[nodiscard]] Look look() override;
    void waitFor(std::chrono::microseconds atMost) override;
    [[nodiscard]] std::vector<Report> takeReports() override { return std::exchange(m_reports, {}); }
    [[nodiscard]] bool isIdle() override { return m_status == Status::Held; }
    [[nodiscard]] bool isBlocked() override { return m_status == Status::InCall && m_isAsleep; }
    [[nodiscard]] bool hasEnded() override { return m_status == Status::Ended || m_status == Status::Dead; }
    [[nodiscard]] std::optional<SocketFacts> ask(const OpenSocket& socket) override;
    [[nodiscard]] int readiness() const override { return m_channel.number(); }
    [[nodiscard]] bool isDead() const override { return m_status == Status::Dead; }
    [[nodiscard]] bool isZombie() const override { return isDead() && m_watch && m_watch->isZombie(); }
    [[nodiscard]] pid_t process() const override { return isDead() || m_task != m_process ? -1 : m_process; }
    bool kill() override;
    [[nodiscard]] std::unique_ptr<Endpoint> another(EndpointId who, Fd channel) const override {
        return std::make_unique<TracedEndpoint>(who, std::move(channel), *this);
    }
    [[nodiscard]] bool isTraced() const override { return true; }
    [[nodiscard]] const Entered* next() const override {
        return m_status == Status::Held ? &m_next : nullptr;
    }
    [[nodiscard]] bool mayComeBack() override {
        if (hasNewThread()) return true;
        if (m_status == Status::InCall) return !m_isAsleep;
        return m_status == Status::Away;
    }
    [[nodiscard]] bool isAsleepForGood() override {
        return m_watch && m_watch->isAsleepForGood() && !hasNewThread();
    }

private:
    /// Ended: a thread, also the first one of a process that others keep alive.
    enum class Status : std::uint8_t { Away, Held, InCall, Ended, Dead };

    [[nodiscard]] bool hasGone() const { return m_status == Status::Ended || m_status == Status::Dead; }
    void hear();
    void take(endpoint::Told told);
    void take(const endpoint::Joins& joins);
    void take(endpoint::Stands stands);
    void take(const endpoint::Ends& ends);
    void lose();
    [[nodiscard]] Look lookAway();
    [[nodiscard]] Look lookInside();
    [[nodiscard]] Error tracersEnd() const;
    [[nodiscard]] bool isSurvived() const;
    /// One that is no endpoint yet does something; one that is new may also sleep with a limit.
    [[nodiscard]] bool hasNewThread() const;

    pid_t m_task = -1;
    pid_t m_process = -1;
    Fd m_handle; ///< pidfd_open(2) of the process
    Fd m_channel;
    pid_t m_tracer = -1; ///< of the first endpoint
    Fd m_tracersLife;    ///< its pidfd
    std::shared_ptr<const SleepWatch> m_tracersWatch;
    std::optional<SleepWatch> m_watch;
    std::shared_ptr<Threads> m_threads = std::make_shared<Threads>();
    Status m_status = Status::Away;
    Entered m_next;
    long m_systemCall = -1;
    bool m_makesChild = false;
    bool m_isAsleep = false;
    bool m_isStopped = false; ///< by a signal; perhaps it has gone on since
    std::chrono::steady_clock::time_point m_awaySince = std::chrono::steady_clock::now();
    std::optional<std::chrono::steady_clock::time_point> m_asleepSince; ///< while it is away
    std::vector<Report> m_reports;
};

} // namespace eleven
