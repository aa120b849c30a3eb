#pragma once
// Why a script cannot go on, as a sentence. Pure.

#include "core/session/obstacle.h"

#include <QString>

namespace eleven {

/// "\"deliver: ACK\" cannot be done: held on the wire: nothing"
[[nodiscard]] QString obstacleText(const Obstacle& obstacle);
/// "the server waits inside recv(4, 64, 0)": for who does not read lesson files.
[[nodiscard]] QString obstacleReason(const Obstacle& obstacle);

} // namespace eleven
