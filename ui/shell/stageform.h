#pragma once
// What of the stage has a place of its own in a given room. Plain numbers; Stage does it. What gives way
// first: the card of the diagram (a tab then), the tabs, the columns of the programs (drawers then). The
// ladder and both states always stay.

#include <QSize>

namespace eleven {

struct StageForm {
    bool hasColumns = true; ///< client, ladder and server side by side
    bool hasTabs = true;
    bool hasDiagram = true; ///< as a card beside the tabs

    bool operator==(const StageForm&) const = default;
};

/// `scale` is that of the text, `pane` the least width of a program.
[[nodiscard]] StageForm stageForm(QSize room, double scale, int pane);
/// The least width of a stage: the ladder, and both states above it.
[[nodiscard]] int leastStageWidth(double scale);

} // namespace eleven
