#pragma once
// Paints a LadderScene on any QPainter: the window, an SVG, a PNG. Fates have shapes and colours: delivered
// an arrow, held an envelope, dropped a cross, a copy a double line, a retransmission a thread to its
// original.

#include "ui/ladder/ladderlayout.h"
#include "ui/shell/theme.h"

class QPainter;

namespace eleven {

/// The metrics of `type`.
[[nodiscard]] LadderMetrics ladderMetrics(const Type& type);

class LadderPainter {
public:
    LadderPainter(const Theme& theme, const Type& type) : m_theme(theme), m_type(type) {}

    /// The height of the headline above the ladder.
    [[nodiscard]] double headHeight() const;
    void paintHead(QPainter& painter, const LadderScene& scene, const QString& headline, double width) const;
    /// In the place of that in a picture, which has no panes beside it: whose band is whose.
    void paintHosts(QPainter& painter, const LadderColumns& columns) const;
    /// In the coordinates of the scene. `selected` is drawn highlighted, `hidden` (0: none) is left out: it
    /// is gliding.
    void paint(QPainter& painter, const LadderScene& scene, SegmentId selected, SegmentId hidden = 0) const;
    /// Around the held segment that Step would act on.
    void paintRing(QPainter& painter, const LadderScene& scene, SegmentId next) const;
    /// A segment on its way along `way`: `part` 0 is the sender.
    void paintGlide(QPainter& painter, const QLineF& way, double part) const;

private:
    void paintDashes(QPainter& painter, const LadderScene::Band& band) const;
    void paintBand(QPainter& painter, const LadderScene::Band& band) const;
    void paintName(QPainter& painter, const LadderScene::Band& band) const;
    void paintFlight(QPainter& painter, const LadderScene::Flight& flight, bool isSelected) const;
    void paintLabel(QPainter& painter, const LadderScene::Label& label, const QColor& ink) const;
    void paintLink(QPainter& painter, const LadderScene::Link& link) const;
    void paintThread(QPainter& painter, const QPolygonF& thread) const;
    void paintMark(QPainter& painter, const LadderScene::Mark& mark) const;
    void paintNote(QPainter& painter, const LadderScene::Note& note, bool isSelected) const;
    void paintEnvelope(QPainter& painter, const QRectF& rect) const;
    [[nodiscard]] double s(double pixels) const { return pixels * m_type.scale; }

    Theme m_theme;
    Type m_type;
};

} // namespace eleven
