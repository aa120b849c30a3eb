#include "app/confinement/allowlist.h"

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

bool AllowList::load() {
    const int failure = m_isWhole ? -::seccomp_load(m_filter) : EINVAL;
    errno = failure;
    return failure == 0;
}

} // namespace eleven::confinement
