#include "ui/words/corewords.h"

#include "ui/words/spokenlanguage.h"

#include <QRegularExpression>

#include <array>

namespace eleven {

QString CoreWords::named(QString sentence, EndpointId who, int hole) {
    const QString place = QStringLiteral("%%1").arg(hole);
    QString name = endpoint(who);
    if (who.index > 0) {
        const bool begins = sentence.startsWith(QStringLiteral("The ") + place);
        if (begins) name.replace(0, 1, name.at(0).toUpper());
        sentence.replace(QRegularExpression(QStringLiteral("\\b[Tt]he ") + place), place);
        sentence.replace(QRegularExpression(place + QStringLiteral("(?=\\p{Han})")), place + u' ');
    }
    return sentence.replace(place, name);
}

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
    static constexpr std::array kOfCourse = {QT_TRANSLATE_NOOP("Toggles", "Small read buffer"),
                                             QT_TRANSLATE_NOOP("Toggles", "Parent keeps its copy"),
                                             QT_TRANSLATE_NOOP("Toggles", "No keepalive"),
                                             QT_TRANSLATE_NOOP("Toggles", "Server closes its half"),
                                             QT_TRANSLATE_NOOP("Toggles", "Half close"),
                                             QT_TRANSLATE_NOOP("Toggles", "Do not wait for EOF"),
                                             QT_TRANSLATE_NOOP("Toggles", "Close what leaked")};
    const QString words = QString::fromStdString(name).replace(u'-', u' ');
    for (const char* each : kOfCourse)
        if (words.compare(QString::fromLatin1(each), Qt::CaseInsensitive) == 0)
            return QCoreApplication::translate("Toggles", each);
    return words;
}

QString CoreWords::stimulus(Stimulus stimulus) {
    [[maybe_unused]] static constexpr std::array kNames = {
        QT_TRANSLATE_NOOP("Stimulus", "passive OPEN"),
        QT_TRANSLATE_NOOP("Stimulus", "active OPEN"),
        QT_TRANSLATE_NOOP("Stimulus", "SEND"),
        QT_TRANSLATE_NOOP("Stimulus", "CLOSE"),
        QT_TRANSLATE_NOOP("Stimulus", "ABORT"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv SYN"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv SYN again"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv SYN,ACK"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv ACK"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv ACK of FIN"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv FIN"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv FIN, ACK of FIN"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv RST"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv RST in the window"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv unacceptable segment"),
        QT_TRANSLATE_NOOP("Stimulus", "rcv data after CLOSE"),
        QT_TRANSLATE_NOOP("Stimulus", "user timeout"),
        QT_TRANSLATE_NOOP("Stimulus", "retransmission timeout R2"),
        QT_TRANSLATE_NOOP("Stimulus", "keepalive timeout"),
        QT_TRANSLATE_NOOP("Stimulus", "zero-window probe timeout"),
        QT_TRANSLATE_NOOP("Stimulus", "SYN,ACK timeout"),
        QT_TRANSLATE_NOOP("Stimulus", "tcp_fin_timeout"),
        QT_TRANSLATE_NOOP("Stimulus", "Timeout=2MSL")};
    const std::string name(stimulusName(stimulus));
    return QCoreApplication::translate("Stimulus", name.c_str());
}

QString CoreWords::segment(const WireSegment& segment) {
    if (!segment.from) return flags(segment.flags);
    return tr("%1 from %2").arg(flags(segment.flags), endpoint(*segment.from));
}

} // namespace eleven
