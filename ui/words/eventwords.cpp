#include "ui/words/eventwords.h"

#include "core/base/result.h"
#include "core/call/calltype.h"

#include <QCoreApplication>

namespace eleven {

QString outText(const ReturnEvent& returned, const Call* call) {
    if (returned.detail.empty()) return {};
    if (call != nullptr && call->type->effect == Effect::Receive)
        return QString::fromStdString(asLiteral(returned.detail));
    const QString given = QString::fromStdString(returned.detail);
    const bool isMeaning = call != nullptr && call->type->showOut != nullptr;
    return isMeaning ? u'(' + given + u')' : u'"' + given + u'"';
}

QString resultText(const ReturnEvent& returned, const Call* call) {
    const QString value = QString::number(returned.value);
    if (returned.errnum != 0) return value + u' ' + QString::fromStdString(errnoName(returned.errnum));
    const QString out = outText(returned, call);
    return out.isEmpty() ? value : value + u' ' + out;
}

QString endText(const ExitEvent& exit, bool isThread) {
    if (isThread)
        return QCoreApplication::translate("EventWords", "the thread has ended; what is open stays open");
    if (exit.keepsDescriptors)
        return QCoreApplication::translate("EventWords", "end of the text; what is open stays open");
    if (!exit.isKnown) return QCoreApplication::translate("EventWords", "ended; its status is not known");
    return QCoreApplication::translate("EventWords", "ended, status %1").arg(exit.status);
}

QString surpriseText(const StateEvent& change) {
    const QString between = QCoreApplication::translate("EventWords", " or ", "between states");
    return QCoreApplication::translate("EventWords", "RFC 9293 expects %1 here.")
        .arg(QString::fromStdString(stateNames(change.predicted, between.toStdString())));
}

QString overLoText() {
    return QCoreApplication::translate(
        "EventWords",
        "this connection goes over lo, inside its host: none of its segments comes to the wire, and states "
        "that follow each other within one call are not seen");
}

} // namespace eleven
