#pragma once
// Paints a DiagramLayout with a Coverage on any QPainter: the window, an SVG, a PNG.

#include "core/projection/coverage.h"
#include "ui/diagram/diagramlayout.h"
#include "ui/diagram/diagramtokens.h"
#include "ui/shell/theme.h"

class QPainter;

namespace eleven {

/// The metrics of `type`.
[[nodiscard]] DiagramMetrics diagramMetrics(const Type& type);

class DiagramPainter {
public:
    /// `layout` must outlive the painter.
    DiagramPainter(const Theme& theme, const Type& type, const DiagramLayout& layout);

    void paint(QPainter& painter, const Coverage& coverage) const;

private:
    void paintGroups(QPainter& painter) const;
    void paintEdge(QPainter& painter, const Coverage& coverage, std::size_t edge) const;
    void paintGlow(QPainter& painter, const QPolygonF& points, Side side) const;
    void paintBeside(QPainter& painter, const Coverage& coverage) const;
    bool paintStep(QPainter& painter, const Coverage& coverage) const;
    void paintArrow(QPainter& painter, const QPolygonF& points, const QColor& colour, double weight,
                    Qt::PenStyle style = Qt::SolidLine) const;
    void paintBox(QPainter& painter, const Coverage& coverage, State state) const;
    void paintToken(QPainter& painter, const DiagramToken& token) const;
    void paintWords(QPainter& painter, const Coverage& coverage, bool isStepNamed) const;
    [[nodiscard]] double u(double pixels) const { return pixels * m_layout.unit; }

    Theme m_theme;
    const DiagramLayout& m_layout;
    QFont m_nameFont, m_captionFont;
};

} // namespace eleven
