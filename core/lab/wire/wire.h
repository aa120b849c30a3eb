#pragma once
// The wire between the two hosts. It takes up every segment that a kernel sends and holds it until it is told
// what to do with it; the two directions have no order between them. A retransmission of a held segment is
// stacked on it. Used by one thread; never blocks.

#include "core/base/fd.h"
#include "core/net/flow.h"
#include "core/tcp/arrivals.h"
#include "core/trace/recorder.h"

#include <array>
#include <deque>
#include <map>

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
    /// What a delivery did: the segment, and the number of its FateEvent.
    struct Done {
        EventNumber fate = 0;
        Side to = Side::Client;
        std::shared_ptr<const Segment> segment; ///< nothing reached the other kernel: null
        Arrivals::Meaning meaning;              ///< of the segment to that kernel
    };

    /// `isPatient`: a repetition of a delivered segment is lost while the answer to it is held, because it is
    /// only the hold that makes the kernel repeat it.
    Wire(Fd clientTun, Fd serverTun, bool isPatient, Recorder& recorder);

    /// Takes up what both kernels have sent since the last call. Each segment's tuple, as its sender sees it,
    /// is appended to `touched`. Returns true if there was anything.
    bool drain(std::vector<std::pair<Side, Tuple>>& touched);

    /// Held segments, oldest first.
    [[nodiscard]] const std::deque<Held>& held() const { return m_held; }
    [[nodiscard]] const Held* find(SegmentId id) const;

    /// `fate` says which: delivered, dropped or copied. None: the segment is not held.
    [[nodiscard]] std::optional<Done> settle(SegmentId id, Fate fate);

    /// While the wire is cut, what is delivered is lost.
    void setCut(bool cut) { m_isCut = cut; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] int readiness(Side host) const { return tunOf(host).number(); }

private:
    struct Sent {
        SegmentId id;
        std::shared_ptr<const Segment> segment;
    };

    [[nodiscard]] const Fd& tunOf(Side host) const { return m_tuns[static_cast<std::size_t>(host)]; }
    bool drainHost(Side host, std::vector<std::pair<Side, Tuple>>& touched);
    [[nodiscard]] bool isAnswerHeld(Side host, const Segment& segment) const;
    void takeUp(Side host, std::span<const std::uint8_t> packet, Segment segment);

    std::array<Fd, 2> m_tuns;
    const bool m_isPatient;
    Recorder& m_recorder;
    std::deque<Held> m_held;
    /// What occupied sequence space lately, by its sender's tuple: to recognise a retransmission.
    std::map<std::pair<Side, Tuple>, std::deque<Sent>> m_recent;
    Arrivals m_arrivals;
    SegmentId m_lastId = 0;
    bool m_isCut = false;
};

} // namespace eleven
