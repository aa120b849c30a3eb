#pragma once
// Where the boxes and arrows of the state diagram of RFC 9293 (figure 5) stand in an area of any size. Plain
// numbers, worked out from tables: where the boxes are, and how each edge of kEdges runs, in an area of
// ordinary shape and in a low and wide one. Pure: no widget.

#include "core/tcp/rfc9293.h"

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <array>
#include <functional>

namespace eleven {

/// How large text is at 100 % of its own font. Heights in pixels.
struct DiagramMetrics {
    double scale = 1;      ///< 1 at 13 px
    double nameWidth = 95; ///< of the widest name of a state
    double nameHeight = 15;
    double captionHeight = 13;
    bool isTitled = true; ///< false: somebody else says what this is
    std::function<double(const QString&)> captionWidth;
};

struct DiagramLayout {
    /// A dashed frame with its name on the lower border.
    struct Group {
        QRectF frame;
        QRectF label;
        QString text;
    };

    QSizeF area;
    double textScale = 1;                       ///< the fonts of the metrics are used at this size
    double unit = 1;                            ///< a pixel at 100 %
    double tokenRadius = 9;                     ///< of the "C" and the "S" at the ends of a box
    std::array<QRectF, kStateCount> boxes;      ///< by State: pills
    std::array<QPolygonF, kEdges.size()> edges; ///< as kEdges; the last point is the tip of the arrow
    std::array<Group, 2> groups;                ///< active close, passive close
    QRectF title;                               ///< empty without a title
    QRectF caption;

    [[nodiscard]] const QRectF& box(State state) const { return boxes[static_cast<std::size_t>(state)]; }

    [[nodiscard]] static DiagramLayout from(const DiagramMetrics& metrics, QSizeF area);
};

/// The point of a pill's outline in a direction given in halves of its width and height: (1, 0) is the right
/// end, (0.5, 1) lies on the lower border.
[[nodiscard]] QPointF onPill(const QRectF& pill, QPointF place);

} // namespace eleven
