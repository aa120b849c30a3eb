#pragma once
// The heights of the rows of a ladder and the places of its labels, for one width and one size of type. Both
// are given in the order in which things happened and stay once the act that made them is over. Rows are laid
// out a chunk at a time, where somebody looks; each chunk comes out the same whoever looked elsewhere. A row
// that nobody looked at has a height that is guessed from the others. Pure. Heights are counted from the top
// of the ladder, below the headline.

#include "ui/ladder/ladderchunk.h"

namespace eleven {

class LadderLayout : public LadderGeometry {
public:
    using LadderGeometry::LadderGeometry;

    /// Takes in what `ladder` has gained, or lost by going back: it must be of the same trace. For another
    /// trace make a new layout. Lays out all of it.
    void extend(const Ladder& ladder);
    /// The same, and lays out nothing that is new.
    void follow(const Ladder& ladder);
    /// Lays out the rows from `first` to `last`; false: they were already. What is below them, and was not
    /// laid out, moves.
    bool layOut(const Ladder& ladder, int first, int last);

    [[nodiscard]] double rowY(int row) const;
    [[nodiscard]] double lastY() const { return rowY(m_rows - 1); }
    /// The last row that is not below `y`; -1: each is.
    [[nodiscard]] int rowAt(double y) const;

    /// From where it was sent to where it arrived, or would have arrived.
    [[nodiscard]] QLineF lineOf(const Ladder& ladder, const Ladder::Flight& flight) const;
    [[nodiscard]] LadderScene::Label labelOf(const Ladder& ladder, std::size_t flight) const;
    [[nodiscard]] QRectF remarkRect(const Ladder::Mark& mark) const { return remarkAt(mark, rowY(mark.row)); }

private:
    [[nodiscard]] bool isLaidOut(std::size_t chunk) const;
    [[nodiscard]] double heightOf(std::size_t chunk) const;
    void stack();

    std::vector<LadderChunk> m_chunks;
    std::vector<double> m_tops; ///< by chunk
    double m_middling = 0;      ///< height of a row
    int m_rows = 0;
    int m_firstOpenRow = 0; ///< rows from here on are worked out anew
};

} // namespace eleven
