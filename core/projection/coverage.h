#pragma once
// Which states were visited and which of kEdges were walked, by each end and in all: as kernels answered, or
// as is inferred. Of listeners only what an end shows counts: one that is closed beside a connection walks no
// edge. Pure; advanced event by event.

#include "core/projection/endstates.h"
#include "core/tcp/rfc9293.h"

#include <array>
#include <optional>
#include <vector>

namespace eleven {

/// The place of from -> to in kEdges; none: the RFC's figure has no such arrow (a reset, for one).
[[nodiscard]] std::optional<std::size_t> edgeIndex(State from, State to);

class Coverage {
public:
    /// A state change of one end.
    struct Step {
        Side side = Side::Client;
        State from = State::Closed;
        State to = State::Closed;
        std::optional<std::size_t> edge = {};  ///< in kEdges
        std::optional<Stimulus> stimulus = {}; ///< what it came of, as the chronicle says
        std::vector<std::uint8_t> sent = {};   ///< the flags of what this end sent then
        [[nodiscard]] bool isSameWay(const Step& other) const {
            return side == other.side && from == other.from && to == other.to;
        }
    };

    /// `event` must be the one after the last one added.
    void add(const Event& event);

    [[nodiscard]] bool isVisited(Side side, State state) const;
    [[nodiscard]] bool isVisited(State state) const;
    [[nodiscard]] bool isWalked(Side side, std::size_t edge) const;
    /// A kernel answered so; else what was visited and walked is inferred.
    [[nodiscard]] bool isProven(State state) const; ///< at either end
    [[nodiscard]] bool isProven(Side side, std::size_t edge) const;
    [[nodiscard]] int stateCount() const; ///< visited by either end, of kStateCount
    [[nodiscard]] int edgeCount() const;  ///< walked by either end, of kEdges.size()
    /// Where an end stands now.
    [[nodiscard]] State current(Side side) const { return m_ends.of(side); }
    [[nodiscard]] Certainty certainty(Side side) const { return m_ends.certainty(side); }
    [[nodiscard]] bool isListening(Side side) const { return m_ends.isListening(side); }
    /// The latest step of either end.
    [[nodiscard]] const std::optional<Step>& last() const { return m_last; }
    /// The steps that the figure has no arrow for: resets, time-outs. Each way once, as it was taken first.
    [[nodiscard]] const std::vector<Step>& besideTheFigure() const { return m_beside; }

private:
    enum class Known : std::uint8_t { No, Inferred, Proven };
    struct End {
        std::array<Known, kStateCount> visited = {Known::Proven}; ///< CLOSED: there each begins
        std::array<Known, kEdges.size()> walked = {};
    };
    void addSegment(const SegmentEvent& segment);
    [[nodiscard]] const End& end(Side side) const { return m_byEnd[static_cast<std::size_t>(side)]; }

    std::array<End, 2> m_byEnd;
    EndStates m_ends;
    std::array<std::vector<std::uint8_t>, 2> m_sent; ///< by side: since the last act, arrival or step
    std::optional<Step> m_last;
    std::vector<Step> m_beside;
};

} // namespace eleven
