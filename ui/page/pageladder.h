#pragma once
// The ladder of one moment as parts of a page: what LadderPainter paints, as values.

#include "ui/ladder/ladderlayout.h"
#include "ui/page/pageparts.h"

namespace eleven {

/// `form`: a page has one for narrow screens and one for wide ones.
void addLadder(PageParts& parts, const char* form, const LadderLayout& layout, const Ladder& ladder);

} // namespace eleven
