#include "core/lab/endpoint/holders.h"

namespace eleven {
namespace {

template <typename Map, typename Key, typename Entry>
void eraseFrom(Map& map, const Key& key, const Entry& entry) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    found->second.erase(entry);
    if (found->second.empty()) map.erase(found);
}

} // namespace

void Holders::add(EndpointId who, const OpenSocket& socket) {
    remove(who, socket.number);
    m_sockets[who][socket.number] = socket;
    const Descriptor descriptor{who, socket.number};
    m_byInode[{who.host, socket.inode}].insert(descriptor);
    if (!socket.flow) return;
    m_byTuple[{who.host, *socket.flow}].insert(descriptor);
    m_byPort[{who.host, socket.flow->localPort}].insert(descriptor);
}

void Holders::remove(EndpointId who, int number) {
    const std::optional<OpenSocket> socket = find(who, number);
    if (!socket) return;
    const Descriptor descriptor{who, number};
    eraseFrom(m_byInode, std::pair(who.host, socket->inode), descriptor);
    if (socket->flow) {
        eraseFrom(m_byTuple, std::pair(who.host, *socket->flow), descriptor);
        eraseFrom(m_byPort, std::pair(who.host, socket->flow->localPort), descriptor);
    }
    m_sockets[who].erase(number);
}

void Holders::removeAll(EndpointId who) { set(who, {}); }

void Holders::copy(EndpointId from, EndpointId to) {
    for (const auto& [number, socket] : std::map(of(from)))
        add(to, socket);
}

void Holders::set(EndpointId who, const std::vector<OpenSocket>& sockets) {
    for (const auto& [number, socket] : std::map(of(who)))
        remove(who, number);
    for (const OpenSocket& socket : sockets)
        add(who, socket);
}

const std::map<int, OpenSocket>& Holders::of(EndpointId who) const {
    static const std::map<int, OpenSocket> none;
    const auto found = m_sockets.find(who);
    return found != m_sockets.end() ? found->second : none;
}

std::optional<OpenSocket> Holders::find(EndpointId who, int number) const {
    const auto found = of(who).find(number);
    return found != of(who).end() ? std::optional(found->second) : std::nullopt;
}

std::optional<Holders::Holding> Holders::firstOf(const Index& index) const {
    const auto& [who, number] = *index.begin();
    return Holding{who, m_sockets.at(who).at(number)};
}

std::optional<Holders::Holding> Holders::holderOf(Side host, std::uint32_t inode) const {
    const auto found = m_byInode.find({host, inode});
    return found != m_byInode.end() && inode != 0 ? firstOf(found->second) : std::nullopt;
}

std::optional<Holders::Holding> Holders::holderOf(Side host, const Flow& flow) const {
    const auto found = m_byTuple.find({host, flow});
    return found != m_byTuple.end() ? firstOf(found->second) : std::nullopt;
}

void Holders::learn(Side host, std::uint32_t inode, const Flow& flow) {
    const auto found = m_byInode.find({host, inode});
    if (found == m_byInode.end() || inode == 0) return;
    for (const auto& [who, number] : Index(found->second)) {
        OpenSocket socket = m_sockets.at(who).at(number);
        if (socket.flow == flow) continue;
        socket.flow = flow;
        add(who, socket);
    }
}

std::set<EndpointId> Holders::atPort(Side host, std::uint16_t port) const {
    std::set<EndpointId> all;
    if (const auto found = m_byPort.find({host, port}); found != m_byPort.end())
        for (const auto& [who, number] : found->second)
            all.insert(who);
    return all;
}

} // namespace eleven
