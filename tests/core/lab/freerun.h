#pragma once
// Ordinary programs on the two hosts of a real lab: nobody tells them when to go on, and each segment is
// delivered at once. Lives on one thread.

#include "core/lab/host/sandbox.h"
#include "core/lab/observer/observer.h"
#include "core/lab/wire/wire.h"

#include <poll.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

namespace eleven {

/// A child of this process, killed and waited for at the end.
class Child {
public:
    explicit Child(StartedProcess started)
        : m_process(started.process), m_channel(std::move(started.channel)) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (m_process <= 0) return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }

    /// Returns when it stands still.
    void stop() {
        int status = 0;
        if (m_process <= 0) return;
        ::kill(m_process, SIGSTOP);
        if (::waitpid(m_process, &status, WUNTRACED) == m_process && !WIFSTOPPED(status)) m_process = -1;
    }
    void goOn() {
        if (m_process > 0) ::kill(m_process, SIGCONT);
    }

private:
    pid_t m_process;
    Fd m_channel;
};

class FreeRun {
public:
    FreeRun(Sandbox sandbox, Fd clientTun, Fd serverTun, Fd clientDiag, Fd serverDiag)
        : m_sandbox(std::move(sandbox)), m_recorder(m_clock, [this](const Event& event) { note(event); }),
          m_wire(std::move(clientTun), std::move(serverTun), false, m_recorder),
          m_observer(SockDiag(std::move(clientDiag)), SockDiag(std::move(serverDiag)), m_recorder, m_clock) {
        m_observer.setHolders([](Side, const Flow&, std::uint32_t) { return std::nullopt; });
    }

    [[nodiscard]] bool start(Side host, sandbox::Program program) {
        Result<StartedProcess> started = m_sandbox.startProgram(host, program);
        if (started) m_children.push_back(std::make_unique<Child>(std::move(*started)));
        return static_cast<bool>(started);
    }

    /// Delivers each segment, until `isDone`; false after 20 s. The programs stand still from before a
    /// delivery until both kernels were asked, or a quick one would be past a state before it is read.
    bool runUntil(const std::function<bool()>& isDone) {
        const SteadyClock clock;
        while (!isDone()) {
            if (clock.now() > std::chrono::seconds(20)) return false;
            m_observer.observe(Side::Server, {{}, {}, kPort, 0}, {});
            if (!waitForSegment(1)) continue;
            for (const auto& child : m_children)
                child->stop();
            deliverAll();
            for (const auto& child : m_children)
                child->goOn();
        }
        return true;
    }
    /// True if a kernel sends something within `milliseconds`.
    [[nodiscard]] bool waitForSegment(int milliseconds) const {
        std::array<pollfd, 2> tuns{
            {{m_wire.readiness(Side::Client), POLLIN, 0}, {m_wire.readiness(Side::Server), POLLIN, 0}}};
        return ::poll(tuns.data(), tuns.size(), milliseconds) > 0;
    }

    [[nodiscard]] bool isListening() const {
        return m_observer.stateOf(Side::Server, {{}, {}, kPort, 0}) == State::Listen;
    }
    /// The states of the connection on a host, in order.
    [[nodiscard]] const std::vector<State>& states(Side host) const {
        return m_states[static_cast<std::size_t>(host)];
    }

private:
    static constexpr std::uint16_t kPort = 80;

    void note(const Event& event) {
        if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener)
            m_states[static_cast<std::size_t>(change->host)].push_back(change->to);
    }
    void drain() {
        std::vector<std::pair<Side, Flow>> touched;
        m_wire.drain(touched);
        for (const auto& [host, flow] : touched)
            m_observer.observe(host, flow, {});
    }
    void deliverAll() {
        drain();
        while (!m_wire.held().empty()) {
            const auto done = m_wire.decide(m_wire.held().front().id, Fate::Delivered, State::Closed);
            if (done && done->segment) m_observer.observe(done->to, flowOf(*done->segment).reversed(), {});
            drain();
        }
    }

    Sandbox m_sandbox;
    SteadyClock m_clock;
    Recorder m_recorder;
    Wire m_wire;
    Observer m_observer;
    std::array<std::vector<State>, 2> m_states;
    std::vector<std::unique_ptr<Child>> m_children; ///< first to go
};

} // namespace eleven
