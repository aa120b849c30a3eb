#include "app/tracer/ownworld.h"

#include "app/tracer/callfilter.h"
#include "app/tracer/scriptlines.h"
#include "core/net/host.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>

namespace eleven::tracer {
namespace {

bool writeText(const char* path, const std::string& text) {
    const Fd file(::open(path, O_WRONLY | O_CLOEXEC | O_CREAT, 0644));
    return file.isOpen() &&
           ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

/// The second number of "0 1000 1", user_namespaces(7): who this is outside.
std::string outsideId(const char* map) {
    std::ifstream file(map);
    std::string inside;
    std::string outside = "0";
    file >> inside >> outside;
    return outside;
}

std::string hostsFile() {
    std::ostringstream text;
    for (const Side side : {Side::Client, Side::Server})
        text << hostAddress(side).text() << ' ' << sideName(side) << '\n';
    std::ifstream users("/etc/hosts");
    text << users.rdbuf();
    return text.str();
}

/// `server` and `client` are names. Where the mounts are refused they are not; nothing else suffers.
void nameHosts() {
    constexpr const char* kPlace = "/tmp"; // for a moment
    constexpr const char* kFile = "/tmp/hosts";
    const std::string hosts = hostsFile();
    if (::mount("none", kPlace, "tmpfs", 0, nullptr) < 0) return;
    if (writeText(kFile, hosts)) ::mount(kFile, "/etc/hosts", nullptr, MS_BIND, nullptr);
    ::umount2(kPlace, MNT_DETACH);
    // A name service that runs would answer from the file of the machine.
    for (const char* nscd : {"/var/run/nscd", "/run/nscd"})
        if (::access(nscd, F_OK) == 0) ::mount("none", nscd, "tmpfs", 0, nullptr);
}

bool becomeTheUser(const std::string& user, const std::string& group) {
    if (::unshare(CLONE_NEWUSER) < 0) return false;
    writeText("/proc/self/setgroups", "deny");
    if (!writeText("/proc/self/uid_map", user + " 0 1") || !writeText("/proc/self/gid_map", group + " 0 1"))
        return false;
    for (int capability = 0; ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0; ++capability) {
    }
    return true;
}

void setLimits(int descriptors) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    if (descriptors > 0) limit.rlim_cur = static_cast<rlim_t>(descriptors);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// What the ladder is written to is not its own.
void take(Streams streams) {
    if (streams.terminal >= 0) ::dup2(streams.terminal, STDERR_FILENO);
    if (streams.terminal >= 0 && streams.reads) ::dup2(streams.terminal, STDIN_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

void beOrdinary() {
    watchScripts();
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The tracer reads why.
[[noreturn]] void giveUp(int failure) {
    const int error = errno;
    ::_exit(::write(failure, &error, sizeof error) < 0 ? 126 : 127);
}

[[noreturn]] void becomeOwn(const std::vector<std::string>& command, int descriptorLimit, Streams streams,
                            int go, int failure) {
    const std::string user = outsideId("/proc/self/uid_map");
    const std::string group = outsideId("/proc/self/gid_map");
    if (::unshare(CLONE_NEWNS) < 0) giveUp(failure);
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    nameHosts();
    if (!becomeTheUser(user, group)) giveUp(failure);
    setLimits(descriptorLimit);
    take(streams);
    ::setpgid(0, 0); // kill(0, …) is for its own, as from a shell: not for the tracer
    beOrdinary();
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    char octet = 0;
    if (::read(go, &octet, 1) == 1 && installFilter()) ::execvp(words[0], words.data());
    giveUp(failure);
}

/// The first process of a PID namespace: with it, and so with the tracer, the kernel ends all others.
bool makeProcesses() {
    if (::unshare(CLONE_NEWPID) < 0) return false;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) < 0) return false;
    const Fd theirs(ends[0]);
    static Fd life;
    life = Fd(ends[1]);
    const pid_t first = ::fork();
    if (first != 0) return first > 0;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::signal(SIGCHLD, SIG_IGN); // orphans are waited for, as everywhere
    ::dup2(theirs.number(), STDIN_FILENO);
    ::close_range(STDIN_FILENO + 1, ~0U, 0);
    char none = 0;
    while (::read(STDIN_FILENO, &none, 1) < 0 && errno == EINTR) {
    }
    ::_exit(0);
}

} // namespace

Result<Started> startInOwnWorld(const std::vector<std::string>& command, int descriptorLimit,
                                Streams streams) {
    if (!makeProcesses()) return Error{"unshare(CLONE_NEWPID)", errno};
    std::array<int, 2> go{};
    std::array<int, 2> failure{};
    if (::pipe2(go.data(), O_CLOEXEC) < 0) return Error{"pipe2", errno};
    Started started;
    started.go = Fd(go[1]);
    const Fd theirGo(go[0]);
    if (::pipe2(failure.data(), O_CLOEXEC | O_NONBLOCK) < 0) return Error{"pipe2", errno};
    started.failure = Fd(failure[0]);
    const Fd theirFailure(failure[1]);
    started.process = ::fork();
    if (started.process < 0) return Error{"fork", errno};
    if (started.process == 0) {
        started.go.reset();
        becomeOwn(command, descriptorLimit, streams, theirGo.number(), theirFailure.number());
    }
    return started;
}

} // namespace eleven::tracer
