#pragma once
// What a segment means to the end that gets it: how far each direction has arrived without a gap, and so
// whether a FIN is taken now, waits behind a gap or was taken before, whether a RST is exact, and whether the
// segment is acceptable at all (RFC 9293, section 3.10.7.4). It must be told of every segment that a kernel
// sends, and of every one that is handed over, be it a kernel's or nobody's. Pure.

#include "core/net/flow.h"
#include "core/tcp/rfc9293.h"

#include <map>

namespace eleven {

class Arrivals {
public:
    struct Meaning {
        Stimulus stimulus = Stimulus::ArrivesAck;
        bool hasNewData = false; ///< it, or the gap before its FIN, tells of data that was not there before
        bool isInOrder = false;  ///< it begins where that which arrived before ends
    };

    /// A kernel sent it. What is made up on the way is not sent: it only arrives.
    void sent(const Segment& segment);
    /// `receiver`: the state that its kernel was seen in last. What came before and cannot have been taken in
    /// that state was thrown away there, as the last ACK of a handshake is while the accept queue is full.
    [[nodiscard]] Meaning arrive(const Segment& segment, std::optional<State> receiver = {});
    /// RCV.NXT of the end that gets what is sent on `flow`; none: no SYN has arrived there.
    [[nodiscard]] std::optional<SeqNo> expected(const Flow& flow) const;
    /// Both directions of a connection that is over on both hosts.
    void forget(const Flow& flow);

    /// SEG.SEQ and SEG.ACK counted from the SYN of their direction; as on the wire if it was not seen.
    [[nodiscard]] std::uint32_t relativeSeq(const Segment& segment) const;
    [[nodiscard]] std::uint32_t relativeAck(const Segment& segment) const;

private:
    struct Stretch {
        SeqNo begin, end;
        bool hasFin = false; ///< at its end
    };
    /// What the kernel of one end has sent, and what it offers to the other.
    struct Sent {
        std::optional<SeqNo> initial = {};
        std::optional<SeqNo> upTo = {};     ///< SND.NXT
        std::optional<SeqNo> afterFin = {}; ///< the number that acknowledges its FIN
        bool isFinAcknowledged = false;
        std::optional<unsigned> shift = {}; ///< of the windows that it offers (RFC 7323)
        std::optional<SeqNo> edge = {};     ///< the other end may send up to here
    };
    /// How far it has arrived without a gap.
    struct Reach {
        std::optional<SeqNo> next = {};  ///< RCV.NXT; none: the SYN has not arrived
        std::vector<Stretch> early = {}; ///< behind a gap
        bool isFinTaken = false;

        /// Takes it, and what it makes in order: true if that ends with a FIN.
        bool takesFin(Stretch arriving);
    };
    /// What the other end has got of it, perhaps from nobody.
    struct Arrived : Reach {
        std::optional<Reach> before = {}; ///< of what came last, if it can have been thrown away
        bool isGuessed = false;           ///< `next`: from a SYN that nobody has answered yet
    };
    struct Direction {
        Sent sent;
        Arrived arrived;
    };

    static void unlearn(Arrived& arrived, Sent& other, State receiver);
    [[nodiscard]] Stimulus meaningOfReset(const Segment& segment, const std::optional<SeqNo>& next,
                                          const Sent& other) const;
    [[nodiscard]] Stimulus meaningOfSyn(const Segment& segment, Arrived& arrived, const Sent& other) const;
    [[nodiscard]] std::uint32_t relative(SeqNo number, const Flow& flow) const;

    std::map<Flow, Direction> m_directions; ///< by the flow as its sender sees it
};

} // namespace eleven
