// The part of DiagramView that tells a screen reader what the figure shows: the eleven states, and the arrows
// that were walked.
#include "ui/diagram/diagramview.h"
#include "ui/diagram/diagramways.h"
#include "ui/words/accessibletexts.h"
#include "ui/words/diagramtexts.h"
#include "ui/words/viewtexts.h"

namespace eleven {

/// By the client, by the server, and what the figure has no arrow for.
std::vector<Coverage::Step> DiagramView::walked() const {
    std::vector<Coverage::Step> steps;
    for (const Side side : {Side::Client, Side::Server}) {
        for (std::size_t edge = 0; edge < kEdges.size(); ++edge)
            if (coverage().isWalked(side, edge))
                steps.push_back(
                    {.side = side, .from = kEdges[edge].from, .to = kEdges[edge].to, .edge = edge});
    }
    const auto& beside = coverage().besideTheFigure();
    steps.insert(steps.end(), beside.begin(), beside.end());
    return steps;
}

int DiagramView::partCount() const { return kStateCount + static_cast<int>(walked().size()); }

SpokenPart DiagramView::part(int index) const {
    const auto place = static_cast<std::size_t>(index);
    if (place < kStateCount) return statePart(kAllStates[place]);
    const Coverage::Step step = walked()[place - kStateCount];
    const DiagramLayout layout = laidOut();
    SpokenPart part;
    part.name = ViewTexts::lastStep(step.side, step.from, step.to);
    part.isCurrent = coverage().last() && coverage().last()->isSameWay(step);
    if (step.edge) {
        part.description = DiagramTexts::edgeTip(kEdges[*step.edge]);
        part.rect = layout.edges[*step.edge].boundingRect();
    } else {
        part.description = DiagramTexts::step(step);
        part.rect = wayBeside(layout, step.from, step.to).boundingRect();
    }
    return part;
}

SpokenPart DiagramView::statePart(State state) const {
    QStringList there;
    for (const Side side : {Side::Client, Side::Server}) {
        const Certainty certainty = coverage().certainty(side);
        if (coverage().current(side) == state && certainty != Certainty::Unknown)
            there << AccessibleTexts::there(side, certainty);
        else if (state == State::Listen && coverage().isListening(side))
            there << AccessibleTexts::listener(side);
    }
    SpokenPart part;
    part.name = AccessibleTexts::visit(state, there, coverage().isVisited(state));
    part.description = DiagramTexts::stateTip(state);
    part.rect = laidOut().box(state);
    part.isCurrent = !there.isEmpty();
    return part;
}

} // namespace eleven
