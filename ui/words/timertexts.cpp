#include "ui/words/timertexts.h"

#include "ui/words/corewords.h"
#include "ui/words/texts.h"

namespace eleven {

namespace {

/// "the SYN is sent again, and the next wait is twice as long", or what else is known of it.
QString withNextWait(const QString& what, const RunningTimer& timer) {
    const std::optional<Nanoseconds> next = timer.nextWait();
    if (!next) return what;
    const double ratio = static_cast<double>(next->count()) / static_cast<double>(timer.full.count());
    if (ratio > 1.9)
        return QCoreApplication::translate("TimerTexts", "%1, and the next wait is twice as long").arg(what);
    if (ratio < 1.1)
        return QCoreApplication::translate("TimerTexts", "%1, and the next wait is as long as this")
            .arg(what);
    return QCoreApplication::translate("TimerTexts", "%1, and the next wait is %2, the longest")
        .arg(what, secondsText(*next));
}

} // namespace

QString TimerTexts::timersTab() { return tr("Timers"); }

QString TimerTexts::timerName(TimerKind kind) {
    switch (kind) {
    case TimerKind::SynBackOff: return tr("SYN back-off");
    case TimerKind::SynAckBackOff: return tr("SYN,ACK back-off");
    case TimerKind::Retransmission: return tr("Retransmission");
    case TimerKind::Keepalive: return tr("Keepalive");
    case TimerKind::FinWait2: return QStringLiteral("FIN-WAIT-2");
    case TimerKind::TimeWait: return QStringLiteral("2 MSL");
    case TimerKind::ZeroWindowProbe: return tr("Zero-window probe");
    }
    return {};
}

QString TimerTexts::timerPlace(const SocketEvent& socket) {
    return tr("%1, port %2").arg(CoreWords::endpoint(socket.who)).arg(socket.localPort);
}

QString TimerTexts::timerLeft(Nanoseconds left) {
    return left > Nanoseconds{0} ? secondsText(left) : tr("now");
}

QString TimerTexts::timerFired(int times) {
    return times == 0 ? tr("not yet fired") : tr("fired %1×").arg(times);
}

QString TimerTexts::timerOver(const RunningTimer& timer) {
    switch (timer.kind) {
    case TimerKind::SynBackOff: return withNextWait(tr("the SYN is sent again"), timer);
    case TimerKind::SynAckBackOff: return withNextWait(tr("the SYN,ACK is sent again"), timer);
    case TimerKind::Retransmission:
        return withNextWait(tr("the oldest segment that was not acknowledged is sent again"), timer);
    case TimerKind::Keepalive:
        return timer.fired() == 0 ? tr("a probe is sent: is the peer still there?")
                                  : tr("if no answer has come, the next probe is sent, or the kernel gives "
                                       "up with ETIMEDOUT");
    case TimerKind::FinWait2:
        return timer.isFirstWait()
                   ? tr("if no FIN has come, the kernel waits once more, at least as long, and then forgets "
                        "the connection")
                   : tr("if no FIN has come, the kernel forgets the connection");
    case TimerKind::TimeWait: return tr("TIME-WAIT ends: the kernel forgets the connection");
    case TimerKind::ZeroWindowProbe: return tr("a probe asks whether the receiver has room again");
    }
    return {};
}

QString TimerTexts::timerWords(const QString& where, const QString& sentence) {
    QString text =
        tr("%1. Then %2.", "where a timer runs; what happens when it is over").arg(where, sentence);
    for (const QString& end : {QStringLiteral("?"), QStringLiteral("？")}) // a question is over
        if (sentence.endsWith(end)) text.chop(1);
    return text;
}

QString TimerTexts::noTimer() {
    return tr("No kernel timer runs for any connection: by itself no kernel will change what is shown.");
}
QString TimerTexts::moreTimers(int count) { return tr("… and %n more run", nullptr, count); }
QString TimerTexts::skipButton() { return tr("Skip 2 MSL"); }
QString TimerTexts::skipTip() {
    return tr("Destroy every TIME-WAIT now. This is a skip: no kernel does that by itself");
}

} // namespace eleven
