#include "ui/words/remedywords.h"

#include <QCoreApplication>

namespace eleven {
namespace {

struct RemedyWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::RemedyWords)
};

QString argument(const Remedy& remedy, std::size_t index) {
    return index < remedy.arguments.size() ? QString::fromStdString(remedy.arguments[index]) : QString();
}

/// Of a container: everything that its defaults forbid and a lab needs.
QString containerOptions() {
    return QStringLiteral(
        "--security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt "
        "systempaths=unconfined --cap-add SYS_ADMIN --device /dev/net/tun");
}

QString machineWords(const Remedy& remedy) {
    using Code = Remedy::Code;
    switch (remedy.code) {
    case Code::OpenTun: return QStringLiteral("sudo chmod 0666 /dev/net/tun");
    case Code::LoadTun:
        return RemedyWords::tr("sudo modprobe tun    (in a container: start it with --device /dev/net/tun)");
    case Code::ReplaceTun:
        return RemedyWords::tr("/dev/net/tun is not the TUN device of this kernel: sudo modprobe tun");
    case Code::LeaveChroot:
        return RemedyWords::tr(
            "This program runs in a chroot, and the kernel makes no user namespace there "
            "(user_namespaces(7)): start it outside, or in a container instead of the chroot");
    case Code::SetSysctl: return QStringLiteral("sudo sysctl -w ") + argument(remedy, 0);
    case Code::CloseNamespaces:
        return RemedyWords::tr(
                   "Too many namespaces are in use: close other programs that use them, or sudo sysctl -w %1")
            .arg(argument(remedy, 0));
    case Code::AllowNamespaces:
        return RemedyWords::
            tr("This machine (perhaps a container, or a chroot) refuses namespaces. In a container, start "
               "it with %1")
                .arg(containerOptions());
    case Code::WritableSysctls:
        return RemedyWords::tr(
            "/proc/sys is read-only here, as containers have it. Start the container with "
            "--security-opt systempaths=unconfined (docker) or --security-opt unmask=/proc/sys (podman)");
    case Code::LoadDiag:
        return RemedyWords::tr(
            "The kernel does not tell of its sockets (sock_diag(7)): sudo modprobe tcp_diag");
    default: return {};
    }
}

QString limitWords(const Remedy& remedy) {
    using Code = Remedy::Code;
    switch (remedy.code) {
    case Code::CloseFiles:
        return RemedyWords::tr("Too many open files: close some, or raise the limit with ulimit -n 4096");
    case Code::CloseProcesses:
        return RemedyWords::tr(
            "Too many processes or threads: close some, or raise the limit (ulimit -u, TasksMax of "
            "systemd, --pids-limit of a container)");
    case Code::RaiseLimits:
        return RemedyWords::tr(
            "This machine lets a program have too few descriptors or threads for this lesson. Raise the "
            "limits of your session (ulimit -Hn for descriptors, ulimit -u for threads), or, if it has "
            "many clients, lower \"clients:\" in the lesson.");
    case Code::RaiseDescriptors:
        return RemedyWords::
            tr("This lesson needs %1 descriptors, and the hard limit of your session is lower: raise it "
               "(ulimit -Hn %1 as root, LimitNOFILE= of systemd, --ulimit nofile=%1 of a container), or, if "
               "it has many clients, lower \"clients:\" in the lesson.")
                .arg(argument(remedy, 0));
    case Code::ShorterRun:
        return RemedyWords::tr(
                   "More than %1 events were recorded, and it went on. Does a program go round for ever?")
            .arg(argument(remedy, 0));
    default: return {};
    }
}

} // namespace

QString remedyWords(const Remedy& remedy) {
    using Code = Remedy::Code;
    switch (remedy.code) {
    case Code::None: return {};
    case Code::Install:
        return RemedyWords::
            tr("Install Eleven States again: its part %1 is missing or damaged, or not beside the program.")
                .arg(argument(remedy, 0));
    case Code::BeginAgain:
        return RemedyWords::tr(
            "A helper program of Eleven States ended, was stopped or does not answer. Begin again; if that "
            "does not help, close other programs.");
    case Code::ChangeSetting:
        return RemedyWords::tr("The kernel of this machine refuses %1 = %2: change it in the lesson.")
            .arg(argument(remedy, 0), argument(remedy, 1));
    case Code::NewerKernel:
        return RemedyWords::
            tr("The kernel of this machine has no setting %1: it needs a newer one, or a lesson without it.")
                .arg(argument(remedy, 0));
    case Code::RunOwn:
        return RemedyWords::tr("A program of yours runs only where you allow it. Try again asks once more.");
    case Code::OwnNeedsLab:
        return RemedyWords::tr(
            "A program of your own needs two hosts of its own: it does not run on 127.0.0.1.");
    case Code::Write: return RemedyWords::tr("Write %1").arg(argument(remedy, 0));
    default: break;
    }
    const QString words = machineWords(remedy);
    return words.isEmpty() ? limitWords(remedy) : words;
}

} // namespace eleven
