#include "ui/words/accessibletexts.h"

#include "ui/ladder/ladderlabels.h"
#include "ui/words/capturetexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

namespace eleven {

QString AccessibleTexts::band(Side side, const Ladder::Band& band) {
    if (band.isNew && band.certainty == Certainty::Seen)
        return ViewTexts::lastStep(side, State::Listen, band.state);
    return labelled(ViewTexts::side(side), CaptureTexts::state(band.state, band.certainty));
}

QString AccessibleTexts::segment(const Ladder::Sent& sent, const std::vector<Fate>& fates) {
    QStringList all;
    all << ViewTexts::segmentFrom(noteText(sent), sent.event.from)
        << textBelow(sent.event, sent.isHeld() ? Fate::Delivered : fates.back()).simplified();
    for (const Fate each : fates)
        all << fate(each);
    all.removeAll(QString());
    const QString text = listOf(all);
    return sent.isHeld() ? ViewTexts::held(text) : text;
}

QString AccessibleTexts::fate(Fate fate) {
    switch (fate) {
    case Fate::Delivered: return tr("delivered");
    case Fate::Copied: return tr("a copy was delivered");
    default: return ViewTexts::ended(fate);
    }
}

QString AccessibleTexts::visit(State state, const QStringList& whoIsThere, bool isVisited) {
    const QString where = !whoIsThere.isEmpty() ? listOf(whoIsThere)
                          : isVisited           ? tr("visited")
                                                : tr("not visited");
    return labelled(ViewTexts::state(state), where);
}

QString AccessibleTexts::there(Side side, Certainty certainty) {
    return certainty == Certainty::Seen ? ViewTexts::side(side)
                                        : tr("%1, inferred").arg(ViewTexts::side(side));
}

QString AccessibleTexts::listener(Side side) { return tr("listener of the %1").arg(ViewTexts::side(side)); }

QString AccessibleTexts::line(const QString& text, const QString& result, bool isMarked) {
    const QString spoken = result == QStringLiteral("…")   ? tr("waits")
                           : result == QStringLiteral("✓") ? tr("done", "a call that returns nothing")
                                                           : result;
    const QString whole = spoken.isEmpty() ? text : text + u' ' + spoken;
    return isMarked ? labelled(tr("marked"), whole) : whole;
}

} // namespace eleven
