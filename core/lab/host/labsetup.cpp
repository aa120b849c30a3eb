#include "core/lab/host/labsetup.h"

#include "core/tcp/patientprofile.h"

#include <sys/resource.h>

#include <cerrno>

namespace eleven {
namespace {

/// What one endpoint needs: its stop eventfd, its socket, and the server's end of the connection.
constexpr rlim_t kDescriptorsEach = 3;
constexpr rlim_t kOtherDescriptors = 100;

} // namespace

Error tooMany(const std::string& step, int errnum) {
    return {
        step, errnum,
        "This machine lets a program have too few descriptors or threads for this lesson. Raise the limits "
        "of your session (ulimit -Hn for descriptors, ulimit -u for threads), or, if it has many clients, "
        "lower \"clients:\" in the lesson."};
}

Result<void> makeRoomForDescriptors(std::size_t endpoints) {
    const rlim_t needed = kDescriptorsEach * endpoints + kOtherDescriptors;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) < 0) return Error{"getrlimit", errno};
    if (limit.rlim_cur >= needed) return {};
    if (limit.rlim_max < needed)
        return tooMany("have " + std::to_string(needed) + " descriptors (the limit is " +
                           std::to_string(limit.rlim_max) + ")",
                       EMFILE);
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) < 0) return Error{"setrlimit", errno};
    return {};
}

Result<void> applyProfile(Sandbox& sandbox, const LabPlan& plan) {
    for (const Side host : {Side::Client, Side::Server}) {
        if (plan.isPatient) {
            for (const ProfileSetting& setting : patientSysctls()) {
                const Result<void> done = sandbox.setSysctl(host, setting.name, setting.value);
                if (!done && done.error().errnum != ENOENT) return done; // an older kernel may lack one
            }
            if (const Result<void> done = sandbox.setRoute(host, patientRtoMin(plan.sysctl)); !done)
                return done;
        }
        for (const auto& [name, value] : plan.sysctl)
            if (const Result<void> done = sandbox.setSysctl(host, name, value); !done) return done;
    }
    return {};
}

} // namespace eleven
