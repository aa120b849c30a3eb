#include "core/recording/trace.h"

#include <cassert>

namespace eleven {

void Trace::append(Event event) {
    assert(event.n == m_events.size() + 1);
    m_events.push_back(std::move(event));
}

} // namespace eleven
