#pragma once
// What a program of the user's own finds when it starts: its user's id without any capability, its folder,
// its environment, names for both hosts, and processes of its own that end with the tracer. Its network is
// the host's.

#include "core/base/fd.h"
#include "core/base/result.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace eleven::tracer {

struct Started {
    pid_t process = -1; ///< as it is called from here
    Fd go;              ///< write an octet: it becomes the program
    Fd failure;         ///< an errno, if it could not
};

/// Where it writes, and perhaps reads; -1: to stderr, and it has no input.
struct Streams {
    int terminal = -1;
    bool reads = false;
};

/// A child that waits until it is traced.
[[nodiscard]] Result<Started> startInOwnWorld(const std::vector<std::string>& command, int descriptorLimit,
                                              Streams streams);

} // namespace eleven::tracer
