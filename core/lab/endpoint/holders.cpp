#include "core/lab/endpoint/holders.h"

#include <algorithm>
#include <tuple>

namespace eleven {
namespace {

auto fieldsOf(const OpenSocket& socket) {
    return std::tie(socket.number, socket.fd, socket.tuple, socket.inode, socket.userTimeout);
}

bool isBefore(const OpenSocket& a, const OpenSocket& b) { return fieldsOf(a) < fieldsOf(b); }

/// Those of `a` that are not in `b`.
std::vector<OpenSocket> without(const std::vector<OpenSocket>& a, const std::vector<OpenSocket>& b) {
    std::vector<OpenSocket> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest), isBefore);
    return rest;
}

template <typename Index, typename Key, typename Descriptor>
void remove(Index& index, const Key& key, const Descriptor& descriptor) {
    const auto found = index.find(key);
    if (found == index.end()) return;
    found->second.erase(descriptor);
    if (found->second.empty()) index.erase(found);
}

} // namespace

void Holders::set(EndpointId who, std::vector<OpenSocket> sockets) {
    std::sort(sockets.begin(), sockets.end(), isBefore);
    std::vector<OpenSocket>& now = m_sockets[who];
    for (const OpenSocket& gone : without(now, sockets)) {
        const Descriptor descriptor{who, gone.number};
        if (gone.inode != 0) remove(m_byInode, std::pair(who.host, gone.inode), descriptor);
        if (gone.tuple) remove(m_byFlow, std::pair(who.host, *gone.tuple), descriptor);
    }
    for (const OpenSocket& come : without(sockets, now)) {
        const Descriptor descriptor{who, come.number};
        if (come.inode != 0) m_byInode[{who.host, come.inode}].insert_or_assign(descriptor, come);
        if (come.tuple) m_byFlow[{who.host, *come.tuple}].insert_or_assign(descriptor, come);
    }
    now = std::move(sockets);
}

const std::vector<OpenSocket>& Holders::of(EndpointId who) const {
    static const std::vector<OpenSocket> none;
    const auto found = m_sockets.find(who);
    return found != m_sockets.end() ? found->second : none;
}

std::vector<Holders::Holding> Holders::holdersOf(Side host, std::uint32_t inode) const {
    std::vector<Holding> all;
    if (const auto found = m_byInode.find({host, inode}); found != m_byInode.end())
        for (const auto& [descriptor, socket] : found->second)
            all.push_back({descriptor.first, socket});
    return all;
}

std::optional<Holders::Holding> Holders::find(Side host, const Flow& flow, std::uint32_t inode) const {
    const auto first = [](const Holdings& holdings) {
        return Holding{holdings.begin()->first.first, holdings.begin()->second};
    };
    if (const auto found = m_byInode.find({host, inode}); inode != 0 && found != m_byInode.end())
        return first(found->second);
    const auto found = m_byFlow.find({host, flow});
    if (found == m_byFlow.end()) return std::nullopt;
    const Holding holding = first(found->second);
    const bool isSame = inode == 0 || holding.socket.inode == 0;
    return isSame ? std::optional(holding) : std::nullopt;
}

} // namespace eleven
