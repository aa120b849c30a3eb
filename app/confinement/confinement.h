#pragma once
// What the helpers may still do once they are at work: the table in ARCHITECTURE.md ("Threads and
// processes"). Each is called once, by the one thread of its process; nothing of it can be undone, and its
// children inherit it. seccomp(2) with a list of what is allowed (EPERM else), landlock(7) as far as this
// kernel has it, capabilities(7), setrlimit(2). False: this kernel refuses; errno says why. Not under a
// sanitizer, which could not live so.

namespace eleven::confinement {

/// Uses its channel and the sockets of its host. A program of a lesson is a file from somebody else, and its
/// interpreter may have a fault. No file opens, no program is executed, no signal leaves (from Linux 6.12
/// on).
[[nodiscard]] bool confineEndpoint();

/// Hands out what its hosts have, and starts endpoints; a tracer, whose programs need more, was started
/// before. It writes no file but sysctls.
[[nodiscard]] bool confineSandbox();

/// Looks at what it traces and reads files; its program was started before.
[[nodiscard]] bool confineTracer();

} // namespace eleven::confinement
