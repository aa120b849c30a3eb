#include "app/endpoint/confinement.h"

#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <linux/sched.h>
#include <linux/sockios.h>

namespace eleven::endpoint {
namespace {

// landlock(7); the headers of Debian 12 do not know all of it.
struct LandlockRules {
    std::uint64_t files =
        0; ///< handled_access_fs: every kind that is named here and allowed nowhere is refused
    std::uint64_t networks = 0; ///< the host is ours
    std::uint64_t scoped = 0;   ///< abstract sockets (1), signals (2)
};

void closeFiles() {
    constexpr std::uint32_t kAskVersion = 1;
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, kAskVersion);
    if (version < 1) return;
    constexpr std::array<int, 5> kKindsOfFileAccess{13, 14, 15, 15, 16}; // with versions 1 to 5
    const auto known = std::min<std::size_t>(static_cast<std::size_t>(version), kKindsOfFileAccess.size());
    LandlockRules rules;
    rules.files = (1ULL << kKindsOfFileAccess.at(known - 1)) - 1;
    if (version >= 6) rules.scoped = 3;
    const std::size_t size = version >= 6 ? sizeof rules : version >= 4 ? 16 : 8;
    const auto set = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, size, 0));
    if (set < 0) return;
    ::syscall(SYS_landlock_restrict_self, set, 0);
    ::close(set);
}

constexpr int kFreely[] = {
    // sockets
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(bind), SCMP_SYS(connect), SCMP_SYS(getpeername),
    SCMP_SYS(getsockname), SCMP_SYS(getsockopt), SCMP_SYS(listen), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg), SCMP_SYS(sendto), SCMP_SYS(setsockopt), SCMP_SYS(shutdown),
    // descriptors
    SCMP_SYS(close), SCMP_SYS(close_range), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3),
    SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_pwait), SCMP_SYS(epoll_wait),
    SCMP_SYS(eventfd2), SCMP_SYS(fcntl), SCMP_SYS(fstat), SCMP_SYS(lseek), SCMP_SYS(newfstatat),
    SCMP_SYS(pipe2), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(pselect6), SCMP_SYS(read), SCMP_SYS(readv),
    SCMP_SYS(select), SCMP_SYS(write), SCMP_SYS(writev),
    // memory, time, threads
    SCMP_SYS(brk), SCMP_SYS(clock_getres), SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(futex), SCMP_SYS(getrandom), SCMP_SYS(gettimeofday), SCMP_SYS(madvise), SCMP_SYS(mmap),
    SCMP_SYS(mprotect), SCMP_SYS(mremap), SCMP_SYS(munmap), SCMP_SYS(nanosleep), SCMP_SYS(restart_syscall),
    SCMP_SYS(rseq), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield), SCMP_SYS(set_robust_list),
    SCMP_SYS(set_tid_address),
    // signals, processes
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(getegid), SCMP_SYS(geteuid), SCMP_SYS(getgid),
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(prlimit64),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait), SCMP_SYS(sigaltstack), SCMP_SYS(tgkill),
    SCMP_SYS(wait4)};

/// What depends on an argument.
bool addWithArguments(scmp_filter_ctx filter) {
    constexpr scmp_datum_t kNewNamespaces = CLONE_NEWCGROUP | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS |
                                            CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWUTS | CLONE_UNTRACED |
                                            CLONE_PARENT;
    const auto allow = [filter](int number, const scmp_arg_cmp& argument) {
        return ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 1, argument) == 0;
    };
    const auto refuse = [filter](int number, int errnum) {
        return ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(errnum)), number, 0) == 0;
    };
    for (const scmp_datum_t request : {FIONREAD, FIONBIO, SIOCOUTQ, SIOCATMARK})
        if (!allow(SCMP_SYS(ioctl), SCMP_A1(SCMP_CMP_EQ, request))) return false;
    for (const scmp_datum_t option : {PR_SET_PDEATHSIG, PR_SET_NAME})
        if (!allow(SCMP_SYS(prctl), SCMP_A0(SCMP_CMP_EQ, option))) return false;
    // Of other families a kernel without them says the same, and whoever asks goes on with IPv4.
    return allow(SCMP_SYS(socket), SCMP_A0(SCMP_CMP_EQ, AF_INET)) &&
           ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EAFNOSUPPORT), SCMP_SYS(socket), 1,
                              SCMP_A0(SCMP_CMP_NE, AF_INET)) == 0 &&
           // the channel of a child; of another type it could be connected to a path afterwards
           ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socketpair), 2, SCMP_A0(SCMP_CMP_EQ, AF_UNIX),
                              SCMP_A1(SCMP_CMP_EQ, SOCK_SEQPACKET | SOCK_CLOEXEC)) == 0 &&
           allow(SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, kNewNamespaces, 0)) &&
           refuse(SCMP_SYS(clone3), ENOSYS); // its flags are in memory: glibc takes clone() then
}

bool limitCalls() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) return false;
    bool isFilled = ::seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0; // a tree
    for (const int number : kFreely)
        isFilled = isFilled && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0) == 0;
    const bool isLoaded = isFilled && addWithArguments(filter) && ::seccomp_load(filter) == 0;
    ::seccomp_release(filter);
    return isLoaded;
}

} // namespace

bool confine() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true; // a sanitizer reads /proc, starts programs, and has calls of its own
#else
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return false;
    closeFiles();
    return limitCalls();
#endif
}

} // namespace eleven::endpoint
