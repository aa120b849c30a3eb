#include "core/lab/endpoint/programworker.h"

#include <poll.h>

#include <cerrno>
#include <csignal>

namespace eleven {

bool isReadyFor(int fd, short events) {
    pollfd watched{fd, events, 0};
    return ::poll(&watched, 1, 0) > 0;
}

std::optional<CallResult> ProgramWorker::make(const PendingCall& call) {
    errno = 0;
    if (call.name == "fork") {
        const std::int64_t process = m_host.fork();
        return CallResult{process, process < 0 ? errno : 0, {}};
    }
    if (call.name == "signal") {
        const std::int64_t before =
            m_host.setSignal(static_cast<int>(std::get<std::int64_t>(call.values.at(0))),
                             std::get<std::int64_t>(call.values.at(1)));
        return CallResult{before, before < 0 ? errno : 0, {}};
    }
    return m_syscalls.complete(call);
}

bool ProgramWorker::runLine(const std::set<std::string>& togglesOn) {
    const auto next = m_run.runLine(togglesOn);
    if (const auto* jumped = std::get_if<Jumped>(&next)) {
        m_host.report(*jumped);
    } else if (const auto* call = std::get_if<PendingCall>(&next)) {
        const Syscalls::Readiness wait = m_syscalls.begin(*call);
        const bool blocks = wait.events != 0 && !isReadyFor(wait.fd, wait.events);
        m_host.report(Entered{*call, blocks || wait.lingers});
        if (wait.lingers) m_host.beginSilence();
        std::optional<CallResult> result;
        do {
            if (wait.events != 0 && !m_host.waitReady(wait.fd, wait.events)) return false;
            result = make(*call);
        } while (!result);
        const int nextLine = m_run.finish(result->value, result->received);
        const std::string raised = result->errnum == EPIPE ? m_host.takeSigpipe() : std::string();
        m_host.report(Returned{*call, std::move(*result), nextLine});
        if (!raised.empty()) m_host.report(Signalled{SIGPIPE, raised});
    }
    if (hasEnded()) m_host.report(Finished{});
    return true;
}

} // namespace eleven
