#include "tests/fuzz/boundedrun.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <limits>

namespace eleven {

namespace {

constexpr std::size_t kMostOutput = 1 << 20;
constexpr rlim_t kMemory = rlim_t(2) << 30;
constexpr rlim_t kProcesses = 4096; // of this user; root has no limit

void limitThisProcess() {
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit value{most, most};
        static_cast<void>(::setrlimit(resource, &value));
    };
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow alone is larger
    limit(RLIMIT_AS, kMemory);
#endif
    limit(RLIMIT_NPROC, kProcesses);
    limit(RLIMIT_CORE, 0);
}

} // namespace

std::string RunEnd::word() const {
    if (!inTime) return "no end";
    if (signal != 0) return "signal " + std::to_string(signal);
    return "exit " + std::to_string(status);
}

BoundedRun::BoundedRun(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) < 0) return;
    m_process = ::fork();
    if (m_process == 0) {
        ::setpgid(0, 0);
        limitThisProcess();
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    m_output = ends[0];
    if (m_process < 0) return;
    ::setpgid(m_process, m_process); // whoever is first
    m_pidFd = static_cast<int>(::syscall(SYS_pidfd_open, m_process, 0));
}

BoundedRun::~BoundedRun() {
    if (m_process > 0) {
        ::kill(-m_process, SIGKILL);
        if (!m_hasEnded) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }
    if (m_pidFd >= 0) ::close(m_pidFd);
    if (m_output >= 0) ::close(m_output);
}

void BoundedRun::take() {
    std::array<char, 4096> buffer{};
    const ssize_t size = ::read(m_output, buffer.data(), buffer.size());
    if (size <= 0) {
        m_isOpen = false;
        return;
    }
    const auto length = static_cast<std::size_t>(size);
    m_written += length;
    if (m_ended.output.size() < kMostOutput) m_ended.output.append(buffer.data(), length);
}

bool BoundedRun::wait(std::size_t octets, std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    while (!m_hasEnded && m_written < octets) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0 || m_process < 0) return false;
        std::array<pollfd, 2> polled = {pollfd{m_pidFd, POLLIN, 0},
                                        pollfd{m_isOpen ? m_output : -1, POLLIN, 0}};
        if (::poll(polled.data(), polled.size(), static_cast<int>(left.count())) <= 0) continue;
        if (polled[1].revents != 0) {
            take();
        } else if (polled[0].revents != 0) {
            int status = 0;
            m_hasEnded = ::waitpid(m_process, &status, 0) == m_process;
            m_ended.inTime = true;
            m_ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
            m_ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
    }
    return true;
}

bool BoundedRun::read(std::size_t octets, std::chrono::milliseconds limit) {
    return wait(octets, limit) && !m_hasEnded;
}

RunEnd BoundedRun::end(std::chrono::milliseconds limit) {
    wait(std::numeric_limits<std::size_t>::max(), limit);
    return m_ended;
}

} // namespace eleven
