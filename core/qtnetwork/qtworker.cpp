#include "core/qtnetwork/qtworker.h"

#include <csignal>

namespace eleven {
namespace {

sigset_t onlySigpipe() {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGPIPE);
    return set;
}

bool ignoresSigpipe() {
    struct sigaction now{};
    ::sigaction(SIGPIPE, nullptr, &now);
    return now.sa_handler == SIG_IGN;
}

} // namespace

QtWorker::QtWorker(std::shared_ptr<const Program> program, HeldEventDispatcher& dispatcher, Say say,
                   Side host, const Network& network)
    : m_run(std::move(program)), m_dispatcher(dispatcher), m_say(std::move(say)),
      m_sockets(
          dispatcher,
          [this](Framework said) {
              saySigpipe();
              m_say(std::move(said));
          },
          host, network),
      m_ignoresSigpipe(ignoresSigpipe()) {
    // The kernel keeps a blocked signal even where it is ignored, signal(7): only so can it be told of.
    const sigset_t sigpipe = onlySigpipe();
    ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
}

void QtWorker::runLine(const std::set<std::string>& togglesOn) {
    const auto next = m_run.runLine(togglesOn);
    if (const auto* jumped = std::get_if<Jumped>(&next)) m_say(*jumped);
    if (const auto* call = std::get_if<PendingCall>(&next)) begin(*call);
    goOn();
}

void QtWorker::goOn() {
    m_dispatcher.runUntilQuiet();
    m_sockets.sayRetries();
    saySigpipe();
    if (m_waiting)
        if (const std::optional<CallResult> result = m_sockets.waitedFor(m_waiting->call, false))
            finish(*std::exchange(m_waiting, std::nullopt), *result);
    sayFinished();
}

void QtWorker::begin(const PendingCall& call) {
    if (call.call.type->parameters.back().kind == Parameter::NoLimit) {
        const std::optional<CallResult> result = m_sockets.waitedFor(call.call, true);
        m_say(Entered{call.line, call.call});
        if (result)
            finish(call, *result);
        else
            m_waiting = call;
        return;
    }
    m_say(Entered{call.line, call.call});
    m_sockets.setInLine(true);
    const CallResult result = m_sockets.make(call.call);
    finish(call, result);
    m_dispatcher.runUntilQuiet(); // what the line put off: still its doing
    m_sockets.setInLine(false);
}

void QtWorker::finish(const PendingCall& call, const CallResult& result) {
    const std::string& assigned = m_run.program().line(call.line).assigned;
    if (!assigned.empty()) m_sockets.assign(assigned);
    const int nextLine = m_run.finish(result);
    m_say(Returned{result, nextLine, std::nullopt});
}

void QtWorker::sayFinished() {
    if (m_toldFinished || !hasEnded()) return;
    m_toldFinished = true;
    m_say(Finished{});
}

void QtWorker::saySigpipe() {
    const bool ignores = ignoresSigpipe();
    if (ignores != m_ignoresSigpipe) m_say(Framework{"Qt", "signal(SIGPIPE, SIG_IGN)", {}, {}});
    m_ignoresSigpipe = ignores;
    const sigset_t sigpipe = onlySigpipe();
    if (!ignores) { // a pending one may do what it does
        ::pthread_sigmask(SIG_UNBLOCK, &sigpipe, nullptr);
        ::pthread_sigmask(SIG_BLOCK, &sigpipe, nullptr);
        return;
    }
    const timespec now{};
    if (::sigtimedwait(&sigpipe, nullptr, &now) == SIGPIPE) m_say(Signalled{SIGPIPE, SignalFate::Ignored});
}

} // namespace eleven
