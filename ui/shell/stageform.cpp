#include "ui/shell/stageform.h"

namespace eleven {

namespace {
constexpr int kGaps = 40;             // pixels between and around three columns
constexpr int kLadder = 340;          // at 100 %, in which a ladder can be read
constexpr int kPills = 410;           // at 100 %, for both ends in one row
constexpr int kTabsHeight = 480;      // at 100 %: below that the ladder needs all there is
constexpr int kTabsHeightAlone = 620; // the same, where the ladder stands alone, below a row of states
constexpr int kDiagramHeight = 820;   // the same; large type does without sooner
constexpr int kDiagramWidth = 800;    // at 100 %, beside the tabs
constexpr double kLargeType = 1.4;
} // namespace

StageForm stageForm(QSize room, double scale, int pane) {
    StageForm form;
    form.hasColumns = room.width() >= 2 * pane + kLadder * scale + kGaps;
    form.hasTabs = room.height() >= (form.hasColumns ? kTabsHeight : kTabsHeightAlone) * scale;
    form.hasDiagram = form.hasTabs && room.width() >= kDiagramWidth * scale &&
                      room.height() >= kDiagramHeight * qMin(scale, kLargeType);
    return form;
}

int leastStageWidth(double scale) { return qRound(kPills * scale) + kGaps / 2; }

} // namespace eleven
