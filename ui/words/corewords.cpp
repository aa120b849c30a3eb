#include "ui/words/corewords.h"

#include "ui/words/spokenlanguage.h"
namespace eleven {

QString CoreWords::states(const std::vector<State>& states) {
    QStringList names;
    for (const State state : states)
        names << CoreWords::state(state);
    return names.isEmpty() ? tr("none") : listOf(names);
}

QString CoreWords::toggle(const std::string& name) {
    if (name == "skip-close-on-eof") return tr("Skip close() on EOF");
    if (name == "write-after-peer-closed") return tr("Write after peer closed");
    return QString::fromStdString(name).replace(u'-', u' ');
}

QString CoreWords::segment(const WireSegment& segment) {
    if (!segment.from) return flags(segment.flags);
    return tr("%1 from %2").arg(flags(segment.flags), endpoint(*segment.from));
}

} // namespace eleven
