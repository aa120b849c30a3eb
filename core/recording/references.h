#pragma once
// What events say of one another, as far as others rely on it: a call, a cause, a segment is always of an
// event before. One for each branch.

#include "core/recording/trace.h"

namespace eleven {

class References {
public:
    /// Throws RecordingError if `event`, which comes next, speaks of what is not in `before`.
    void check(const Event& event, const Trace& before);

private:
    SegmentId m_segments = 0; ///< that there were
};

} // namespace eleven
