// What a person can do about each step of the sandbox that can fail.

#include "core/lab/host/sandbox.h"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <string_view>

namespace eleven {
namespace {

/// The number in a file below /proc/sys, or `missing` where there is no such file.
long sysctlValue(const std::string& path, long missing) {
    std::ifstream file(path);
    long value = missing;
    return file >> value ? value : missing;
}

/// A root that is no mount is the root of a chroot, proc_pid_mountinfo(5).
bool isInChroot() {
    std::ifstream mounts("/proc/self/mountinfo");
    bool isReadable = false;
    for (std::string line; std::getline(mounts, line); isReadable = true) {
        std::istringstream words(line);
        std::string place; // the fifth word
        for (int word = 0; word < 5; ++word)
            words >> place;
        if (place == "/") return false;
    }
    return isReadable;
}

Remedy namespacesRefused(const std::string& step, int errnum) {
    using Code = Remedy::Code;
    const bool isUser = step == "unshare(CLONE_NEWUSER)";
    if (isUser && errnum == EPERM && isInChroot()) return {Code::LeaveChroot};
    if (sysctlValue("/proc/sys/user/max_user_namespaces", 1) == 0)
        return {Code::SetSysctl, {"user.max_user_namespaces=15000"}};
    if (sysctlValue("/proc/sys/user/max_net_namespaces", 1) == 0)
        return {Code::SetSysctl, {"user.max_net_namespaces=15000"}};
    if (sysctlValue("/proc/sys/kernel/unprivileged_userns_clone", 1) == 0)
        return {Code::SetSysctl, {"kernel.unprivileged_userns_clone=1"}};
    if (sysctlValue("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", 0) == 1)
        return {Code::SetSysctl, {"kernel.apparmor_restrict_unprivileged_userns=0"}};
    if (errnum == ENOSPC || errnum == EUSERS)
        return {Code::CloseNamespaces,
                {std::string("user.max_") + (isUser ? "user" : "net") + "_namespaces=15000"}};
    return {Code::AllowNamespaces};
}

} // namespace

Remedy sandboxRemedy(const std::string& step, int errnum) {
    using Code = Remedy::Code;
    if (step == "open /dev/net/tun")
        return {errnum == EACCES || errnum == EPERM ? Code::OpenTun : Code::LoadTun};
    if (step.find("TUNSETIFF") != std::string::npos && errnum != EPERM) return {Code::ReplaceTun};
    if (errnum == EMFILE || errnum == ENFILE) return {Code::CloseFiles};
    if (errnum == EAGAIN) return {Code::CloseProcesses};
    const std::string_view start = "start ";
    if (step.compare(0, start.size(), start) == 0)
        return {Code::Install,
                {step.substr(step.rfind('/') == std::string::npos ? start.size() : step.rfind('/') + 1)}};
    // A container's read-only /proc/sys (or one that is not root's): with namespaces all is well.
    const bool isSetting = step.find("/proc/sys/") != std::string::npos;
    if (isSetting && (errnum == EROFS || errnum == EACCES || errnum == EPERM)) return {Code::WritableSysctls};
    return namespacesRefused(step, errnum);
}

} // namespace eleven
