#include "core/lab/host/labsetup.h"

#include "core/lab/endpoint/endpointprotocol.h"
#include "core/tcp/patientprofile.h"

#include <sys/resource.h>

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

/// What one endpoint needs: its stop eventfd, its socket, and the server's end of the connection.
constexpr rlim_t kDescriptorsEach = 3;
constexpr rlim_t kOtherDescriptors = 100;

/// The lesson's fault if the kernel understood what it was asked.
Error settingError(Error error, const std::string& name, const std::string& value) {
    using Code = Remedy::Code;
    if (error.errnum == EINVAL || error.errnum == ERANGE) error.remedy = {Code::ChangeSetting, {name, value}};
    if (error.errnum == ENOENT) error.remedy = {Code::NewerKernel, {name}};
    const bool isInput = error.remedy.code == Code::ChangeSetting || error.remedy.code == Code::NewerKernel;
    if (isInput && error.kind == Error::Kind::Kernel) error.kind = Error::Kind::Input;
    return error;
}

} // namespace

Error tooMany(const std::string& step, int errnum) { return {step, errnum, {Remedy::Code::RaiseLimits}}; }

Result<void> makeRoomForDescriptors(const LabPlan& plan) {
    rlim_t needed = kDescriptorsEach * plan.programs.size() + kOtherDescriptors;
    const bool hasProcess = std::any_of(plan.programs.begin(), plan.programs.end(), [&](const auto& one) {
        return plan.processes.count(one.first) != 0 || one.second->language() != Language::C;
    });
    if (hasProcess) needed = std::max(needed, rlim_t{endpoint::kChannel} + 1);
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) < 0) return Error{"getrlimit", errno};
    if (limit.rlim_cur >= needed) return {};
    if (limit.rlim_max < needed) {
        Error error{"have " + std::to_string(needed) + " descriptors (the limit is " +
                        std::to_string(limit.rlim_max) + ")",
                    EMFILE};
        error.remedy = {Remedy::Code::RaiseDescriptors, {std::to_string(needed)}};
        return error;
    }
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
            if (const Result<void> done = sandbox.setSysctl(host, name, value); !done)
                return settingError(done.error(), name, value);
    }
    return {};
}

} // namespace eleven
