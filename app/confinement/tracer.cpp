#include "app/confinement/allowlist.h"
#include "app/confinement/capabilities.h"
#include "app/confinement/confinement.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/socket.h>

namespace eleven::confinement {
namespace {

constexpr int kFreely[] = {
    // what it traces
    SCMP_SYS(kill), SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_open), SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev), SCMP_SYS(ptrace), SCMP_SYS(wait4), SCMP_SYS(waitid),
    // its channels, copies of sockets
    SCMP_SYS(getpeername), SCMP_SYS(getsockname), SCMP_SYS(getsockopt), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg), SCMP_SYS(sendto),
    // files
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(getcwd), SCMP_SYS(getdents64),
    SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(pread64), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
    SCMP_SYS(stat), SCMP_SYS(statx),
    // descriptors
    SCMP_SYS(close), SCMP_SYS(dup), SCMP_SYS(fcntl), SCMP_SYS(fstat), SCMP_SYS(lseek), SCMP_SYS(poll),
    SCMP_SYS(ppoll), SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
    // memory, time
    SCMP_SYS(brk), SCMP_SYS(clock_gettime), SCMP_SYS(futex), SCMP_SYS(getrandom), SCMP_SYS(gettimeofday),
    SCMP_SYS(madvise), SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(mremap), SCMP_SYS(munmap),
    SCMP_SYS(prlimit64), SCMP_SYS(restart_syscall), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield),
    SCMP_SYS(sysinfo),
    // itself
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(getegid), SCMP_SYS(geteuid), SCMP_SYS(getgid),
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(tgkill)};

} // namespace

bool confineTracer() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    if (!keepCapabilities(1ULL << CAP_SYS_PTRACE)) return false;
    constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC;
    AllowList list;
    list.allow(kFreely);
    list.allow(SCMP_SYS(open), {SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY)});
    list.allow(SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY)});
    list.allowChannels();
    return list.load();
#endif
}

} // namespace eleven::confinement
