// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <cassert>

namespace eleven {

void Trace::append(Event event) {
    assert(event.n == m_events.size() + 1);
    m_events.push_back(std::move(event));
}

} // namespace eleven
