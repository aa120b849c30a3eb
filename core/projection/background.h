#pragma once
// What the sentence about a moment depends on that was long before it. Pure; advanced event by event.

#include "core/projection/withoutfin.h"

#include <array>

namespace eleven {

class Background {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] const WithoutFin& withoutFin() const { return m_withoutFin; }
    /// `who` has called shutdown(2) on this descriptor: nothing more is read from it.
    [[nodiscard]] bool hasShutReading(EndpointId who, int descriptor) const {
        return m_shut.count({who, descriptor}) != 0;
    }
    /// Its newest listener does.
    [[nodiscard]] bool listens(Side host) const { return m_listens[static_cast<std::size_t>(host)]; }

private:
    WithoutFin m_withoutFin;
    std::set<std::pair<EndpointId, int>> m_shut;
    std::array<bool, 2> m_listens = {};
};

} // namespace eleven
