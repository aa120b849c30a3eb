#include "app/interruption.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace eleven {
namespace {

constexpr int kPatience = 2000; // ms

/// As a shell has it that started a program in the background, or nohup(1).
bool isIgnored(int signal) {
    struct sigaction now{};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

Interruption::Interruption() : m_asked(::eventfd(0, EFD_CLOEXEC)), m_over(::eventfd(0, EFD_CLOEXEC)) {
    ::sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        if (!isIgnored(signal)) ::sigaddset(&m_signals, signal);
    m_arriving = Fd(::signalfd(-1, &m_signals, SFD_CLOEXEC));
    if (!m_asked.isOpen() || !m_over.isOpen() || !m_arriving.isOpen()) return; // then they end it at once
    ::pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    try {
        m_thread = std::jthread([this] { watch(); });
    } catch (const std::system_error&) { // no room for a thread
        ::pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    }
}

Interruption::~Interruption() {
    if (m_thread.joinable()) ::eventfd_write(m_over.number(), 1);
}

void Interruption::stop() const { ::eventfd_write(m_asked.number(), 1); }

/// Waits for a signal, at most so long (-1: as long as it takes). 0: the run is over; -1: none came.
int Interruption::take(int withinMilliseconds) const {
    std::array<pollfd, 2> watched{{{m_over.number(), POLLIN, 0}, {m_arriving.number(), POLLIN, 0}}};
    int ready = 0;
    do {
        ready = ::poll(watched.data(), watched.size(), withinMilliseconds);
    } while (ready < 0 && errno == EINTR);
    if (watched[0].revents != 0) return 0;
    signalfd_siginfo came{};
    if (watched[1].revents == 0 || ::read(m_arriving.number(), &came, sizeof came) != sizeof came) return -1;
    return static_cast<int>(came.ssi_signo);
}

void Interruption::watch() {
    const int first = take(-1);
    if (first <= 0) return;
    m_signal = first;
    stop();
    if (take(kPatience) == 0) return;
    ::signal(first, SIG_DFL);
    ::pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    ::raise(first);
}

} // namespace eleven
