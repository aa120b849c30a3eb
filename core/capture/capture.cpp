#include "core/capture/capture.h"

#include "core/capture/inference.h"

#include <cstring>
#include <numeric>

namespace eleven {

namespace {

/// 64 bits that all of `bits` changed (the finaliser of SplitMix64).
std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

} // namespace

std::uint64_t Capture::packetCount() const {
    return std::accumulate(packets.begin(), packets.end(), std::uint64_t{0});
}

std::size_t ConnectionTable::Hash::operator()(const Key& key) const {
    std::array<std::uint64_t, 5> words = {};
    static_assert(sizeof(key.addresses) + sizeof(key.ports) <= sizeof(words));
    std::memcpy(words.data(), &key, sizeof(key.addresses) + sizeof(key.ports));
    std::uint64_t hash = 0;
    for (const std::uint64_t word : words)
        hash = mixed(hash ^ word);
    return hash;
}

std::optional<ConnectionTable::Place> ConnectionTable::placeOf(const TcpPacket& packet) {
    const bool isSourceFirst =
        std::pair(packet.source, packet.sourcePort) <= std::pair(packet.destination, packet.destinationPort);
    const Key key =
        isSourceFirst ? Key{{packet.source, packet.destination}, {packet.sourcePort, packet.destinationPort}}
                      : Key{{packet.destination, packet.source}, {packet.destinationPort, packet.sourcePort}};
    const auto known = m_newest.find(key);
    if (known != m_newest.end()) {
        const CapturedConnection& connection = m_connections[known->second];
        const bool isFromClient =
            connection.addresses[0] == packet.source && connection.ports[0] == packet.sourcePort;
        const Side from = isFromClient ? Side::Client : Side::Server;
        if (!Inference::isAnother(connection, packet, from)) return Place{known->second, from, false};
    }
    if (m_connections.size() >= m_most) {
        if (known != m_newest.end()) m_newest.erase(known); // what follows is not of the one before
        return std::nullopt;
    }
    m_newest.insert_or_assign(key, static_cast<std::uint32_t>(m_connections.size()));
    CapturedConnection& opened = m_connections.emplace_back();
    Inference::begin(opened, packet);
    const bool isFromClient = opened.addresses[0] == packet.source && opened.ports[0] == packet.sourcePort;
    return Place{m_connections.size() - 1, isFromClient ? Side::Client : Side::Server, true};
}

Capture readCapture(CaptureFile file, const CaptureWatch& watch, std::size_t most) {
    Capture capture;
    ConnectionTable table(capture.connections, most);
    while (const std::optional<CaptureFile::Record> record = file.next()) {
        if (record->number == 1) capture.first = capture.last = record->t;
        capture.first = std::min(capture.first, record->t);
        capture.last = std::max(capture.last, record->t);
        const Packet packet = decodePacket(file.linkType(), record->bytes, record->wireLength);
        ++capture.packets[static_cast<std::size_t>(packet.kind)];
        if (watch && record->number % kPacketsBetweenLooks == 0 && watch(file.part())) {
            capture.broke = CaptureBreak{.kind = CaptureBreak::Kind::Stopped, .packet = record->number};
            return capture;
        }
        if (packet.kind != PacketKind::Tcp) continue;
        const std::optional<ConnectionTable::Place> place = table.placeOf(packet.tcp);
        if (!place) {
            ++capture.unkept;
            continue;
        }
        CapturedConnection& connection = capture.connections[place->connection];
        if (place->isNew) {
            connection.first = record->t;
            connection.firstPacket = record->number;
        }
        connection.last = std::max(connection.last, record->t);
        connection.lastPacket = record->number;
        Inference(connection).take(packet.tcp, place->from);
    }
    capture.broke = file.broke();
    return capture;
}

} // namespace eleven
