#pragma once
// By what one run differs from another that began with the same acts. Pure.

#include "core/recording/trace.h"

namespace eleven {

struct OtherAct {
    EventNumber number = 0; ///< 0: none
    bool isFinal = false;   ///< as long as both only grow
};
/// The first ActEvent of `one`, behind `moment` acts, that `other` does not have at its place.
[[nodiscard]] OtherAct firstOtherAct(const Trace& one, int moment, const Trace& other);
/// How many acts were done.
[[nodiscard]] int actCount(const Trace& trace);

} // namespace eleven
