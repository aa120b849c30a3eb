#include "ui/chooser/stilldark.h"

#include "core/tcp/rfc9293.h"
#include "ui/words/viewtexts.h"

namespace eleven {

namespace {

template <typename Lights>
QString firstThat(const std::vector<LessonShelf>& shelves, Lights lights) {
    for (const LessonShelf& shelf : shelves)
        for (const LessonCard& card : shelf.cards)
            if (lights(card)) return card.file;
    return {};
}

} // namespace

std::vector<StillDark> stillDark(const SeenSoFar& seen, const std::vector<LessonShelf>& shelves) {
    std::vector<StillDark> dark;
    for (const State state : kAllStates)
        if (seen.states.count(state) == 0)
            dark.push_back({ViewTexts::state(state), firstThat(shelves, [state](const LessonCard& card) {
                                return card.states.count(state) != 0;
                            })});
    for (std::size_t i = 0; i < kEdges.size(); ++i)
        if (seen.edges.count(i) == 0)
            dark.push_back(
                {ViewTexts::state(kEdges[i].from) + QStringLiteral(" → ") + ViewTexts::state(kEdges[i].to),
                 firstThat(shelves, [i](const LessonCard& card) { return card.edges.count(i) != 0; })});
    return dark;
}

} // namespace eleven
