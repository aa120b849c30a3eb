// What a person can do about each step of the sandbox that can fail.

#include "core/lab/host/sandbox.h"

#include <cerrno>
#include <fstream>
#include <sstream>

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

std::string namespacesRefused(const std::string& step, int errnum) {
    const bool isUser = step == "unshare(CLONE_NEWUSER)";
    if (isUser && errnum == EPERM && isInChroot())
        return "This program runs in a chroot, and the kernel makes no user namespace there "
               "(user_namespaces(7)): start it outside, or in a container instead of the chroot";
    if (sysctlValue("/proc/sys/user/max_user_namespaces", 1) == 0)
        return "sudo sysctl -w user.max_user_namespaces=15000";
    if (sysctlValue("/proc/sys/user/max_net_namespaces", 1) == 0)
        return "sudo sysctl -w user.max_net_namespaces=15000";
    if (sysctlValue("/proc/sys/kernel/unprivileged_userns_clone", 1) == 0)
        return "sudo sysctl -w kernel.unprivileged_userns_clone=1";
    if (sysctlValue("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", 0) == 1)
        return "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
    if (errnum == ENOSPC || errnum == EUSERS)
        return "Too many namespaces are in use: close other programs that use them, or sudo sysctl -w "
               "user.max_" +
               std::string(isUser ? "user" : "net") + "_namespaces=15000";
    return "This machine (perhaps a container, or a chroot) refuses namespaces. In a container, start it "
           "with "
           "--security-opt seccomp=unconfined --cap-add SYS_ADMIN --device /dev/net/tun";
}

} // namespace

std::string sandboxRemedy(const std::string& step, int errnum) {
    if (step == "open /dev/net/tun") {
        if (errnum == EACCES || errnum == EPERM) return "sudo chmod 0666 /dev/net/tun";
        return "sudo modprobe tun    (in a container: start it with --device /dev/net/tun)";
    }
    if (step.find("TUNSETIFF") != std::string::npos && errnum != EPERM)
        return "/dev/net/tun is not the TUN device of this kernel: sudo modprobe tun";
    if (errnum == EMFILE || errnum == ENFILE)
        return "Too many open files: close some, or raise the limit with ulimit -n 4096";
    if (errnum == EAGAIN)
        return "Too many processes or threads: close some, or raise the limit (ulimit -u, TasksMax of "
               "systemd, --pids-limit of a container)";
    if (step.find("start ") == 0 || step.find("talk to ") == 0)
        return "Install Eleven States again: its helper program is missing or damaged.";
    return namespacesRefused(step, errnum);
}

} // namespace eleven
