#include "ui/words/corewords.h"

#include "ui/words/spokenlanguage.h"

#include <array>
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
    // Those of the course can be translated; what else a file has stands as it is written.
    static constexpr std::array kOfCourse = {QT_TRANSLATE_NOOP("Toggles", "small read buffer"),
                                             QT_TRANSLATE_NOOP("Toggles", "parent keeps its copy"),
                                             QT_TRANSLATE_NOOP("Toggles", "no keepalive"),
                                             QT_TRANSLATE_NOOP("Toggles", "server closes its half"),
                                             QT_TRANSLATE_NOOP("Toggles", "half close"),
                                             QT_TRANSLATE_NOOP("Toggles", "do not wait for eof"),
                                             QT_TRANSLATE_NOOP("Toggles", "close what leaked")};
    const QString words = QString::fromStdString(name).replace(u'-', u' ');
    for (const char* each : kOfCourse)
        if (words == QString::fromLatin1(each)) return QCoreApplication::translate("Toggles", each);
    return words;
}

QString CoreWords::segment(const WireSegment& segment) {
    if (!segment.from) return flags(segment.flags);
    return tr("%1 from %2").arg(flags(segment.flags), endpoint(*segment.from));
}

} // namespace eleven
