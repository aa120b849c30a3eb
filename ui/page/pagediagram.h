#pragma once
// The state diagram as values of a page: its figure once, and what was walked at each moment.

#include "core/projection/coverage.h"
#include "ui/diagram/diagramlayout.h"
#include "ui/page/pageparts.h"

namespace eleven {

/// Boxes, arrows and frames, with what is to be said of each.
[[nodiscard]] nlohmann::json diagramFigure(const DiagramLayout& layout);
void addDiagram(PageParts& parts, const DiagramLayout& layout, const DiagramMetrics& metrics,
                const Coverage& coverage);

} // namespace eleven
