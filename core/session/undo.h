#pragma once

#include <cstdint>

namespace eleven {

/// Whether the acts before the one that left the script of a lesson can be done again.
enum class Undo : std::uint8_t {
    Nothing,        ///< it was not left, or not by an act
    Possible,       ///< nothing but acts made what happened before
    WaitedForTimer, ///< a timer of a kernel did, which cannot be made to
};

} // namespace eleven
