#pragma once
// UTF-8 text set in columns of a terminal: how wide it is, how it is broken into lines and padded.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace eleven {

enum class Align { Left, Right, Centre };

/// Columns that `text` takes: two for wide East Asian characters and emoji, none for combining marks.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// `text` with control characters and octets that are not UTF-8 written as \x0a.
[[nodiscard]] std::string printable(std::string_view text);

/// Lines of at most `width` columns, broken at blanks if it can be; all but the first begin with `indent`
/// blanks.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// `text` with blanks added up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Align align);

/// `piece` written `count` times.
[[nodiscard]] std::string repeated(std::string_view piece, std::size_t count);

} // namespace eleven
