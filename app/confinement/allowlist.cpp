#include "app/confinement/allowlist.h"

#include <linux/sched.h>
#include <sys/socket.h>

#include <cerrno>

namespace eleven::confinement {

AllowList::AllowList()
    : m_filter(::seccomp_init(SCMP_ACT_ERRNO(EPERM))),
      m_isWhole(m_filter != nullptr && ::seccomp_attr_set(m_filter, SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0) {
} // a tree

AllowList::~AllowList() { ::seccomp_release(m_filter); }

void AllowList::add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> arguments) {
    m_isWhole =
        m_isWhole && ::seccomp_rule_add_array(m_filter, action, call, static_cast<unsigned>(arguments.size()),
                                              arguments.begin()) == 0;
}

void AllowList::allow(std::span<const int> calls) {
    for (const int call : calls)
        add(SCMP_ACT_ALLOW, call, {});
}

void AllowList::allow(int call, std::initializer_list<scmp_arg_cmp> arguments) {
    add(SCMP_ACT_ALLOW, call, arguments);
}

void AllowList::refuse(int call, int errnum, std::initializer_list<scmp_arg_cmp> arguments) {
    add(SCMP_ACT_ERRNO(static_cast<std::uint32_t>(errnum)), call, arguments);
}

void AllowList::allowChannels() {
    allow(SCMP_SYS(socketpair),
          {SCMP_A0(SCMP_CMP_EQ, AF_UNIX), SCMP_A1(SCMP_CMP_EQ, SOCK_SEQPACKET | SOCK_CLOEXEC)});
}

void AllowList::allowForks(scmp_datum_t never) {
    constexpr scmp_datum_t kNewNamespaces = CLONE_NEWCGROUP | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS |
                                            CLONE_NEWPID | CLONE_NEWUSER | CLONE_NEWUTS | CLONE_UNTRACED;
    allow(SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, kNewNamespaces | never, 0)});
    refuse(SCMP_SYS(clone3), ENOSYS); // its flags are in memory: glibc takes clone() then
}

bool AllowList::load() {
    const int failure = m_isWhole ? -::seccomp_load(m_filter) : EINVAL;
    errno = failure;
    return failure == 0;
}

} // namespace eleven::confinement
