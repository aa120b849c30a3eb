#pragma once
// A list of system calls that may reach the kernel, seccomp(2); all others give EPERM.

#include <seccomp.h>

#include <cstdint>
#include <initializer_list>
#include <span>

namespace eleven::confinement {

/// What an endpoint may always do, and so the sandbox that it comes from.
extern const std::span<const int> kOfEndpoints;

class AllowList {
public:
    AllowList();
    ~AllowList();
    AllowList(const AllowList&) = delete;
    AllowList& operator=(const AllowList&) = delete;

    void allow(std::span<const int> calls);
    /// Only where each argument is so.
    void allow(int call, std::initializer_list<scmp_arg_cmp> arguments);
    /// `errnum` instead of EPERM.
    void refuse(int call, int errnum, std::initializer_list<scmp_arg_cmp> arguments = {});
    /// The socketpair(2) to a process; of another type it could be connected to a path afterwards.
    void allowChannels();
    /// fork() into no new namespace, and with none of the flags `never`, clone(2).
    void allowForks(scmp_datum_t never);
    /// From here on. False: a call above has no name here, or seccomp(2) is refused.
    [[nodiscard]] bool load();

private:
    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> arguments);
    scmp_filter_ctx m_filter;
    bool m_isWhole;
};

} // namespace eleven::confinement
