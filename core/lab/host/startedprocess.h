#pragma once
// A program that was started beside this one, and the channel to it.

#include "core/base/fd.h"
#include "core/base/result.h"

#include <sys/types.h>

#include <string>

namespace eleven {

struct StartedProcess {
    pid_t process = -1;
    Fd channel; ///< SOCK_SEQPACKET
};

enum class StandardStreams : std::uint8_t {
    Shared,  ///< with this process
    NoInput, ///< nor output: stderr alone is shared
};

/// Starts an executable as a child of this process: with ordinary signals, the other end of the channel as
/// its descriptor `channel`, no other but 0 to 2, and a session of its own, for neither the terminal's keys
/// nor its input are meant for it. The Error names the step that failed, errno and the remedy.
[[nodiscard]] Result<StartedProcess> startProcess(const std::string& program, int channel,
                                                  StandardStreams streams);

} // namespace eleven
