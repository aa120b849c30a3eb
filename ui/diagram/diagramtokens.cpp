#include "ui/diagram/diagramtokens.h"

namespace eleven {

namespace {

/// `place` is 0 at the end of the box, 1 beside the token there.
QPointF tokenCentre(const DiagramLayout& layout, State state, Side side, int place) {
    const QRectF& box = layout.box(state);
    const double aside = layout.tokenRadius * (0.55 + 2 * place);
    const double x = side == Side::Client ? box.left() - aside : box.right() + aside;
    return {x, box.center().y()};
}

} // namespace

QString DiagramToken::letter() const {
    if (isListener) return QStringLiteral("L");
    return side == Side::Client ? QStringLiteral("C") : QStringLiteral("S");
}

std::vector<DiagramToken> diagramTokens(const DiagramLayout& layout, const Coverage& coverage) {
    std::vector<DiagramToken> tokens;
    for (const Side side : {Side::Client, Side::Server}) {
        if (coverage.certainty(side) == Certainty::Unknown) continue;
        const State state = coverage.current(side);
        const bool hasListener = coverage.isListening(side);
        const int place = hasListener && state == State::Listen ? 1 : 0;
        tokens.push_back({side, false, tokenCentre(layout, state, side, place)});
        if (hasListener) tokens.push_back({side, true, tokenCentre(layout, State::Listen, side, 0)});
    }
    return tokens;
}

} // namespace eleven
