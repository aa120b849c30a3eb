#pragma once
// Which timer of the kernel ended a connection that nothing else touched, told from what was read of it
// before. Pure.

#include "core/recording/event.h"

namespace eleven {

/// What is known of a connection beside its last reading.
struct Waited {
    bool isPassive = false;                   ///< a listener opened it
    std::chrono::milliseconds userTimeout{0}; ///< TCP_USER_TIMEOUT, 0: not set
    Nanoseconds inState{0};                   ///< how long it was in its state
};

/// None: it had no timer that ends a connection.
[[nodiscard]] std::optional<Stimulus> firedTimer(const SocketEvent& before, const Waited& waited);

} // namespace eleven
