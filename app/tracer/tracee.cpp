#include "app/tracer/tracee.h"

#include "core/base/fd.h"
#include "core/call/sockaddress.h"

#include <arpa/inet.h>
#include <elf.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace eleven::tracer {
namespace {

/// What the kernel returns to itself while a signal is handled, include/linux/errno.h.
constexpr std::int64_t kFirstRestart = -512;
constexpr std::int64_t kLastRestart = -516;

std::optional<__ptrace_syscall_info> infoOf(pid_t task) {
    __ptrace_syscall_info info{};
    const long size = ::ptrace(PTRACE_GET_SYSCALL_INFO, task, sizeof info, &info);
    return size > 0 ? std::optional(info) : std::nullopt;
}

/// A line of /proc/TID/status.
std::string statusOf(pid_t task, const std::string& key) {
    std::ifstream file("/proc/" + std::to_string(task) + "/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key + ":")) return line.substr(key.size() + 1);
    return {};
}

template <typename Change>
void changeRegisters(pid_t task, Change change) {
    user_regs_struct registers{};
    iovec all{&registers, sizeof registers};
    if (::ptrace(PTRACE_GETREGSET, task, NT_PRSTATUS, &all) < 0) return;
    change(registers);
    ::ptrace(PTRACE_SETREGSET, task, NT_PRSTATUS, &all);
}

std::uint64_t hexadecimal(const std::string& text) { return std::strtoull(text.c_str(), nullptr, 16); }

/// "0100A8C0:1F90", as /proc/net/tcp has it: the address as it lies in memory. Of IPv6 the last word.
EndAddress endInTable(const std::string& text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto word =
        static_cast<std::uint32_t>(hexadecimal(text.substr(colon - std::min<std::size_t>(colon, 8), 8)));
    return {Address(::ntohl(word)),
            static_cast<std::uint16_t>(hexadecimal(text.substr(std::min(colon + 1, text.size()))))};
}

std::string inProc(pid_t task, const std::string& name) {
    return "/proc/" + std::to_string(task) + "/" + name;
}

/// pidfd_getfd(2): also of a process that lets nobody look into its /proc (PR_SET_DUMPABLE).
Fd copyOf(pid_t task, int fd) {
    const Fd handle(static_cast<int>(::syscall(SYS_pidfd_open, processOf(task), 0)));
    return Fd(static_cast<int>(::syscall(SYS_pidfd_getfd, handle.number(), fd, 0)));
}

bool isSocket(int fd) {
    struct stat about{};
    return ::fstat(fd, &about) == 0 && S_ISSOCK(about.st_mode);
}

/// Where no copy can be had: its process has no descriptors of its own any more. proc(5), of this host.
std::optional<OpenSocket> inTable(std::uint64_t inode, int fd) {
    for (const char* const table : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
        std::ifstream file(table);
        for (std::string line; std::getline(file, line);) {
            std::istringstream words(line);
            std::string number, local, remote, state, queues, timer, repetitions, user, timeout;
            std::uint64_t its = 0;
            words >> number >> local >> remote >> state >> queues >> timer >> repetitions >> user >>
                timeout >> its;
            if (!words || its != inode) continue;
            const EndAddress here = endInTable(local), there = endInTable(remote);
            const bool listens = hexadecimal(state) == TCP_LISTEN;
            return OpenSocket{fd, fd, static_cast<std::uint32_t>(inode), listens,
                              Flow{here.address, there.address, here.port, there.port}};
        }
    }
    return std::nullopt;
}

} // namespace

std::size_t TraceeMemory::read(std::uint64_t address, std::span<char> into) const {
    const iovec here{into.data(), into.size()};
    const iovec there{reinterpret_cast<void*>(address), into.size()};
    const ssize_t size = ::process_vm_readv(m_task, &here, 1, &there, 1, 0);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

bool TraceeMemory::write(std::uint64_t address, std::span<const char> from) const {
    const iovec here{const_cast<char*>(from.data()), from.size()};
    const iovec there{reinterpret_cast<void*>(address), from.size()};
    return ::process_vm_writev(m_task, &here, 1, &there, 1, 0) == static_cast<ssize_t>(from.size());
}

std::optional<Registers> callOf(pid_t task) {
    const auto info = infoOf(task);
    if (!info || info->op == PTRACE_SYSCALL_INFO_EXIT || info->op == PTRACE_SYSCALL_INFO_NONE)
        return std::nullopt;
    Registers registers; // of an entry and of a seccomp stop they lie alike
    registers.number = static_cast<long>(info->seccomp.nr);
    for (std::size_t i = 0; i < registers.arguments.size(); ++i)
        registers.arguments[i] = info->seccomp.args[i];
    return registers;
}

std::optional<Return> returnOf(pid_t task) {
    const auto info = infoOf(task);
    if (!info || info->op != PTRACE_SYSCALL_INFO_EXIT) return std::nullopt;
    const std::int64_t value = info->exit.rval;
    return Return{value, value <= kFirstRestart && value >= kLastRestart};
}

#if defined(__x86_64__)
void refuse(pid_t task, int errnum) {
    changeRegisters(task, [&](user_regs_struct& registers) {
        registers.orig_rax = ~0ULL;
        registers.rax = static_cast<unsigned long long>(-static_cast<long long>(errnum));
    });
}

void rewind(pid_t task) {
    changeRegisters(task, [](user_regs_struct& registers) {
        registers.rax = registers.orig_rax;
        registers.rip -= 2; // "syscall"
    });
}

void setFirstArgument(pid_t task, std::uint64_t value) {
    changeRegisters(task, [&](user_regs_struct& registers) { registers.rdi = value; });
}
#elif defined(__aarch64__)
void refuse(pid_t task, int errnum) {
    int none = -1;
    iovec number{&none, sizeof none};
    ::ptrace(PTRACE_SETREGSET, task, NT_ARM_SYSTEM_CALL, &number);
    changeRegisters(task, [&](user_regs_struct& registers) {
        registers.regs[0] = static_cast<unsigned long long>(-static_cast<long long>(errnum));
    });
}

void rewind(pid_t task) {
    const auto call = callOf(task);
    changeRegisters(task, [&](user_regs_struct& registers) {
        if (call) registers.regs[0] = call->arguments[0];
        registers.pc -= 4; // "svc"
    });
}

void setFirstArgument(pid_t task, std::uint64_t value) {
    changeRegisters(task, [&](user_regs_struct& registers) { registers.regs[0] = value; });
}
#else
#error "The registers of this architecture are not known here."
#endif

void forbidUntraced(const Registers& registers, pid_t task) {
    if (registers.number == SYS_clone && (registers.arguments[0] & CLONE_UNTRACED) != 0)
        setFirstArgument(task, registers.arguments[0] & ~std::uint64_t{CLONE_UNTRACED});
    if (registers.number != SYS_clone3) return;
    const auto flags = registers.at<std::uint64_t>(registers.arguments[0]);
    if (!flags || (*flags & CLONE_UNTRACED) == 0) return;
    const auto raw = std::bit_cast<std::array<char, sizeof *flags>>(*flags & ~std::uint64_t{CLONE_UNTRACED});
    if (!TraceeMemory(task).write(registers.arguments[0], raw)) refuse(task, EPERM);
}

pid_t processOf(pid_t task) {
    const std::string number = statusOf(task, "Tgid");
    return number.empty() ? task : std::atoi(number.c_str());
}

pid_t parentOf(pid_t process) { return std::atoi(statusOf(process, "PPid").c_str()); }

pid_t ownNumberOf(pid_t process) {
    std::istringstream numbers(statusOf(process, "NSpid"));
    pid_t number = process;
    for (pid_t next = 0; numbers >> next;)
        number = next;
    return number;
}

std::string executableOf(pid_t process) {
    std::error_code gone;
    return std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/exe", gone).string();
}

bool isFor32Bits(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/exe", std::ios::binary);
    std::array<char, EI_NIDENT> head{};
    file.read(head.data(), head.size());
    return file && std::memcmp(head.data(), ELFMAG, SELFMAG) == 0 && head[EI_CLASS] == ELFCLASS32;
}

std::uint64_t socketInode(pid_t task, int fd) {
    std::array<char, 64> target{};
    const ssize_t size =
        ::readlink(inProc(task, "fd/" + std::to_string(fd)).c_str(), target.data(), target.size() - 1);
    if (size < 0 && errno == EACCES) {
        const Fd copy = copyOf(task, fd);
        return copy.isOpen() && isSocket(copy.number()) ? inodeOf(copy.number()) : 0;
    }
    constexpr std::string_view kSocket = "socket:[";
    const std::string_view text(target.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    if (!text.starts_with(kSocket)) return 0;
    return std::strtoull(target.data() + kSocket.size(), nullptr, 10);
}

std::vector<int> descriptorsOf(pid_t task) {
    std::vector<int> all;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(inProc(task, "fd"), problem))
        all.push_back(std::atoi(entry.path().filename().c_str()));
    constexpr int kMostTried = 256;
    if (problem == std::errc::permission_denied)
        for (int fd = 0; fd < kMostTried; ++fd)
            if (copyOf(task, fd).isOpen()) all.push_back(fd);
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<int> watchedBy(pid_t task, int epoll) {
    std::ifstream file(inProc(task, "fdinfo/" + std::to_string(epoll)));
    const Fd copy = file ? Fd() : copyOf(task, epoll);
    if (!file) file.open("/proc/self/fdinfo/" + std::to_string(copy.number()));
    std::vector<int> all;
    constexpr std::string_view kTarget = "tfd:";
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(kTarget)) all.push_back(std::atoi(line.c_str() + kTarget.size()));
    return all;
}

std::optional<OpenSocket> describe(pid_t task, int fd, const std::optional<EndAddress>& peer) {
    const Fd copy = copyOf(task, fd);
    if (!copy.isOpen()) return inTable(socketInode(task, fd), fd);
    int listens = 0;
    socklen_t size = sizeof listens;
    ::getsockopt(copy.number(), SOL_SOCKET, SO_ACCEPTCONN, &listens, &size);
    OpenSocket socket{fd, fd, inodeOf(copy.number()), listens != 0, std::nullopt};
    socket.flow = listens != 0 ? flowOfListener(copy.number()) : flowOfConnection(copy.number());
    const std::optional<Flow> local = flowOfListener(copy.number());
    if (!socket.flow && peer && local && local->localPort != 0)
        socket.flow = Flow{local->localAddress, peer->address, local->localPort, peer->port};
    return socket;
}

SignalSets signalsOf(pid_t task) {
    return {hexadecimal(statusOf(task, "SigPnd")) | hexadecimal(statusOf(task, "ShdPnd")),
            hexadecimal(statusOf(task, "SigBlk")), hexadecimal(statusOf(task, "SigIgn")),
            hexadecimal(statusOf(task, "SigCgt"))};
}

bool isInterruptedByUs(pid_t task) {
    const SignalSets signals = signalsOf(task);
    std::uint64_t unnoticed = signals.ignored;
    for (const int signal : {SIGCHLD, SIGURG, SIGWINCH, SIGCONT}) // nothing happens by default
        unnoticed |= std::uint64_t{1} << (signal - 1);
    const std::uint64_t coming = signals.pending & ~signals.blocked;
    return coming != 0 && (coming & ~(unnoticed & ~signals.caught)) == 0;
}

} // namespace eleven::tracer
