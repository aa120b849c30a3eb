#pragma once
// The states of both ends, from the segments alone. What an end sends proves what it is (a FIN: FIN-WAIT-1,
// or LAST-ACK); what is sent to it takes effect when its own segments prove that it arrived, and that of an
// ACK, which nobody acknowledges, at once: it is presumed, until the end sends again what was acknowledged.
// Each step is one of the RFC 9293 table; what can be several states stays several. Pure.

#include "core/capture/capturedconnection.h"
#include "core/capture/packet.h"
#include "core/tcp/rfc9293.h"

#include <vector>

namespace eleven {

/// Which of the segments of a connection were the last of their kind, by the end that sent them: whoever has
/// them all knows at once that an ACK before them did not arrive.
struct LastSent {
    std::array<std::size_t, 2> fin = {}, synAck = {}, any = {};
};

/// A change of what is known about one end.
struct InferredStep {
    Side side = Side::Client;
    StateSet from, to;
    std::optional<Stimulus> stimulus = {}; ///< none: no single cause is known
    bool isPresumed = false;               ///< if the segment arrived
};

class Inference {
public:
    explicit Inference(CapturedConnection& connection, const LastSent* last = nullptr,
                       std::vector<InferredStep>* steps = nullptr)
        : m_connection(connection), m_last(last), m_steps(steps) {}

    /// To be called with the first segment before it is taken: who is the client, and that nothing was seen
    /// of its end before.
    static void begin(CapturedConnection& connection, const TcpPacket& first);
    /// It cannot belong to `connection`: a SYN that opens another one on the same ports.
    [[nodiscard]] static bool isAnother(const CapturedConnection& connection, const TcpPacket& segment,
                                        Side from);
    /// The next segment, the one with `index` of the connection (from 0).
    void take(const TcpPacket& segment, Side from, std::size_t index = 0);

private:
    void count(const TcpPacket& segment, CapturedEnd& sender);
    void takeReset(const TcpPacket& segment, Side from);
    void takeSyn(const TcpPacket& segment, Side from);
    void takeSynAck(const TcpPacket& segment, Side from);
    void takeOther(const TcpPacket& segment, Side from);
    void takeGap(const TcpPacket& segment, Side from);
    void takeFin(const TcpPacket& segment, Side from);
    void provesFinArrived(Side side);
    void narrow(const TcpPacket& segment, Side from);
    void presume(const TcpPacket& segment, Side from);
    void presumeAckOfFin(const TcpPacket& segment, Side from);

    void step(Side side, Stimulus stimulus, bool isPresumed = false);
    void set(Side side, StateSet to, std::optional<Stimulus> stimulus = {}, bool isPresumed = false);
    /// What the segment `m_index` tells `side` counts: it has sent nothing of the kind since.
    [[nodiscard]] bool counts(Side side, std::array<std::size_t, 2> LastSent::* kind) const;
    [[nodiscard]] CapturedEnd& end(Side side) { return m_connection.end(side); }

    CapturedConnection& m_connection;
    const LastSent* m_last;
    std::vector<InferredStep>* m_steps;
    std::size_t m_index = 0;
};

} // namespace eleven
