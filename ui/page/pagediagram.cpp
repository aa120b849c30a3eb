#include "ui/page/pagediagram.h"

#include "ui/diagram/diagramtokens.h"
#include "ui/diagram/diagramways.h"
#include "ui/page/pagejson.h"
#include "ui/words/diagramtexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

namespace eleven {

using nlohmann::json;

json diagramFigure(const DiagramLayout& layout) {
    json figure{{"size", {layout.area.width(), layout.area.height()}},
                {"unit", layout.unit},
                {"textScale", layout.textScale},
                {"radius", layout.tokenRadius}};
    for (const State state : kAllStates)
        figure["boxes"].push_back({{"name", ViewTexts::state(state)},
                                   {"tip", DiagramTexts::stateTip(state)},
                                   {"rect", layout.box(state)}});
    for (std::size_t edge = 0; edge < kEdges.size(); ++edge)
        figure["edges"].push_back(
            {{"way", layout.edges[edge]}, {"tip", DiagramTexts::edgeTip(kEdges[edge])}});
    for (const DiagramLayout::Group& group : layout.groups)
        figure["groups"].push_back({{"frame", group.frame}, {"label", group.label}, {"text", group.text}});
    return figure;
}

void addDiagram(PageParts& parts, const DiagramLayout& layout, const DiagramMetrics& metrics,
                const Coverage& coverage) {
    const QString counts = ViewTexts::coverage(coverage.stateCount(), coverage.edgeCount());
    parts.add({{"kind", "coverage"},
               {"text", counts},
               {"told", sentences({ViewTexts::diagramDescription(coverage), counts})}});
    for (const State state : kAllStates)
        if (coverage.isVisited(state))
            parts.add({{"kind", "visited"},
                       {"state", static_cast<int>(state)},
                       {"inferred", !coverage.isProven(state)}});
    for (const Side side : {Side::Client, Side::Server})
        for (std::size_t edge = 0; edge < kEdges.size(); ++edge)
            if (coverage.isWalked(side, edge))
                parts.add({{"kind", "walked"},
                           {"side", static_cast<int>(side)},
                           {"edge", edge},
                           {"inferred", !coverage.isProven(side, edge)}});
    for (const Coverage::Step& step : coverage.besideTheFigure())
        parts.add({{"kind", "beside"},
                   {"side", static_cast<int>(step.side)},
                   {"way", wayBeside(layout, step.from, step.to)},
                   {"tip", ViewTexts::lastStep(step.side, step.from, step.to)}});
    for (const DiagramToken& token : diagramTokens(layout, coverage))
        parts.add(
            {{"kind", "token"},
             {"side", static_cast<int>(token.side)},
             {"state", static_cast<int>(token.isListener ? State::Listen : coverage.current(token.side))},
             {"listener", token.isListener},
             {"letter", token.letter()},
             {"at", token.centre}});
    const auto& last = coverage.last();
    if (!last) return;
    const QPolygonF way = last->edge ? layout.edges[*last->edge] : wayBeside(layout, last->from, last->to);
    json part{{"kind", "last"}, {"side", static_cast<int>(last->side)}, {"way", way}};
    const QString text = DiagramTexts::step(*last);
    const QSizeF size(metrics.captionWidth(text) * layout.textScale + 6 * layout.unit,
                      metrics.captionHeight * layout.textScale);
    const QRectF place = text.isEmpty() ? QRectF() : placeBeside(layout, way, size);
    if (!place.isNull()) part.update({{"text", text}, {"place", place}});
    parts.add(std::move(part));
}

} // namespace eleven
