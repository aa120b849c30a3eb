#pragma once
// What of root's power in its user namespace a process keeps, capabilities(7).

#include <cstdint>

namespace eleven::confinement {

/// From here on only the capabilities of the mask `kept` (1 << CAP_…), also after execve(2) and in children.
/// Needs CAP_SETPCAP. False: errno says why.
[[nodiscard]] bool keepCapabilities(std::uint64_t kept);

} // namespace eleven::confinement
