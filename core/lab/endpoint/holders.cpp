#include "core/lab/endpoint/holders.h"

#include <algorithm>
#include <tuple>

namespace eleven {
namespace {

bool isBefore(const OpenSocket& a, const OpenSocket& b) {
    return std::tie(a.number, a.fd, a.tuple) < std::tie(b.number, b.fd, b.tuple);
}

/// Those of `a` that are not in `b`.
std::vector<OpenSocket> without(const std::vector<OpenSocket>& a, const std::vector<OpenSocket>& b) {
    std::vector<OpenSocket> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest), isBefore);
    return rest;
}

} // namespace

void Holders::set(EndpointId who, std::vector<OpenSocket> sockets) {
    std::sort(sockets.begin(), sockets.end(), isBefore);
    std::vector<OpenSocket>& now = m_sockets[who];
    for (const OpenSocket& gone : without(now, sockets)) {
        if (!gone.tuple) continue;
        const auto holders = m_byTuple.find({who.host, *gone.tuple});
        holders->second.erase({who, gone.number});
        if (holders->second.empty()) m_byTuple.erase(holders);
    }
    for (const OpenSocket& come : without(sockets, now))
        if (come.tuple) m_byTuple[{who.host, *come.tuple}].insert_or_assign({who, come.number}, come);
    now = std::move(sockets);
}

const std::vector<OpenSocket>& Holders::of(EndpointId who) const {
    static const std::vector<OpenSocket> none;
    const auto found = m_sockets.find(who);
    return found != m_sockets.end() ? found->second : none;
}

std::optional<Holders::Holder> Holders::find(Side host, const Tuple& tuple) const {
    const auto found = m_byTuple.find({host, tuple});
    if (found == m_byTuple.end()) return std::nullopt;
    const auto& [descriptor, socket] = *found->second.begin();
    return Holder{descriptor.first, socket};
}

} // namespace eleven
