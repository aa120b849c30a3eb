#pragma once
// The ladder: what stands on which row of a time axis. Rows are counted from 0, in the order in which things
// happened; nothing is canned. A segment starts on the row where it was sent; a flight ends on the row where
// it arrived or was lost; the band of an end changes on the row of what changed it. Pure; advanced event by
// event; a copy is a snapshot that shares with it what is the same.

#include "core/base/chunked.h"
#include "core/projection/endstates.h"
#include "core/projection/furthestback.h"
#include "core/projection/overlo.h"
#include "core/recording/event.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace eleven {

class Ladder {
public:
    /// One end was in one state, from `row` to the row of the next band of that end, or until now.
    struct Band {
        State state = State::Closed;
        int row = 0;
        bool isNew = false; ///< a connection that came out of a listener, which still listens
        Certainty certainty = Certainty::Seen;
    };
    /// A segment that a kernel sent. Copies stacked on it while it was held are counted, not listed.
    struct Sent {
        SegmentEvent event;
        int row = 0;
        int endRow = -1;     ///< where it was delivered or lost; -1 while it is held
        int count = 1;       ///< "×3": the original and the copies stacked on it
        int originalRow = 0; ///< where the segment it repeats was sent; meaningful if event.repeats
        [[nodiscard]] bool isHeld() const { return endRow < 0; }
    };
    /// What became of a segment. A segment of which a copy was delivered has several.
    struct Flight {
        std::size_t sent = 0; ///< index into sent()
        Fate fate = Fate::Delivered;
        int row = 0; ///< arrived, or was lost
    };
    /// Something that no kernel sent and no state tells.
    struct Mark {
        enum class Kind : std::uint8_t {
            Death,
            Cut,
            Mended,
            SkippedTimeWait,
            KeptBack, ///< repetitions of a delivered segment, which the patient wire loses
            OverLo,   ///< a connection of a host with itself begins: nothing of it comes to the wire
        } kind = Kind::Death;
        int row = 0;
        Side side = Side::Client; ///< Death, KeptBack, OverLo: whose
        ExitEvent death = {};     ///< Death: who died of which signal
        SegmentEvent sent = {};   ///< KeptBack: the latest
        int count = 1;            ///< KeptBack: how many of them
    };
    /// The one thing that the last act changed.
    struct Focus {
        enum class Kind : std::uint8_t { Nothing, Band, Segment } kind = Kind::Nothing;
        Side side = Side::Client; ///< Band: the last band of this end
        SegmentId segment = 0;    ///< Segment
    };

    Ladder();

    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// At least 1: both ends begin, CLOSED, on row 0.
    [[nodiscard]] int rowCount() const { return m_rows; }
    /// What comes next may still put something on this row or below it, never above.
    [[nodiscard]] int firstOpenRow() const { return std::max(m_actRow, m_rows - kOpenRows); }
    [[nodiscard]] const Chunked<Band>& bands(Side side) const { return m_bands[index(side)]; }
    [[nodiscard]] const Chunked<Sent>& sent() const { return m_sent; }
    [[nodiscard]] const Chunked<Flight>& flights() const { return m_flights; }
    /// Of flights(), the rows where they were sent.
    [[nodiscard]] const FurthestBack& sentRows() const { return m_sentRows; }
    /// Of sent(), the rows of what they repeat.
    [[nodiscard]] const FurthestBack& originalRows() const { return m_originalRows; }
    /// Indices into sent() of what is held, oldest first.
    [[nodiscard]] const std::vector<std::size_t>& held() const { return m_held; }
    [[nodiscard]] const Chunked<Mark>& marks() const { return m_marks; }
    /// What is delivered now is lost.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] const Focus& focus() const { return m_focus; }
    /// Index into sent(); none if `id` is unknown or was stacked on another.
    [[nodiscard]] std::optional<std::size_t> find(SegmentId id) const;

private:
    static constexpr int kOpenRows = 8;
    static std::size_t index(Side side) { return static_cast<std::size_t>(side); }
    void addAct(const ActEvent& act);
    void overtake(Side from);
    void addSegment(const SegmentEvent& segment);
    void addFate(const FateEvent& fate, EventNumber number);
    void addState(const StateEvent& change);
    void addUnknown(Side side);
    int newRow();
    void mark(Mark mark);
    void keepBack(const SegmentEvent& repetition);
    [[nodiscard]] int rowOfCause(EventNumber cause) const;

    int m_rows = 1;
    bool m_actIsNew = true;                 ///< nothing of the present act has a row yet
    int m_actRow = 0;                       ///< the first row of the present act
    bool m_rowHasFlight = false;            ///< a flight ended on the last row: answers start below it
    std::array<bool, 2> m_rowHasSent = {};  ///< by side
    std::map<EventNumber, int> m_causeRows; ///< of the fates of the present act
    std::array<Chunked<Band>, 2> m_bands;   ///< by side, never empty
    Chunked<Sent> m_sent;                   ///< by SegmentId, rising
    Chunked<Flight> m_flights;
    FurthestBack m_sentRows, m_originalRows;
    std::vector<std::size_t> m_held;
    Chunked<Mark> m_marks;
    bool m_isCut = false;
    EndStates m_ends;
    OverLo m_inside;
    Focus m_focus;
};

} // namespace eleven
