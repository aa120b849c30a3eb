#pragma once
// All connections of a capture file, in one pass: what is kept grows with their number, not with that of the
// packets. May be read on any thread.

#include "core/capture/capturedconnection.h"
#include "core/capture/capturefile.h"
#include "core/capture/packet.h"

#include <deque>
#include <unordered_map>

namespace eleven {

struct Capture {
    std::deque<CapturedConnection> connections;           ///< in the order of their first packets
    std::array<std::uint64_t, kPacketKinds> packets = {}; ///< by PacketKind
    Nanoseconds first{0}, last{0};                        ///< since the epoch
    std::uint64_t unkept = 0;                             ///< TCP packets of connections beyond the cap
    std::optional<CaptureBreak> broke = {};               ///< none: it was read to its end

    [[nodiscard]] std::uint64_t packetCount() const;
};

/// Which connection a packet belongs to.
class ConnectionTable {
public:
    struct Place {
        std::size_t connection;
        Side from;
        bool isNew;
    };
    explicit ConnectionTable(std::deque<CapturedConnection>& connections, std::size_t most)
        : m_connections(connections), m_most(most) {}

    /// None: it would be one connection too many. A new one is there then, and has taken nothing yet.
    [[nodiscard]] std::optional<Place> placeOf(const TcpPacket& packet);

private:
    /// Both ends, the smaller one first: the same for both directions.
    struct Key {
        std::array<PeerAddress, 2> addresses;
        std::array<std::uint16_t, 2> ports;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    std::deque<CapturedConnection>& m_connections;
    std::size_t m_most;
    std::unordered_map<Key, std::uint32_t, Hash> m_newest; ///< of those between the same ends
};

/// More connections than that are counted only.
inline constexpr std::size_t kMostConnections = 1'000'000;

/// What `watch` stops is what was read so far.
[[nodiscard]] Capture readCapture(CaptureFile file, const CaptureWatch& watch = {},
                                  std::size_t most = kMostConnections);

} // namespace eleven
