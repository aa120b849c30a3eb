// eleven-states-sandbox: makes two hosts (network namespaces) as an ordinary user and hands sockets out of
// them. One thread. It serves one channel until that closes, and dies with its parent: nothing of it is left.

#include "app/confinement/capabilities.h"
#include "app/confinement/confinement.h"
#include "app/sandbox/network.h"
#include "core/base/process.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/lab/host/descriptorpassing.h"
#include "core/lab/host/sandboxprotocol.h"
#include "core/lab/observer/sockdiag.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/netlink.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace eleven::sandbox {
namespace {

constexpr std::uint32_t kClient = hostAddress(Side::Client).ipv4();
constexpr std::uint32_t kServer = hostAddress(Side::Server).ipv4();

struct Host {
    Fd network; ///< its namespace, for setns(2)
    Fd tun;     ///< kept open: taking the device down takes 30 ms, which this process pays when it ends
};
std::array<Host, 2> hosts;

struct Answer {
    int errnum = 0;
    std::string step;
    Fd descriptor = {};
    int process = 0;
};
Answer failed(std::string step) { return {errno, std::move(step)}; }

bool writeFile(const char* path, const std::string& text) { return writeSysctl(path, text.c_str()); }

/// A user namespace in which this process is root, user_namespaces(7). Real root without one is refused too:
/// what runs on the hosts would be root of this machine.
Answer enterUserNamespace() {
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWUSER) < 0) return failed("unshare(CLONE_NEWUSER)");
    if (!writeFile("/proc/self/setgroups", "deny")) return failed("write /proc/self/setgroups");
    if (!writeFile("/proc/self/uid_map", "0 " + std::to_string(user) + " 1"))
        return failed("write /proc/self/uid_map");
    if (!writeFile("/proc/self/gid_map", "0 " + std::to_string(group) + " 1"))
        return failed("write /proc/self/gid_map");
    return {};
}

Answer buildHost(Host& host, std::uint32_t address, std::uint32_t peer) {
    if (::unshare(CLONE_NEWNET) < 0) return failed("unshare(CLONE_NEWNET)");
    host.network = Fd(::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC));
    if (!host.network.isOpen()) return failed("open /proc/self/ns/net");
    // Before the link comes up, or router solicitations appear on the wire. A kernel without IPv6 is fine
    // too.
    constexpr const char* ipv6 = "/proc/sys/net/ipv6/conf/default/disable_ipv6";
    if (!writeSysctl(ipv6, "1") && errno != ENOENT) return failed(std::string("write ") + ipv6);
    // Programs of the user's own run without a capability, and port 80 of this host is as good as any.
    constexpr const char* ports = "/proc/sys/net/ipv4/ip_unprivileged_port_start";
    if (!writeSysctl(ports, "0")) return failed(std::string("write ") + ports);
    const char* step = "";
    host.tun = openTun(step);
    if (!host.tun.isOpen() || !bringUp(address, step)) return failed(step);
    if (!setRoute(peer, address, 0)) return failed("add the route to the other host");
    return {};
}

/// Afterwards: to enter the hosts and make a PID namespace, to set sysctls and routes, and to give none of
/// that on.
constexpr std::uint64_t kKept = 1ULL << CAP_SYS_ADMIN | 1ULL << CAP_NET_ADMIN | 1ULL << CAP_SETPCAP;
/// For a tracer, to map the user back (user_namespaces(7)) and to see programs that let nobody look
/// (PR_SET_DUMPABLE, prctl(2)).
constexpr std::uint64_t kOfTracer = 1ULL << CAP_SETFCAP | 1ULL << CAP_SYS_PTRACE;

Answer build() {
    if (Answer answer = enterUserNamespace(); answer.errnum != 0) return answer;
    if (Answer answer = buildHost(hosts[0], kClient, kServer); answer.errnum != 0) return answer;
    if (Answer answer = buildHost(hosts[1], kServer, kClient); answer.errnum != 0) return answer;
    const bool isLess =
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && confinement::keepCapabilities(kKept | kOfTracer);
    return isLess ? Answer{} : failed("drop capabilities");
}

bool isConfined = false;

Answer confine() {
    isConfined = confinement::keepCapabilities(kKept) && confinement::confineSandbox();
    return isConfined ? Answer{} : failed("confine the sandbox");
}

Answer handed(int descriptor, const char* step) {
    return descriptor < 0 ? failed(step) : Answer{0, {}, Fd(descriptor)};
}

bool isSysctlName(std::string_view name) {
    if (name.substr(0, 4) != "tcp_") return false;
    for (const char c : name)
        if (std::islower(static_cast<unsigned char>(c)) == 0 && c != '_' && !(c >= '0' && c <= '9'))
            return false;
    return true;
}

Answer setSysctl(std::string_view name, const Text& value) {
    if (!isSysctlName(name)) return {EINVAL, "sysctl name"};
    const std::string path = "/proc/sys/net/ipv4/" + std::string(name);
    return writeFile(path.c_str(), std::string(view(value))) ? Answer{} : failed("write " + path);
}

/// Where the programs are that may be started: beside this one, whatever anybody asks for.
Fd openOwnFolder() {
    std::error_code problem;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", problem);
    return Fd(::open(self.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

/// An endpoint has nothing of the user's: LD_PRELOAD would be code in it. A sanitizer's options it has.
std::vector<char*> endpointEnvironment() {
    static std::string language = "LC_ALL=C.UTF-8";
    std::vector<char*> kept{language.data()};
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (std::strstr(*variable, "SAN_OPTIONS=") != nullptr) kept.push_back(*variable);
    kept.push_back(nullptr);
    return kept;
}

/// In the new process: an ordinary program that dies with the desktop process, finds its channel, and has no
/// terminal. What fails is written to `failure`. A tracer keeps what it makes the world of the user's program
/// with.
[[noreturn]] void becomeProgram(Program program, int channel, int failure, pid_t parent) {
    constexpr int kFailure = kChannel; // the helper's own channel, which ends here anyway
    constexpr int kFolder = kFailure + 1;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(127); // the desktop process died before that
    const Fd folder = openOwnFolder();
    const bool isTracer = program == Program::Tracer;
    const bool isReady =
        ::dup2(channel, endpoint::kChannel) >= 0 && ::dup3(failure, kFailure, O_CLOEXEC) >= 0 &&
        ::dup3(folder.number(), kFolder, O_CLOEXEC) >= 0 && (isTracer || confinement::keepCapabilities(0));
    if (isReady) {
        ::close_range(kFolder + 1, endpoint::kChannel - 1, 0);
        ::close_range(endpoint::kChannel + 1, ~0U, 0);
        ::setsid();
        const Fd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
        ::dup2(null.number(), STDIN_FILENO);
        ::dup2(null.number(), STDOUT_FILENO); // stderr stays: a sanitizer's report, an abort()
        std::string name = nameOf(program);
        std::array<char*, 2> arguments{name.data(), nullptr};
        ::execveat(kFolder, name.c_str(), arguments.data(), isTracer ? environ : endpointEnvironment().data(),
                   0);
    }
    const int error = errno;
    ::_exit(::write(isReady ? kFailure : failure, &error, sizeof error) < 0 ? 126 : 127);
}

Fd pidNamespaceLife; ///< of a pipe: open until we end, however that is

/// What runs on the hosts lives in a PID namespace of its own: fork() gives small numbers, the same each
/// time, and when its first process ends, with us, the kernel ends all the others (pid_namespaces(7)).
bool makePidNamespace() {
    if (pidNamespaceLife.isOpen()) return true;
    if (::unshare(CLONE_NEWPID) < 0) return false;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) < 0) return false;
    const Fd theirs(ends[0]);
    Fd held(ends[1]);
    const pid_t first = ::fork();
    if (first < 0) return false;
    if (first == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // also one that somebody stopped
        ::dup2(theirs.number(), STDIN_FILENO);
        ::close_range(STDIN_FILENO + 1, ~0U, 0);
        // Waits for nobody else: how a process ended can be read until the lab is gone.
        char none = 0;
        while (::read(STDIN_FILENO, &none, 1) < 0 && errno == EINTR) {
        }
        ::_exit(0);
    }
    pidNamespaceLife = std::move(held);
    return true;
}

/// CLONE_PARENT: the child of our parent, which can so wait for it and read its real wait status.
Answer startProgram(Program program) {
    if (program > Program::Tracer) return {EINVAL, "unknown program"};
    const std::string step = std::string("start ") + nameOf(program);
    const bool isTracer = program == Program::Tracer; // outside of the PID namespace
    if (!isTracer && !makePidNamespace()) return failed("unshare(CLONE_NEWPID)");
    if (isTracer && (isConfined || pidNamespaceLife.isOpen())) return {EBUSY, step};
    const pid_t parent = isTracer ? ::getppid() : 0; // as it will be seen from there
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0) return failed("socketpair");
    Fd ours(ends[0]);
    const Fd theirs(ends[1]);
    if (::pipe2(ends.data(), O_CLOEXEC) < 0) return failed("pipe2");
    const Fd failure(ends[0]);
    Fd failing(ends[1]);
    const long process = ::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
    if (process < 0) return failed("clone");
    if (process == 0) becomeProgram(program, theirs.number(), failing.number(), parent);
    failing.reset();
    int error = 0; // nothing comes once execve(2) has closed the other end
    ssize_t size = 0;
    do {
        size = ::read(failure.number(), &error, sizeof error);
    } while (size < 0 && errno == EINTR);
    if (size > 0) return {error, step, {}, static_cast<int>(process)};
    return {0, {}, std::move(ours), static_cast<int>(process)};
}

Answer answer(const Request& request) {
    if (request.operation == Operation::Build) return build();
    if (request.operation == Operation::Confine) return confine();
    if (request.host > 1 || !hosts[request.host].tun.isOpen()) return {EINVAL, "no such host"};
    const Host& host = hosts[request.host];
    if (::setns(host.network.number(), CLONE_NEWNET) < 0) return failed("setns");
    const bool isClient = request.host == 0;
    switch (request.operation) {
    case Operation::Socket: return handed(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
    case Operation::Tun: return handed(::fcntl(host.tun.number(), F_DUPFD_CLOEXEC, 0), "dup the TUN device");
    case Operation::Diag:
        return handed(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG),
                      "socket(NETLINK_SOCK_DIAG)");
    case Operation::Sysctl: return setSysctl(view(request.name), request.value);
    case Operation::Start: return startProgram(Program{request.number});
    case Operation::Route:
        return setRoute(isClient ? kServer : kClient, isClient ? kClient : kServer, request.number)
                   ? Answer{}
                   : failed("set the route metrics");
    case Operation::Build:
    case Operation::Confine: break;
    }
    return {EINVAL, "unknown operation"};
}

bool send(const Answer& answer) {
    Reply reply;
    reply.errnum = answer.errnum;
    reply.process = answer.process;
    reply.hasDescriptor = answer.descriptor.isOpen() ? Rides::Yes : Rides::No;
    assign(reply.step, answer.step);
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(&reply), sizeof reply);
    return sendMessage(kChannel, bytes, answer.descriptor.number());
}

/// A connection that nobody ends keeps its host, though no process is there any more.
void endConnections() {
    for (const Host& host : hosts)
        if (host.network.isOpen() && ::setns(host.network.number(), CLONE_NEWNET) == 0)
            SockDiag(Fd(::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))).destroyAll();
}

/// Ends with its parent: hears of it even if somebody stopped it. False: that has ended before, and another
/// process has taken us in.
bool endWithParent() {
    ::prctl(PR_SET_PDEATHSIG, SIGCONT);
    ucred maker{}; // of the channel: the parent
    socklen_t size = sizeof maker;
    return ::getsockopt(kChannel, SOL_SOCKET, SO_PEERCRED, &maker, &size) == 0 && maker.pid == ::getppid();
}

int serve() {
    if (!endWithParent()) return 1;
    Request request;
    for (;;) {
        const ssize_t size = ::recv(kChannel, &request, sizeof request, 0);
        if (size == 0 || (size < 0 && errno != EINTR)) return 0; // the parent is gone
        if (size < 0) continue;
        const bool isWhole = size == static_cast<ssize_t>(sizeof request);
        Answer reply = isWhole ? answer(request) : Answer{EBADMSG, "request"};
        if (!send(reply)) return 0;
        if (reply.descriptor.isOpen()) {
            reply.descriptor.reset();
            if (!send(Answer{})) return 0; // our copy is closed
        }
        // New credentials clear it.
        if (request.operation == Operation::Build && !endWithParent()) return 1;
    }
}

} // namespace
} // namespace eleven::sandbox

#ifdef __SANITIZE_ADDRESS__
/// It stops a process by another one, which lands in the PID namespace and so cannot see it.
extern "C" int __lsan_is_turned_off() { return 1; }
#endif

int main() {
    eleven::beginProcess();
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(eleven::sandbox::kChannel, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
        type != SOCK_SEQPACKET) {
        std::fputs("eleven-states-sandbox is started by eleven-states; it does nothing by itself.\n", stderr);
        return 2;
    }
    const int status = eleven::sandbox::serve();
    eleven::sandbox::endConnections();
    return status;
}
