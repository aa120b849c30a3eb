#pragma once
// What the wire remembers of each connection: what was sent lately, to recognise a repetition; how far both
// ends are, to make a segment that fits. Connections that are over are forgotten, the oldest first, as soon
// as there are more than a few hundred; of those that never end some thousands are kept. Pure.

#include "core/lab/observer/sockdiag.h"
#include "core/tcp/arrivals.h"

#include <array>
#include <deque>
#include <functional>
#include <map>

namespace eleven {

class Talks {
public:
    /// Takes note of a segment that the kernel of `from` sent. Returns the one that it repeats, or 0.
    SegmentId sent(Side from, SegmentId id, const std::shared_ptr<const Segment>& segment);
    /// Takes note of a segment that is handed over, whoever made it, and says what it means there, where its
    /// connection was seen in `receiver` last.
    [[nodiscard]] Arrivals::Meaning arrive(Side from, const Segment& segment, State receiver);

    /// SEG.SEQ and SEG.ACK counted from the SYN of their direction.
    [[nodiscard]] std::uint32_t relativeSeq(const Segment& segment) const;
    [[nodiscard]] std::uint32_t relativeAck(const Segment& segment) const;
    /// What the other end expects next from `sender`; if it knows nothing yet, what `sender` would send next.
    [[nodiscard]] SeqNo expected(Side from, const Flow& sender) const;
    /// Acknowledges all that the other end has sent to `sender`.
    [[nodiscard]] SeqNo acknowledgment(Side from, const Flow& sender) const;

    /// Forgets connections that are over, but for those that `isHeld` says are still on the wire.
    void forget(const std::function<bool(const Flow& clientsView)>& isHeld);
    [[nodiscard]] std::size_t size() const { return m_talks.size(); }

private:
    struct Sent {
        SegmentId id;
        std::shared_ptr<const Segment> segment;
    };
    struct Direction {
        std::deque<Sent> recent; ///< what occupied sequence space
        std::optional<SeqNo> sentUpTo;
        bool hasFinished = false; ///< its FIN was handed over
        /// What `segment` repeats, or the first of what it repeats; 0: some of it is new.
        [[nodiscard]] SegmentId firstWith(const Segment& segment) const;
    };
    struct Talk {
        std::array<Direction, 2> directions; ///< by the side that sends
        SegmentId last = 0;                  ///< the last segment that was seen of it
        bool isOver = false;
    };
    [[nodiscard]] const Direction* find(Side from, const Flow& sender) const;
    void erase(const Flow& clientsView);

    std::map<Flow, Talk> m_talks; ///< as the client's host sees them
    std::deque<Flow> m_over;      ///< the oldest first
    SegmentId m_lastId = 0;
    Arrivals m_arrivals;
};

/// They occupy the same sequence numbers of the same connection with the same octets.
[[nodiscard]] bool isSameData(const Segment& a, const Segment& b);

} // namespace eleven
