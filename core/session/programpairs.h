#pragma once
// Pairs of short programs that open and close connections in every way sockets know, for random runs.

#include <string>
#include <vector>

namespace eleven {

struct ProgramPair {
    std::string name;
    std::string server;
    std::string client;
    bool areProcesses = false; ///< each runs as a process of its own, which may be killed
};

/// All of them.
[[nodiscard]] const std::vector<ProgramPair>& programPairs();
[[nodiscard]] std::vector<ProgramPair> pairsOfCalls();

} // namespace eleven
