#pragma once
// Which descriptors belong to a connection that is gone although no FIN of the peer ever came: reset, or
// given up by a timer. recv(2) returns 0 there too, once it has told the error, and that is no end of file.
// Pure; advanced event by event.

#include "core/projection/bysocket.h"
#include "core/projection/opendescriptors.h"

#include <set>

namespace eleven {

class WithoutFin {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] bool has(EndpointId who, int descriptor) const;

private:
    OpenDescriptors m_descriptors;
    BySocket<bool> m_closed; ///< has those that are
    BySocket<bool> m_gotFin; ///< and those that did
};

} // namespace eleven
