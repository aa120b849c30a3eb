#pragma once
// What a segment means to the end that gets it: how far each direction has arrived without a gap, and so
// whether a FIN is taken now, waits behind a gap or was taken before (RFC 9293, section 3.10.7.4). It must be
// told of every segment that is sent and of every one that is handed over. Pure.

#include "core/net/segment.h"
#include "core/tcp/rfc9293.h"

#include <map>
#include <tuple>

namespace eleven {

class Arrivals {
public:
    struct Meaning {
        Stimulus stimulus = Stimulus::ArrivesAck;
        bool hasNewData = false; ///< it, or the gap before its FIN, tells of data that was not there before
        bool isInOrder = false;  ///< it begins where that which arrived before ends
    };

    void sent(const Segment& segment);
    [[nodiscard]] Meaning arrive(const Segment& segment);

    /// RCV.NXT of the end that gets segments like this one; none: no SYN has arrived there.
    [[nodiscard]] std::optional<SeqNo> expected(const Segment& like) const;
    /// The connection of this segment is gone.
    void forget(const Segment& like);

    /// SEG.SEQ and SEG.ACK counted from the SYN of their direction; as on the wire if it was not seen.
    [[nodiscard]] std::uint32_t relativeSeq(const Segment& segment) const;
    [[nodiscard]] std::uint32_t relativeAck(const Segment& segment) const;

private:
    struct Stretch {
        SeqNo begin, end;
    };
    /// One direction of a connection.
    struct Flow {
        std::optional<SeqNo> initial;
        std::optional<SeqNo> afterFin; ///< the number that acknowledges the FIN
        std::optional<SeqNo> next;     ///< RCV.NXT of the end that gets it; none: its SYN has not arrived
        std::vector<Stretch> early;    ///< arrived, but behind a gap

        void take(Stretch stretch);
    };
    using Direction = std::tuple<std::uint32_t, std::uint16_t, std::uint32_t, std::uint16_t>;

    [[nodiscard]] static Direction of(const Segment& segment);
    [[nodiscard]] static Direction against(const Segment& segment);
    [[nodiscard]] std::uint32_t relative(SeqNo number, const Direction& direction) const;

    std::map<Direction, Flow> m_flows;
};

} // namespace eleven
