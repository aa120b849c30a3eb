#pragma once
// What an endpoint may still do once it has its program: use its channel and the sockets of its host. A
// program of a lesson is a file from somebody else, and its interpreter may have a fault.

namespace eleven::endpoint {

/// From here on no file opens (landlock(7)), no program is executed, no signal leaves (Landlock from
/// Linux 6.12 on), and only listed system calls reach the kernel (seccomp(2), EPERM else); children of fork()
/// inherit it. Nothing of it can be undone. What a kernel does not have of Landlock is left out. False:
/// seccomp(2) is refused.
[[nodiscard]] bool confine();

} // namespace eleven::endpoint
