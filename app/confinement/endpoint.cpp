#include "app/confinement/allowlist.h"
#include "app/confinement/confinement.h"
#include "app/confinement/landlock.h"

#include <linux/sched.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include <cerrno>

namespace eleven::confinement {
namespace {

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
void allowSome(AllowList& list) {
    for (const scmp_datum_t request : {FIONREAD, FIONBIO, SIOCOUTQ, SIOCATMARK})
        list.allow(SCMP_SYS(ioctl), {SCMP_A1(SCMP_CMP_EQ, request)});
    for (const scmp_datum_t option : {PR_SET_PDEATHSIG, PR_SET_NAME})
        list.allow(SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_EQ, option)});
    list.allow(SCMP_SYS(socket), {SCMP_A0(SCMP_CMP_EQ, AF_INET)});
    // Of other families a kernel without them says the same, and whoever asks goes on with IPv4.
    list.refuse(SCMP_SYS(socket), EAFNOSUPPORT, {SCMP_A0(SCMP_CMP_NE, AF_INET)});
    list.allowChannels();
    list.allowForks(CLONE_PARENT);
}

} // namespace

const std::span<const int> kOfEndpoints = kFreely;

bool confineEndpoint() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return false;
    closeFiles({});
    AllowList list;
    list.allow(kOfEndpoints);
    allowSome(list);
    return list.load();
#endif
}

} // namespace eleven::confinement
