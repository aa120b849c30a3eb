#pragma once
// What a program finds when it is started, made fit for use. Called first in main(), before any thread.

#include <string>

namespace eleven {

/// Opens /dev/null where a standard descriptor is closed, for else the next file would become it; undoes an
/// inherited mask of signals, and SIGCHLD and SIGPIPE that are ignored (signal(7): both outlive execve(2)).
void beginProcess();

/// The prefix of this installation, an absolute path: the running program is PREFIX/bin/NAME, or a helper
/// PREFIX/libexec/eleven-states/NAME. Empty: it cannot be known (no /proc); nothing is ever taken from the
/// current folder instead.
[[nodiscard]] std::string installPrefix();

/// The release of uname(2): "6.1.0".
[[nodiscard]] std::string kernelRelease();

} // namespace eleven
