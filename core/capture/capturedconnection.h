#pragma once
// A connection as a capture shows it: counts, and the states of both ends as far as they can be inferred. No
// segment is kept. Values.

#include "core/base/clock.h"
#include "core/capture/peeraddress.h"
#include "core/net/host.h"
#include "core/net/seqno.h"
#include "core/tcp/state.h"

namespace eleven {

/// Why a state of a connection is not known, or rests on something that the capture does not show.
enum class Unseen : std::uint8_t {
    Beginning,  ///< the capture began in the middle of it
    Direction,  ///< nothing of what one end sent is there, though the other end acknowledges it
    Gap,        ///< an end acknowledges what the capture does not have
    Listen,     ///< LISTEN sends nothing: that it was there is known from the SYN,ACK only
    NoSocket,   ///< a RST answered the SYN: nobody listened, or somebody in between refused
    FinWait2,   ///< the ACK of a FIN rode on the other FIN: FIN-WAIT-2 had no time
    CloseOrder, ///< FINs crossed and were sent again: CLOSING or FIN-WAIT-2, one of them was in between
    LastAck,    ///< nobody acknowledges the last ACK: whether it arrived is not known
    TimeWait,   ///< TIME-WAIT ends by a timer, without a segment
    Reset,      ///< an end went on sending after a RST: it did not arrive, or was not its own
};
inline constexpr std::size_t kUnseenCodes = 10;

/// How it ended.
enum class Ending : std::uint8_t {
    SynUnanswered,
    Refused,    ///< a RST answered the SYN
    Reset,      ///< by `resetBy`
    Closed,     ///< both FINs were acknowledged
    HalfClosed, ///< one end never closed, or its FIN was not acknowledged
    Open,       ///< no FIN at all
};
inline constexpr std::size_t kEndings = 6;

/// What one end has shown of itself.
struct CapturedEnd {
    /// What became of its FIN, as far as this end can know.
    enum class FinAck : std::uint8_t {
        None,
        Arrived,   ///< a segment that acknowledges it was sent, and took effect
        WithFin,   ///< on the other FIN: takes effect with it
        BehindFin, ///< behind the other FIN
        Unsure,    ///< perhaps this, perhaps that: FINs were sent again
    };

    StateSet states = {}; ///< one: inferred; several: which of them is not known
    StateSet beforeReset = {};
    SeqNo initial, next, acked,
        afterFin;             ///< ISS, SND.NXT, the highest ACK it sent, the number behind its FIN
    SeqNo holeBegin, holeEnd; ///< the latest of its octets that were jumped over
    std::uint32_t segments = 0, repeats = 0;
    std::uint64_t octets = 0; ///< of payload, repetitions too
    FinAck finAck = FinAck::None;
    bool knowsNext : 1 = false, hasAcked : 1 = false;
    bool sentSyn : 1 = false, sentSynAck : 1 = false, sentFin : 1 = false, sentRst : 1 = false;
    bool gotFin : 1 = false;       ///< it acknowledged the other FIN
    bool gotFinFirst : 1 = false;  ///< before it sent its own
    bool isPassive : 1 = false;    ///< a listener opened it
    bool isOpenProven : 1 = false; ///< it sent what only an open end sends
    bool isReset : 1 = false;      ///< a RST came or went, and it has sent nothing since
};

struct CapturedConnection {
    std::array<PeerAddress, 2> addresses = {}; ///< by Side; the client is who sent the first SYN
    std::array<std::uint16_t, 2> ports = {};
    std::array<CapturedEnd, 2> ends = {};
    Nanoseconds first{0}, last{0}; ///< since the epoch
    std::uint64_t firstPacket = 0, lastPacket = 0;
    SetOf<Unseen> unseen = {}; ///< what was met on the way; unseenOf() adds what the end leaves open
    std::optional<Side> finBy = {}, resetBy = {}; ///< who sent the first FIN; the first RST that was taken

    [[nodiscard]] CapturedEnd& end(Side side) { return ends[static_cast<std::size_t>(side)]; }
    [[nodiscard]] const CapturedEnd& end(Side side) const { return ends[static_cast<std::size_t>(side)]; }
    [[nodiscard]] std::string endText(Side side) const {
        const auto index = static_cast<std::size_t>(side);
        return addresses[index].text(ports[index]);
    }
    [[nodiscard]] std::uint64_t segments() const {
        return std::uint64_t{ends[0].segments} + ends[1].segments;
    }
    [[nodiscard]] std::uint64_t octets() const { return ends[0].octets + ends[1].octets; }
    [[nodiscard]] std::uint64_t repeats() const { return std::uint64_t{ends[0].repeats} + ends[1].repeats; }
};

[[nodiscard]] Ending endingOf(const CapturedConnection& connection);
[[nodiscard]] SetOf<Unseen> unseenOf(const CapturedConnection& connection);

} // namespace eleven
