// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A projection held at a prefix of a trace. Going on adds the events in between; going back builds it again
// from the first event. A projection is any value with add(const Event&).

#include "core/trace/trace.h"

namespace eleven {

template <typename Projection>
class AtPrefix {
public:
    [[nodiscard]] const Projection& value() const { return m_value; }
    const Projection& moveTo(const Trace& trace, EventNumber prefix) {
        if (prefix < m_at) reset();
        while (m_at < prefix)
            m_value.add(trace.at(++m_at));
        return m_value;
    }
    /// Needed when the trace was cleared: the next moveTo() starts from the first event.
    void reset() {
        m_value = Projection{};
        m_at = 0;
    }

private:
    Projection m_value;
    EventNumber m_at = 0;
};

} // namespace eleven
