#pragma once
// What a program finds when it is started, made fit for use. Called first in main(), before any thread.

#include <string>

namespace eleven {

/// Opens /dev/null where a standard descriptor is closed, for else the next file would become it; undoes an
/// inherited mask of signals, and SIGCHLD and SIGPIPE that are ignored (signal(7): both outlive execve(2)).
void beginProcess();

/// The folder of the running program, an absolute path. Empty: it cannot be known (no /proc); nothing is ever
/// taken from the current folder instead.
[[nodiscard]] std::string programFolder();

/// The release of uname(2): "6.1.0".
[[nodiscard]] std::string kernelRelease();

} // namespace eleven
