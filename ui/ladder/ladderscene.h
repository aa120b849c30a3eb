#pragma once
// The part of the ladder that shows between two heights, as numbers and texts: what LadderLayout computes,
// LadderPainter paints and LadderView hits with the mouse. Plain values.

#include "core/projection/ladder.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace eleven {

struct LadderScene {
    struct Band {
        Side side = Side::Client;
        State state = State::Closed;
        Certainty certainty = Certainty::Seen;
        bool hasFocus = false;
        QRectF rect;
        QStringList name; ///< one line or two
        QRectF nameRect;
        bool nameIsInside = false; ///< written upwards inside the band: no room beside it
    };
    /// Two lines of text along a segment, centred at `centre`.
    struct Label {
        QString above, below;
        QPointF centre;
        double angle = 0; ///< degrees, clockwise
        double width = 0;
        /// The corners of what is written.
        [[nodiscard]] QPolygonF outline(double above, double below) const;
    };
    struct Flight {
        SegmentId id = 0;
        Fate fate = Fate::Delivered;
        bool hasFocus = false;
        QLineF line; ///< up to where it arrived, or was lost
        Label label;
        QPointF remark; ///< of a lost segment: where the word beside the cross begins or ends
        bool remarkFits = false;
    };
    /// From a retransmission to its original, along the band of the sender.
    struct Link {
        QPointF from, to;
        double bulge = 0;
    };
    /// A death on a band, a remark beside one, or a line across the wire.
    struct Mark {
        Ladder::Mark::Kind kind = Ladder::Mark::Kind::Death;
        QPointF cross;   ///< Death: its centre
        QLineF line;     ///< null of those beside a band
        QRectF textRect; ///< beside the band, or in the middle of the line
        QString text;
        QString tip; ///< what it means, empty: it says so itself
    };
    struct Note {
        SegmentId id = 0;
        Side from = Side::Client;
        bool hasFocus = false;
        bool isCompact = false; ///< the buttons are signs, not words
        int count = 1;
        QRectF card;
        QRectF envelope;
        QRectF titleRect;
        QString title;
        QString tip;
        QRectF deliver, drop, copy;
        QPolygonF thread; ///< to where it was sent
    };

    double laneLeft = 0, laneRight = 0; ///< where segments begin and end
    std::vector<Band> bands;
    std::vector<Flight> flights;
    std::vector<Link> links;
    std::vector<Mark> marks;
    std::vector<Note> notes;
    bool isCut = false; ///< what is delivered now is lost
};

class LadderLayout;

/// Of all rows and of the notes below them.
[[nodiscard]] double ladderHeight(const LadderLayout& layout, const Ladder& ladder, bool withButtons);
/// What shows between `top` and `bottom`. The last bands run down to `end`.
[[nodiscard]] LadderScene ladderScene(const LadderLayout& layout, const Ladder& ladder, double top,
                                      double bottom, double end, bool withButtons);
/// One of the marks of `ladder`.
[[nodiscard]] LadderScene::Mark ladderMark(const LadderLayout& layout, const Ladder::Mark& mark);

} // namespace eleven
