#pragma once
// Where the notes of held segments lie on the ladder, with room for their buttons, and where a held segment
// goes. Pure.

#include "ui/ladder/ladderscene.h"

namespace eleven {

/// The notes of everything that is held, below the last row, stacked so that none covers another.
[[nodiscard]] std::vector<LadderScene::Note> ladderNotes(const LadderLayout& layout, const Ladder& ladder,
                                                         bool withButtons);
/// The way of a held segment: from where it was sent to where it would arrive now.
[[nodiscard]] QLineF wayOf(const LadderLayout& layout, const Ladder::Sent& sent);

} // namespace eleven
