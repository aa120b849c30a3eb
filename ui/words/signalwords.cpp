#include "ui/words/signalwords.h"

#include <QCoreApplication>

namespace eleven {

QString signalFateWords(const SignalEvent& signal) {
    switch (signal.fate) {
    case SignalFate::Taken: return QCoreApplication::translate("SignalWords", "blocked, pending, taken");
    case SignalFate::Handled:
        return QCoreApplication::translate("SignalWords", "handler, call %1").arg(signal.count);
    case SignalFate::Pending: return QCoreApplication::translate("SignalWords", "blocked, stays pending");
    case SignalFate::Stopped: return QCoreApplication::translate("SignalWords", "stopped until SIGCONT");
    case SignalFate::Ignored: break;
    }
    return QCoreApplication::translate("SignalWords", "ignored, SIG_IGN");
}

} // namespace eleven
