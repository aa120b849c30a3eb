// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Timers tab, of the toggles and of the acts behind "Acts".
#include "core/projection/timers.h"
#include "ui/texts.h"

namespace eleven {

QString Texts::menuToggles() { return tr("T&oggles"); }
QString Texts::toggledLine(EndpointId who, int line, const QString& text, bool runsWhenOn) {
    const QString what = runsWhenOn ? tr("%1 %2: %3 runs") : tr("%1 %2: %3 is left out");
    return what.arg(QString::fromStdString(endpointName(who))).arg(line).arg(text);
}
QString Texts::acts() { return tr("Acts"); }
QString Texts::actsTip() { return tr("Cut the wire, kill a process, skip 2 MSL"); }
QString Texts::noProcess() {
    return tr("It is a thread of this program: only a process of its own can be killed. Another choice of "
              "SIGPIPE makes one of each program that sends");
}
QString Texts::alreadyDead() { return tr("This process has ended"); }
QString Texts::noTimeWait() { return tr("Nothing is in TIME-WAIT now"); }

QString Texts::timersTab() { return tr("Timers"); }

QString Texts::timerName(TimerKind kind) {
    switch (kind) {
    case TimerKind::SynBackOff: return tr("SYN back-off");
    case TimerKind::SynAckBackOff: return tr("SYN,ACK back-off");
    case TimerKind::Retransmission: return tr("Retransmission");
    case TimerKind::Keepalive: return tr("Keepalive");
    case TimerKind::FinWait2: return QStringLiteral("tcp_fin_timeout");
    case TimerKind::TimeWait: return QStringLiteral("2 MSL");
    case TimerKind::ZeroWindowProbe: return tr("Zero-window probe");
    }
    return {};
}

QString Texts::timerPlace(const SocketEvent& socket) {
    return tr("%1, port %2").arg(QString::fromStdString(endpointName(socket.who))).arg(socket.localPort);
}

QString Texts::timerLeft(Nanoseconds left) { return left > Nanoseconds{0} ? secondsText(left) : tr("now"); }

QString Texts::timerFired(int times) { return times == 0 ? tr("not yet fired") : tr("fired %1×").arg(times); }

QString Texts::timerOver(const RunningTimer& timer) {
    switch (timer.kind) {
    case TimerKind::SynBackOff: return tr("the SYN is sent again, and the next wait is twice as long");
    case TimerKind::SynAckBackOff: return tr("the SYN,ACK is sent again, and the next wait is twice as long");
    case TimerKind::Retransmission:
        return tr("what was not acknowledged is sent again, and the next wait is twice as long");
    case TimerKind::Keepalive:
        return timer.fired() == 0 ? tr("a probe is sent: is the peer still there?")
                                  : tr("no answer: the next probe, or the kernel gives up with ETIMEDOUT");
    case TimerKind::FinWait2: return tr("no FIN came: the kernel forgets the connection");
    case TimerKind::TimeWait: return tr("TIME-WAIT ends: the kernel forgets the connection");
    case TimerKind::ZeroWindowProbe: return tr("a probe asks whether the receiver has room again");
    }
    return {};
}

QString Texts::timerWords(const QString& where, const QString& sentence) {
    return tr("%1. Then %2.", "where a timer runs; what happens when it is over").arg(where, sentence);
}

QString Texts::noTimer() { return tr("No kernel timer runs: nothing will happen by itself."); }
QString Texts::skipButton() { return tr("Skip 2 MSL"); }
QString Texts::skipTip() {
    return tr("Destroy every TIME-WAIT now. This is a skip: no kernel does that by itself");
}

} // namespace eleven
