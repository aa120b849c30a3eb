#pragma once
// The ends of connections that something has touched, each once, in the order of the touches: the kernel's
// choice of a port number must not say who is asked first. Pure.

#include "core/net/host.h"

#include <set>
#include <utility>
#include <vector>

namespace eleven {

class Touched {
public:
    void add(Side host, const Flow& flow) {
        if (m_known.emplace(host, flow).second) m_inOrder.emplace_back(host, flow);
    }
    [[nodiscard]] auto begin() const { return m_inOrder.begin(); }
    [[nodiscard]] auto end() const { return m_inOrder.end(); }

private:
    std::set<std::pair<Side, Flow>> m_known;
    std::vector<std::pair<Side, Flow>> m_inOrder;
};

} // namespace eleven
