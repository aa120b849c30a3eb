#pragma once
// Ways and words on the state diagram that the figure of RFC 9293 has no place for, and what there is at a
// point. Plain numbers. Pure: no widget.

#include "ui/diagram/diagramlayout.h"

#include <optional>

namespace eleven {

/// From box to box, clear of the other boxes as far as can be: a reset, a time-out.
[[nodiscard]] QPolygonF wayBeside(const DiagramLayout& layout, State from, State to);
/// A place of this size beside `way`, clear of boxes, words and `way` itself; null where
/// there is none.
[[nodiscard]] QRectF placeBeside(const DiagramLayout& layout, const QPolygonF& way, QSizeF size);

[[nodiscard]] std::optional<State> stateAt(const DiagramLayout& layout, QPointF point);
/// The nearest arrow, of kEdges, if one is near.
[[nodiscard]] std::optional<std::size_t> edgeAt(const DiagramLayout& layout, QPointF point);

} // namespace eleven
