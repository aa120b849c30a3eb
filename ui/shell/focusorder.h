#pragma once
// Tab goes where the eye goes: from the left to the right and from above to below, part by part.

class QWidget;

namespace eleven {

/// Puts all that stands in `window` now into that order; what comes later wants to be asked for again.
void orderFocus(const QWidget& window);

} // namespace eleven
