#include "app/confinement/allowlist.h"
#include "app/confinement/confinement.h"
#include "app/confinement/landlock.h"

#include <linux/sched.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace eleven::confinement {
namespace {

/// Its own, and those of endpoints until they have confined themselves.
constexpr int kFreely[] = {
    // sockets, netlink(7)
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(bind), SCMP_SYS(connect), SCMP_SYS(getpeername),
    SCMP_SYS(getsockname), SCMP_SYS(getsockopt), SCMP_SYS(listen), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg), SCMP_SYS(sendto), SCMP_SYS(setsockopt), SCMP_SYS(shutdown),
    // files, which Landlock closes but for reading
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(fstatfs), SCMP_SYS(getcwd),
    SCMP_SYS(getdents64), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(open), SCMP_SYS(openat),
    SCMP_SYS(pread64), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(stat), SCMP_SYS(statfs),
    SCMP_SYS(statx),
    // descriptors
    SCMP_SYS(close), SCMP_SYS(close_range), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3),
    SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_pwait), SCMP_SYS(epoll_wait),
    SCMP_SYS(eventfd2), SCMP_SYS(fcntl), SCMP_SYS(fstat), SCMP_SYS(lseek), SCMP_SYS(pipe2), SCMP_SYS(poll),
    SCMP_SYS(ppoll), SCMP_SYS(pselect6), SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(select), SCMP_SYS(write),
    SCMP_SYS(writev),
    // memory, time, threads
    SCMP_SYS(arch_prctl), SCMP_SYS(brk), SCMP_SYS(clock_getres), SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(futex), SCMP_SYS(getrandom), SCMP_SYS(gettimeofday),
    SCMP_SYS(madvise), SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(mremap), SCMP_SYS(munmap),
    SCMP_SYS(nanosleep), SCMP_SYS(restart_syscall), SCMP_SYS(rseq), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield), SCMP_SYS(set_robust_list), SCMP_SYS(set_tid_address), SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    // signals, processes
    SCMP_SYS(execveat), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(getegid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getuid),
    SCMP_SYS(prctl), SCMP_SYS(prlimit64), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigpending),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait),
    SCMP_SYS(setsid), SCMP_SYS(sigaltstack), SCMP_SYS(tgkill), SCMP_SYS(wait4),
    // of its hosts, and to confine an endpoint
    SCMP_SYS(capset), SCMP_SYS(landlock_create_ruleset), SCMP_SYS(landlock_restrict_self), SCMP_SYS(seccomp)};

/// What depends on an argument.
void allowSome(AllowList& list) {
    constexpr scmp_datum_t kNewNamespaces = CLONE_NEWCGROUP | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS |
                                            CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWUTS | CLONE_UNTRACED;
    for (const scmp_datum_t family : {AF_INET, AF_NETLINK})
        list.allow(SCMP_SYS(socket), {SCMP_A0(SCMP_CMP_EQ, family)});
    list.allow(SCMP_SYS(socketpair),
               {SCMP_A0(SCMP_CMP_EQ, AF_UNIX), SCMP_A1(SCMP_CMP_EQ, SOCK_SEQPACKET | SOCK_CLOEXEC)});
    for (const scmp_datum_t request : {FIONREAD, FIONBIO, SIOCOUTQ, SIOCATMARK, SIOCGIFINDEX})
        list.allow(SCMP_SYS(ioctl), {SCMP_A1(SCMP_CMP_EQ, request)});
    list.allow(SCMP_SYS(setns), {SCMP_A1(SCMP_CMP_EQ, CLONE_NEWNET)});
    list.allow(SCMP_SYS(unshare), {SCMP_A0(SCMP_CMP_EQ, CLONE_NEWPID)});
    list.allow(SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, kNewNamespaces, 0)});
    list.refuse(SCMP_SYS(clone3), ENOSYS); // its flags are in memory: glibc takes clone() then
}

/// Never more than was allowed already.
bool limit(int resource, rlim_t most) {
    rlimit now{};
    ::getrlimit(resource, &now);
    const rlimit less{std::min(now.rlim_cur, most), std::min(now.rlim_max, most)};
    return ::setrlimit(resource, &less) == 0;
}

bool setLimits() {
    constexpr rlim_t kProcesses = 4096;     // before Linux 5.14 all of the user's count
    constexpr rlim_t kMemory = 1ULL << 30U; // octets
    constexpr rlim_t kProcessorTime = 3600; // s
    return limit(RLIMIT_NPROC, kProcesses) && limit(RLIMIT_DATA, kMemory) &&
           limit(RLIMIT_CPU, kProcessorTime);
}

} // namespace

bool confineSandbox() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    if (!setLimits()) return false;
    constexpr std::array kOpen{Allowed{"/", kReadFile | kReadFolder | kExecute},
                               Allowed{"/proc/sys", kWriteFile}, Allowed{"/dev/null", kWriteFile}};
    closeFiles(kOpen);
    AllowList list;
    list.allow(kFreely);
    allowSome(list);
    return list.load();
#endif
}

} // namespace eleven::confinement
