#pragma once
// What a run stands on: the lab, or what is left where there is none. Nobody goes down a rung unasked.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eleven {

enum class Rung : std::uint8_t {
    Lab,      ///< two hosts of our own, every segment held
    Loopback, ///< the programs on 127.0.0.1 of this machine: states, but no segments
    Replay,   ///< a recording of the lesson
};

/// "lab", "loopback", "replay": the words of --rung.
[[nodiscard]] inline std::vector<std::string> rungNames() { return {"lab", "loopback", "replay"}; }
[[nodiscard]] inline std::optional<Rung> rungNamed(const std::string& name) {
    const std::vector<std::string> names = rungNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Rung>(i);
    return std::nullopt;
}

} // namespace eleven
