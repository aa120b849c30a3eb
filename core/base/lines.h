#pragma once
// The lines of a text, without their line ends. What follows the last line end is a line only if there is
// something.

#include <algorithm>
#include <string_view>
#include <vector>

namespace eleven {

[[nodiscard]] inline std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace eleven
