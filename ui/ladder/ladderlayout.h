#pragma once
// The heights of the rows of a ladder and the places of its labels, for one width and one size of type. Both
// are given in the order in which things happened and stay once the act that made them is over. Pure. Heights
// are counted from the top of the ladder, below the headline.

#include "ui/ladder/ladderlabels.h"
#include "ui/ladder/ladderscene.h"

#include <optional>
#include <vector>

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

class LadderLayout {
public:
    LadderLayout(LadderMetrics metrics, double width);

    /// Takes in what `ladder` has gained, or lost by going back: it must be of the same trace. For another
    /// trace make a new layout.
    void extend(const Ladder& ladder);

    [[nodiscard]] const LadderMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] const LadderColumns& columns() const { return m_columns; }
    [[nodiscard]] double scaled(double pixels) const { return pixels * m_metrics.scale; }
    [[nodiscard]] double rowY(int row) const { return m_rowY[static_cast<std::size_t>(row)]; }
    [[nodiscard]] double lastY() const { return m_rowY.back(); }
    /// How far down a segment comes on its way at least.
    [[nodiscard]] double slope() const;
    /// From where it was sent to where it arrived, or would have arrived.
    [[nodiscard]] QLineF lineOf(const Ladder& ladder, const Ladder::Flight& flight) const;
    [[nodiscard]] LadderScene::Label labelOf(const Ladder& ladder, std::size_t flight) const;
    /// Of the text above and below a line, as in Label::outline().
    [[nodiscard]] double labelAbove() const { return m_metrics.boldHeight + scaled(4); }
    [[nodiscard]] double labelBelow() const { return m_metrics.captionHeight + scaled(3); }

    /// Of the text of a mark that stands beside a band.
    [[nodiscard]] QRectF remarkRect(const Ladder::Mark& mark) const;
    /// Where on its way a lost segment ends: 0 at the sender, 1 at the receiver.
    [[nodiscard]] double lostAt() const;
    /// Of "dropped", seen from the cross along its line; none where there is no room for it.
    [[nodiscard]] std::optional<QRectF> wordOfLoss(const QLineF& line, Fate fate) const;
    [[nodiscard]] double markHeight() const { return m_metrics.boldHeight + scaled(4); }

private:
    struct LabelPlace {
        double at = 0.5; ///< 0 at the sender, 1 at the receiver
        double width = 0;
        double cost = 1e9; ///< of what it covers
    };
    /// What a label should not cover.
    struct Surroundings {
        std::vector<QLineF> lines;
        std::vector<QPolygonF> labels;
    };

    [[nodiscard]] double rowHeight(const Ladder& ladder, int row) const;
    [[nodiscard]] QRectF remarkRect(const Ladder::Mark& mark, double y) const;
    [[nodiscard]] double clearOfFlights(const Ladder& ladder, const Ladder::Mark& mark, double y) const;
    [[nodiscard]] double bandNeed(const Ladder::Band& band) const;
    void placeFlight(const Ladder& ladder, std::size_t flight);
    [[nodiscard]] std::size_t firstNeighbour(const Ladder& ladder, std::size_t flight) const;
    [[nodiscard]] bool willBeCrossed(const Ladder& ladder, const Ladder::Flight& flight) const;
    [[nodiscard]] Surroundings surroundings(const Ladder& ladder, std::size_t flight) const;
    [[nodiscard]] double costOf(const QLineF& line, const LabelPlace& place,
                                const Surroundings& around) const;
    [[nodiscard]] LadderScene::Label labelAt(const QLineF& line, const LabelPlace& place) const;
    [[nodiscard]] double labelMargin(const QLineF& line) const;
    [[nodiscard]] double labelRoom(const QLineF& line, Fate fate) const;
    [[nodiscard]] LabelPlace allowed(const QLineF& line, Fate fate, LabelPlace wanted) const;

    LadderMetrics m_metrics;
    LadderColumns m_columns;
    int m_firstOpenRow = 0;           ///< rows from here on are worked out anew
    std::vector<double> m_rowY;       ///< by row
    std::vector<LabelPlace> m_labels; ///< by flight
};

} // namespace eleven
