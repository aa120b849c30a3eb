#pragma once
// Pieces of error messages about text files: quoted words, lists of what would be right, the nearest of
// them. Pure.

#include <string>
#include <string_view>
#include <vector>

namespace eleven {

/// "\"recv\"", cut after 40 characters; bytes that cannot be printed as \xNN.
[[nodiscard]] std::string inQuotes(std::string_view text);
/// "a, b or c"
[[nodiscard]] std::string listed(const std::vector<std::string>& words);
/// "a, b or c (did you mean b?)": the remark only if one of `words` is at most two edits, and less than half
/// its length, away from `seen`.
[[nodiscard]] std::string listedFor(const std::string& seen, const std::vector<std::string>& words);

} // namespace eleven
