#include "ui/words/corewords.h"

namespace eleven {

QString CoreWords::states(const std::vector<State>& states) {
    QStringList names;
    for (const State state : states)
        names << CoreWords::state(state);
    return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
}

QString CoreWords::toggle(const std::string& name) {
    if (name == "skip-close-on-eof") return tr("Skip close() on EOF");
    if (name == "write-after-peer-closed") return tr("Write after peer closed");
    if (name == "half-close") return tr("Half-close");
    if (name == "do-not-wait-for-eof") return tr("Do not wait for EOF");
    if (name == "close-what-leaked") return tr("Close what leaked");
    return QString::fromStdString(name).replace(u'-', u' ');
}

QString CoreWords::segment(const WireSegment& segment) {
    if (!segment.from) return flags(segment.flags);
    return tr("%1 from %2").arg(flags(segment.flags), endpoint(*segment.from));
}

} // namespace eleven
