#pragma once
// Why a script cannot go on, as a sentence. Pure.

#include "core/session/obstacle.h"

#include <QString>

namespace eleven {

/// "\"deliver: ACK\" cannot be done: held on the wire: nothing"
[[nodiscard]] QString obstacleText(const Obstacle& obstacle);

} // namespace eleven
