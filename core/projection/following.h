#pragma once
// Which events concern one client of many: its calls and sockets, the segments of its ports and their fates,
// the server's sockets that belong to it; and what concerns everybody: acts, the server's calls, listeners.
// A port that the kernel chose is known only after its SYN was on the wire: such events wait for the socket
// that names the client. Pure; every event is sorted once, so that choosing another client is cheap.

#include "core/recording/event.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace eleven {

class Following {
public:
    /// None, as at first: every event concerns.
    void follow(std::optional<std::uint16_t> client);
    [[nodiscard]] std::optional<std::uint16_t> client() const { return m_client; }

    /// `event` must be the one after the last one added.
    void add(const Event& event);
    [[nodiscard]] std::size_t size() const { return m_concerned.size(); }
    /// Event `n`, 1 <= n <= size().
    [[nodiscard]] bool concerns(EventNumber n) const;
    /// The one client that event `n` concerns; none: it concerns everybody, or it is not known whom.
    [[nodiscard]] std::optional<std::uint16_t> clientOf(EventNumber n) const;
    /// Another number whenever concerns() of an event that was added earlier may have changed.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// The trace begins again; the client stays.
    void clear();

private:
    using Concerned = std::uint16_t; ///< the index of a client, or one of these:
    static constexpr Concerned kEverybody = 0xFFFF, kNobody = 0xFFFE, kWaits = 0xFFFD;
    /// Who has a port of the client host, or had it last.
    struct Owner {
        std::uint16_t client = 0;
        bool isOpen = false;
    };
    /// What happened on a port before it was known whose it is.
    struct Waiting {
        std::vector<EventNumber> events;
        std::vector<SegmentId> segments;
    };

    [[nodiscard]] Concerned concerned(const Event& event);
    Concerned take(const SegmentEvent& segment, EventNumber n);
    Concerned take(const FateEvent& fate, EventNumber n);
    Concerned take(const SocketEvent& reading, EventNumber n);
    [[nodiscard]] Concerned take(const StateEvent& change) const;
    Concerned ownerOf(std::uint16_t port, bool opens, EventNumber n);
    void learn(std::uint16_t port, Owner owner);

    std::optional<std::uint16_t> m_client;
    std::uint64_t m_revision = 0;
    std::vector<Concerned> m_concerned;     ///< by number of the event, from 1
    std::vector<Concerned> m_bySegment;     ///< by SegmentId, from 0
    std::map<std::uint16_t, Owner> m_ports; ///< of the client host
    std::map<std::uint16_t, Waiting> m_waiting;
    std::unordered_map<SocketId, std::uint16_t> m_portOfSocket; ///< the server's: the client's port
};

} // namespace eleven
