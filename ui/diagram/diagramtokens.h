#pragma once
// The tokens on the state diagram: where each end of the connection stands, and each host's listener, which
// stays in LISTEN while its connections come and go. Pure: no widget.

#include "core/projection/coverage.h"
#include "ui/diagram/diagramlayout.h"

#include <vector>

namespace eleven {

struct DiagramToken {
    Side side = Side::Client;
    bool isListener = false;
    QPointF centre;
    /// "C", "S", "L"
    [[nodiscard]] QString letter() const;
};

/// The client's at the left end of a box, the server's at the right end: both may be in one state.
[[nodiscard]] std::vector<DiagramToken> diagramTokens(const DiagramLayout& layout, const Coverage& coverage);

} // namespace eleven
