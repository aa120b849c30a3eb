#include "app/confinement/landlock.h"

#include "core/base/fd.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace eleven::confinement {
namespace {

struct Rules {
    std::uint64_t files =
        0; ///< handled_access_fs: every kind that is named here and allowed nowhere is refused
    std::uint64_t networks = 0; ///< the host is ours
    std::uint64_t scoped = 0;   ///< abstract sockets (1), signals (2)
};

struct [[gnu::packed]] Beneath {
    std::uint64_t access = 0;
    std::int32_t parent = -1;
};

void allow(int rules, const Allowed& allowed) {
    constexpr int kPathBeneath = 1;
    const Fd place(::open(allowed.path, O_PATH | O_CLOEXEC));
    const Beneath beneath{allowed.access, place.number()};
    if (place.isOpen()) ::syscall(SYS_landlock_add_rule, rules, kPathBeneath, &beneath, 0);
}

} // namespace

void closeFiles(std::span<const Allowed> allowed) {
    constexpr std::uint32_t kAskVersion = 1;
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, kAskVersion);
    if (version < 1) return;
    constexpr std::array<int, 5> kKindsOfFileAccess{13, 14, 15, 15, 16}; // with versions 1 to 5
    const auto known = std::min<std::size_t>(static_cast<std::size_t>(version), kKindsOfFileAccess.size());
    Rules rules;
    rules.files = (1ULL << kKindsOfFileAccess.at(known - 1)) - 1;
    if (version >= 6) rules.scoped = 3;
    const std::size_t size = version >= 6 ? sizeof rules : version >= 4 ? 16 : 8;
    const Fd set(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, size, 0)));
    if (!set.isOpen()) return;
    for (const Allowed& one : allowed)
        allow(set.number(), one);
    ::syscall(SYS_landlock_restrict_self, set.number(), 0);
}

} // namespace eleven::confinement
