#include "ui/ladder/wholeladder.h"

#include "ui/ladder/ladderpainter.h"

namespace eleven {

WholeLadder::WholeLadder(const Ladder& ladder, const Type& type, double width)
    : m_ladder(ladder), m_type(type), m_width(width), m_layout(ladderMetrics(type), width) {
    m_layout.extend(ladder);
    m_height = ladderHeight(m_layout, ladder, false);
}

LadderScene WholeLadder::scene(double top, double bottom) const {
    return ladderScene(m_layout, m_ladder, top, bottom, m_height - m_type.space(2), false);
}

void WholeLadder::paint(QPainter& painter, double top, double bottom) const {
    LadderPainter(Theme::light(), m_type).paint(painter, scene(top, bottom), 0);
}

double WholeLadder::headHeight() const { return LadderPainter(Theme::light(), m_type).headHeight(); }

void WholeLadder::paintHead(QPainter& painter) const {
    LadderPainter(Theme::light(), m_type).paintHosts(painter, m_layout.columns());
}

} // namespace eleven
