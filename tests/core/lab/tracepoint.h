#pragma once
// The kernel's own tracepoint sock:inet_sock_set_state, as an observer beside ours. It writes into a tracefs
// instance of its own, which is removed again at the end. Needs root; the mount that it may need is seen by
// this process and its children only.

#include "core/base/fd.h"
#include "core/base/result.h"
#include "core/tcp/state.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace eleven {

class Tracepoint {
public:
    struct Change {
        std::string address; ///< of the socket's own end; "0.0.0.0" of one that is not bound to an address
        State from = State::Closed;
        State to = State::Closed;
    };

    Tracepoint() = default;
    Tracepoint(const Tracepoint&) = delete;
    Tracepoint& operator=(const Tracepoint&) = delete;
    ~Tracepoint() {
        if (m_instance.empty()) return;
        static_cast<void>(write("events/sock/inet_sock_set_state/enable", "0"));
        ::rmdir(m_instance.c_str());
    }

    /// Watches the sockets that have `port` at one end. On failure: what is missing.
    [[nodiscard]] Result<void> open(std::uint16_t port) {
        if (::geteuid() != 0) return Error{"the kernel's tracepoint is for root only", EPERM};
        if (::access(kEvent, F_OK) < 0)
            if (const Result<void> mounted = mount(); !mounted) return mounted;
        if (::access(kEvent, F_OK) < 0)
            return Error{"this kernel lacks the tracepoint sock:inet_sock_set_state", errno};
        removeLeftOver();
        const std::string instance = std::string(kInstances) + kPrefix + std::to_string(::getpid());
        if (::mkdir(instance.c_str(), 0700) < 0) return Error{"mkdir " + instance, errno};
        m_instance = instance;
        const std::string filter =
            "sport == " + std::to_string(port) + " || dport == " + std::to_string(port);
        if (!write("trace_clock", "mono") || !write("events/sock/inet_sock_set_state/filter", filter) ||
            !write("events/sock/inet_sock_set_state/enable", "1"))
            return Error{"write below " + m_instance, errno};
        return {};
    }

    /// What it reported since the last call, in order.
    [[nodiscard]] std::vector<Change> take() {
        std::vector<Change> changes;
        std::ifstream file(m_instance + "/trace");
        for (std::string line; std::getline(file, line);)
            if (const std::optional<Change> change = parse(line)) changes.push_back(*change);
        static_cast<void>(write("trace", ""));
        return changes;
    }

private:
    static constexpr const char* kEvent = "/sys/kernel/tracing/events/sock/inet_sock_set_state";
    static constexpr const char* kInstances = "/sys/kernel/tracing/instances/";
    static constexpr const char* kPrefix = "eleven-states-";

    static Result<void> mount() {
        if (::unshare(CLONE_NEWNS) < 0) return Error{"unshare(CLONE_NEWNS)", errno};
        if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) < 0)
            return Error{"make the mounts private", errno};
        if (::mount("tracefs", "/sys/kernel/tracing", "tracefs", 0, nullptr) < 0)
            return Error{"mount tracefs on /sys/kernel/tracing", errno};
        return {};
    }

    /// Instances of runs that were killed.
    static void removeLeftOver() {
        std::error_code gone;
        for (const auto& entry : std::filesystem::directory_iterator(kInstances, gone)) {
            const std::string name = entry.path().filename().string();
            if (!name.starts_with(kPrefix)) continue;
            if (!std::filesystem::exists("/proc/" + name.substr(std::string(kPrefix).size())))
                ::rmdir(entry.path().c_str());
        }
    }

    static std::string field(const std::string& line, const std::string& name) {
        const std::size_t at = line.find(" " + name + "=");
        if (at == std::string::npos) return {};
        const std::size_t begin = at + name.size() + 2;
        return line.substr(begin, line.find(' ', begin) - begin);
    }

    static std::optional<State> stateOf(const std::string& name) {
        static constexpr std::array names = {"TCP_ESTABLISHED", "TCP_SYN_SENT",   "TCP_SYN_RECV",
                                             "TCP_FIN_WAIT1",   "TCP_FIN_WAIT2",  "TCP_TIME_WAIT",
                                             "TCP_CLOSE",       "TCP_CLOSE_WAIT", "TCP_LAST_ACK",
                                             "TCP_LISTEN",      "TCP_CLOSING",    "TCP_NEW_SYN_RECV"};
        for (std::size_t i = 0; i < names.size(); ++i)
            if (name == names[i]) return stateFromKernel(static_cast<int>(i) + 1);
        return std::nullopt;
    }

    static std::optional<Change> parse(const std::string& line) {
        const std::optional<State> from = stateOf(field(line, "oldstate"));
        const std::optional<State> to = stateOf(field(line, "newstate"));
        if (!from || !to) return std::nullopt;
        return Change{field(line, "saddr"), *from, *to};
    }

    [[nodiscard]] bool write(const std::string& file, const std::string& text) const {
        const Fd opened(::open((m_instance + "/" + file).c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
        return opened.isOpen() &&
               ::write(opened.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    }

    std::string m_instance;
};

} // namespace eleven
