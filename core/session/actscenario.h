#pragma once
// The acts of a run as a scenario file, which `play` does again.

#include "core/base/result.h"
#include "core/recording/recording.h"

namespace eleven {

/// YAML: what the lesson has of the lab, the acts of `trace` as one step, and where both ends stood then.
/// What timers of the kernels did between two acts is waited for. Fails where the recording has no
/// lesson.yaml that can be read.
[[nodiscard]] Result<std::string> scenarioOf(const Origin& origin, const Trace& trace);

} // namespace eleven
