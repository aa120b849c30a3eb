#pragma once
// Makes one host inside a network namespace: TUN device, address, route. rtnetlink(7) through libmnl.
// Every function works on the network namespace that the process is in, and sets errno when it returns false.

#include "core/base/fd.h"

#include <cstdint>

namespace eleven::sandbox {

/// A TUN device named "wire" (IFF_TUN, IFF_NO_PI), non-blocking. Not open: errno says why; `step` which call
/// failed.
[[nodiscard]] Fd openTun(const char*& step);
/// Gives "wire" the address (host byte order, /32) and sets it up, "lo" too.
[[nodiscard]] bool bringUp(std::uint32_t address, const char*& step);
/// Adds or replaces the route to `peer`. rtoMinMs 0 leaves rto_min and quickack to the kernel (ip-route(8)).
[[nodiscard]] bool setRoute(std::uint32_t peer, std::uint32_t source, std::uint32_t rtoMinMs);
/// Writes a file below /proc/sys/net. A file that this kernel does not have: false, ENOENT.
[[nodiscard]] bool writeSysctl(const char* path, const char* value);

} // namespace eleven::sandbox
