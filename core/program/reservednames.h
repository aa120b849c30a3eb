#pragma once
// Names that no variable of a program can have. Pure.

#include <string_view>

namespace eleven {

/// The name stands for a constant, a host, a call or a word of C.
[[nodiscard]] bool isReservedName(std::string_view name);

} // namespace eleven
