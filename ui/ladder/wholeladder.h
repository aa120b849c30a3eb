#pragma once
// A ladder from its first row to its last, for paper, slides and pages: the window's painter in the light
// theme, without buttons.

#include "ui/ladder/ladderlayout.h"
#include "ui/shell/theme.h"

class QPainter;

namespace eleven {

class WholeLadder {
public:
    /// `ladder` must outlive it. `width` in pixels of a screen, 96 an inch.
    WholeLadder(const Ladder& ladder, const Type& type, double width);

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] const LadderLayout& layout() const { return m_layout; }
    [[nodiscard]] LadderScene scene(double top, double bottom) const;
    /// What stands between these two heights, in the coordinates of the ladder.
    void paint(QPainter& painter, double top, double bottom) const;
    /// "client" and "server" above their bands, in a row of headHeight() from 0 on.
    void paintHead(QPainter& painter) const;
    [[nodiscard]] double headHeight() const;

private:
    const Ladder& m_ladder;
    Type m_type;
    double m_width;
    LadderLayout m_layout;
    double m_height;
};

} // namespace eleven
