#pragma once
// What a person can do about an Error, as a code with arguments. The words are made in
// ui/words/remedywords.h.

#include <cstdint>
#include <string>
#include <vector>

namespace eleven {

struct Remedy {
    enum class Code : std::uint8_t {
        None,
        OpenTun,          ///< let everybody open /dev/net/tun
        LoadTun,          ///< load the module, or give the container the device
        ReplaceTun,       ///< what is there is no TUN device
        CloseFiles,       ///< or raise the limit of open files
        CloseProcesses,   ///< or raise the limit of processes
        RaiseLimits,      ///< of descriptors and threads, or fewer clients
        RaiseDescriptors, ///< the hard limit of descriptors to at least [0]
        Install,          ///< again: [0], a part of Eleven States, beside the program
        BeginAgain,       ///< the helper program is gone: it ended, was stopped or does not answer
        LeaveChroot,      ///< the kernel makes no user namespace in a chroot
        SetSysctl,        ///< to what [0] says: "user.max_net_namespaces=15000"
        CloseNamespaces,  ///< or raise the limit as [0] says
        AllowNamespaces,  ///< of a container, or this machine has none
        WritableSysctls,  ///< /proc/sys is read-only, as in a container
        ChangeSetting,    ///< the kernel refuses the lesson's setting [0] = [1]
        NewerKernel,      ///< this kernel lacks the lesson's setting [0]
        LoadDiag,         ///< the kernel does not tell of its sockets: load tcp_diag
        RunOwn,           ///< a program of the user's runs only where somebody asks for it
        OwnNeedsLab,      ///< a program of the user's needs hosts of its own
        ShorterRun,       ///< more than [0] events were recorded
        Write,            ///< as [0] says: a notation
    } code = Code::None;
    std::vector<std::string> arguments = {};

    [[nodiscard]] bool empty() const { return code == Code::None; }
};

} // namespace eleven
