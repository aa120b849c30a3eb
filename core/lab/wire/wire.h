#pragma once
// The wire between the two hosts. It takes up every segment that a kernel sends and holds it until it is told
// what to do with it; the two directions have no order between them. A retransmission of a held segment is
// stacked on it. Used by one thread; never blocks.

#include "core/base/fd.h"
#include "core/lab/wire/loss.h"
#include "core/lab/wire/talks.h"
#include "core/recording/recorder.h"

namespace eleven {

class Wire {
public:
    struct Held {
        SegmentId id = 0;
        Side from = Side::Client;
        std::vector<std::uint8_t> packet;
        std::shared_ptr<const Segment> segment;
        unsigned copies = 1; ///< the original and the retransmissions stacked on it
    };
    /// What became of a segment, and the number of the event that tells it.
    struct Done {
        EventNumber fate = 0;
        Side to = Side::Client;
        std::shared_ptr<const Segment> segment; ///< nothing reached the other kernel: null
        Arrivals::Meaning meaning;              ///< of the segment to that kernel
    };

    /// `isPatient`: a repetition of a delivered segment is lost while the answer to it is held, because it is
    /// only the hold that makes the kernel repeat it.
    Wire(Fd clientTun, Fd serverTun, bool isPatient, Recorder& recorder);

    /// Takes up what both kernels have sent since the last call. Each segment's flow, as its sender sees it,
    /// is appended to `touched`. Returns true if there was anything.
    bool drain(std::vector<std::pair<Side, Flow>>& touched);

    /// Held segments, those first that were sent or have overtaken first.
    [[nodiscard]] const std::deque<Held>& held() const { return m_held; }
    [[nodiscard]] const Held* find(SegmentId id) const;

    /// Delivers, drops or copies. None: the segment is not held. `receiver`: the state that its connection
    /// was seen in last on the other host.
    [[nodiscard]] std::optional<Done> decide(SegmentId id, Fate fate, State receiver);
    /// Holds a segment that nobody sent, in the name of `from`. Decide at once what becomes of it.
    SegmentId inject(Side from, const Flow& sender, const Forgery& forgery);
    /// Writes `forgery` into a held segment. It has another number from then on; 0: it is not held.
    SegmentId alter(SegmentId id, const Forgery& forgery);
    /// The youngest segment of `from` goes before all others of its direction. 0: there are not two.
    SegmentId overtake(Side from);

    /// While the wire is cut, what is delivered is lost.
    void setCut(bool cut) { m_isCut = cut; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// From now on `percent` of what is delivered from `from` is lost.
    void setLoss(Side from, int percent, std::uint32_t seed);
    [[nodiscard]] int readiness(Side host) const { return tunOf(host).number(); }
    /// Connections that it remembers something of.
    [[nodiscard]] std::size_t connections() const { return m_talks.size(); }

private:
    [[nodiscard]] const Fd& tunOf(Side host) const { return m_tuns[static_cast<std::size_t>(host)]; }
    bool drainHost(Side host, std::vector<std::pair<Side, Flow>>& touched);
    [[nodiscard]] bool isAnswerHeld(Side host, const Segment& segment) const;
    [[nodiscard]] bool isHeld(const Flow& clientsView) const;
    [[nodiscard]] std::deque<Held>::iterator place(SegmentId id);
    void takeUp(Side host, std::span<const std::uint8_t> packet, Segment segment);
    [[nodiscard]] SegmentEvent eventOf(Side from, Segment segment);
    [[nodiscard]] Held heldAs(const SegmentEvent& event) const;
    [[nodiscard]] Done handOver(const Held& held, Fate fate, State receiver);

    std::array<Fd, 2> m_tuns;
    const bool m_isPatient;
    Recorder& m_recorder;
    std::deque<Held> m_held;
    Talks m_talks;
    std::array<Loss, 2> m_losses; ///< by the side that sends
    SegmentId m_lastId = 0;
    bool m_isCut = false;
};

} // namespace eleven
