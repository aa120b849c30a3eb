#pragma once
// A list of system calls that may reach the kernel, seccomp(2); all others give EPERM.

#include <seccomp.h>

#include <cstdint>
#include <initializer_list>
#include <span>

namespace eleven::confinement {

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
    /// From here on. False: a call above has no name here, or seccomp(2) is refused.
    [[nodiscard]] bool load();

private:
    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> arguments);
    scmp_filter_ctx m_filter;
    bool m_isWhole;
};

} // namespace eleven::confinement
