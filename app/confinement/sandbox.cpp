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

/// Besides those of endpoints: its own, and what these need until they have confined themselves.
constexpr int kFreely[] = {
    // files, which Landlock closes but for reading
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(fstatfs), SCMP_SYS(getcwd),
    SCMP_SYS(getdents64), SCMP_SYS(lstat), SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(pread64),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(stat), SCMP_SYS(statfs), SCMP_SYS(statx),
    // to begin a program, and to confine it
    SCMP_SYS(arch_prctl), SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(execveat), SCMP_SYS(prctl),
    SCMP_SYS(setsid), SCMP_SYS(capset), SCMP_SYS(landlock_create_ruleset), SCMP_SYS(landlock_restrict_self),
    SCMP_SYS(seccomp)};

/// What depends on an argument.
void allowSome(AllowList& list) {
    for (const scmp_datum_t family : {AF_INET, AF_NETLINK})
        list.allow(SCMP_SYS(socket), {SCMP_A0(SCMP_CMP_EQ, family)});
    list.allowChannels();
    list.allowForks(0);
    for (const scmp_datum_t request : {FIONREAD, FIONBIO, SIOCOUTQ, SIOCATMARK, SIOCGIFINDEX})
        list.allow(SCMP_SYS(ioctl), {SCMP_A1(SCMP_CMP_EQ, request)});
    list.allow(SCMP_SYS(setns), {SCMP_A1(SCMP_CMP_EQ, CLONE_NEWNET)});
    list.allow(SCMP_SYS(unshare), {SCMP_A0(SCMP_CMP_EQ, CLONE_NEWPID)});
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
    list.allow(kOfEndpoints);
    list.allow(kFreely);
    allowSome(list);
    return list.load();
#endif
}

} // namespace eleven::confinement
