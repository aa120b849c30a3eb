#pragma once
// Where in the text of a program something was done. A value.

#include <string>

namespace eleven {

struct Source {
    std::string file = {}; ///< as the compiler had it; where no line is known the program; empty: neither
    int line = 0;          ///< from 1, 0: not known
    std::string function = {};
    bool operator==(const Source&) const = default;
};

/// "server.c:44"; without a line the function; empty: nothing is known.
[[nodiscard]] inline std::string shown(const Source& source) {
    if (source.line == 0) return source.function.empty() ? std::string() : source.function + "()";
    return source.file.substr(source.file.rfind('/') + 1) + ":" + std::to_string(source.line);
}

} // namespace eleven
