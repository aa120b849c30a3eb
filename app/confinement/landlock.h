#pragma once
// landlock(7) by its system calls: the headers of Debian 12 do not know all of it.

#include <cstdint>
#include <span>

namespace eleven::confinement {

/// Below `path` files stay open for this (LANDLOCK_ACCESS_FS_…).
struct Allowed {
    const char* path;
    std::uint64_t access;
};
inline constexpr std::uint64_t kExecute = 1, kWriteFile = 2, kReadFile = 4, kReadFolder = 8;

/// From here on no other file opens, no other process is traced and, from Linux 6.12 on, none gets a signal.
/// What this kernel does not have of it is left out.
void closeFiles(std::span<const Allowed> allowed);

} // namespace eleven::confinement
