#pragma once
// Pairs of short programs that open and close connections in every way sockets know, for random runs.

#include <string>
#include <vector>

namespace eleven {

struct ProgramPair {
    std::string name;
    std::string server;
    std::string client;
};

[[nodiscard]] const std::vector<ProgramPair>& programPairs();

} // namespace eleven
