#pragma once
// What stands where from left to right on a ladder, and how large things are: lines, labels, remarks, for one
// width and one size of type. Heights are given. Pure.

#include "ui/ladder/ladderlabels.h"
#include "ui/ladder/ladderscene.h"

#include <optional>

namespace eleven {

/// What stands where from left to right: name, band, the wire, band, name.
struct LadderColumns {
    enum class Names : std::uint8_t {
        OneLine,
        TwoLines, ///< broken at the hyphen
        Inside,   ///< upwards, inside the band
    } names = Names::OneLine;
    double width = 0;
    double band = 0;                    ///< width of a band
    double nameWidth = 0;               ///< of the widest name beside a band; 0 inside
    double laneLeft = 0, laneRight = 0; ///< where segments begin and end

    [[nodiscard]] static LadderColumns from(const LadderMetrics& metrics, double width);
    [[nodiscard]] double laneX(Side side) const { return side == Side::Client ? laneLeft : laneRight; }
    [[nodiscard]] double laneWidth() const { return laneRight - laneLeft; }
};

/// The name of a state as it is written beside its band; of a new connection "new:" stands above it.
[[nodiscard]] QStringList nameLines(const Ladder::Band& band, LadderColumns::Names names);

/// Where along its line a label stands.
struct LabelPlace {
    double at = 0.5; ///< 0 at the sender, 1 at the receiver
    double width = 0;
    double cost = 1e9; ///< of what it covers
};

class LadderGeometry {
public:
    LadderGeometry(LadderMetrics metrics, double width);

    [[nodiscard]] const LadderMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] const LadderColumns& columns() const { return m_columns; }
    [[nodiscard]] double scaled(double pixels) const { return pixels * m_metrics.scale; }
    /// How far down a segment comes on its way at least.
    [[nodiscard]] double slope() const;
    /// Of a segment, from where it was sent to where it arrives.
    [[nodiscard]] QLineF line(Side from, double sentY, double endY) const;
    /// Without its texts.
    [[nodiscard]] LadderScene::Label labelAt(const QLineF& line, const LabelPlace& place) const;
    /// How long a label may be that stays between the bands, and before the cross of a lost segment.
    [[nodiscard]] double labelRoom(const QLineF& line, Fate fate) const;
    /// `wanted`, moved and cut so far that the label stays where it may be.
    [[nodiscard]] LabelPlace allowed(const QLineF& line, Fate fate, LabelPlace wanted) const;
    /// Of the text above and below a line, as in Label::outline().
    [[nodiscard]] double labelAbove() const { return m_metrics.boldHeight + scaled(4); }
    [[nodiscard]] double labelBelow() const { return m_metrics.captionHeight + scaled(3); }

    /// Of the text of a mark at `y` that stands beside a band.
    [[nodiscard]] QRectF remarkAt(const Ladder::Mark& mark, double y) const;
    /// Where on its way a lost segment ends: 0 at the sender, 1 at the receiver.
    [[nodiscard]] double lostAt() const;
    /// Of "dropped", seen from the cross along its line; none where there is no room for it.
    [[nodiscard]] std::optional<QRectF> wordOfLoss(const QLineF& line, Fate fate) const;
    [[nodiscard]] double markHeight() const { return m_metrics.boldHeight + scaled(4); }
    /// How tall a band must be for its name.
    [[nodiscard]] double bandNeed(const Ladder::Band& band) const;

private:
    [[nodiscard]] double labelMargin(const QLineF& line) const;

    LadderMetrics m_metrics;
    LadderColumns m_columns;
};

} // namespace eleven
