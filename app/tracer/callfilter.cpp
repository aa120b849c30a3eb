#include "app/tracer/callfilter.h"

#include "core/call/registers.h"

#include <seccomp.h>
#include <sys/syscall.h>

#include <cerrno>

namespace eleven::tracer {
namespace {

bool add(scmp_filter_ctx filter, long number) {
    errno = -::seccomp_rule_add(filter, SCMP_ACT_TRACE(0), static_cast<int>(number), 0);
    return errno == 0;
}

bool fill(scmp_filter_ctx filter) {
    for (const long number : tracedSystemCalls())
        if (!add(filter, number)) return false;
    // What is interrupted goes on with the first. What the second does would never stop here.
    if (!add(filter, SYS_restart_syscall) || !add(filter, SYS_io_uring_setup)) return false;
    // Programs for another architecture have other numbers: they die of their first call.
    ::seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    ::seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2); // a tree: other calls pass few comparisons
    errno = -::seccomp_load(filter);                         // sets no_new_privs
    return errno == 0;
}

} // namespace

bool installFilter() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    errno = ENOMEM;
    if (filter == nullptr) return false;
    const bool isLoaded = fill(filter);
    const int error = errno;
    ::seccomp_release(filter);
    errno = error;
    return isLoaded;
}

} // namespace eleven::tracer
