#pragma once
// Which system calls of a traced program stop before they enter the kernel (seccomp(2), RET_TRACE); all
// others run at full speed.

namespace eleven::tracer {

/// Of the calling process from now on, and of all that it starts. False: errno says why.
[[nodiscard]] bool installFilter();

} // namespace eleven::tracer
