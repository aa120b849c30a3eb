#pragma once
// The words of the Timers tab.

#include "core/projection/timers.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class TimerTexts {
    Q_DECLARE_TR_FUNCTIONS(TimerTexts)
public:
    static QString timersTab();
    static QString timerName(TimerKind kind);
    static QString timerPlace(const SocketEvent& socket);
    static QString timerLeft(Nanoseconds left);
    static QString timerFired(int times);
    static QString timerOver(const RunningTimer& timer); ///< what happens when it is over
    static QString timerWords(const QString& where, const QString& sentence);
    static QString noTimer();
    static QString moreTimers(int count);
    static QString skipButton();
    static QString skipTip();
};

} // namespace eleven
