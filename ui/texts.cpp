// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts.h"

#include "core/tcp/patientprofile.h"
#include "ui/inspector/segmentfacts.h"

#include <QStringList>

namespace eleven {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString secondsText(Nanoseconds time) {
    const double seconds = static_cast<double>(time.count()) / 1e9;
    return QStringLiteral("%1 s").arg(seconds, 0, 'f', seconds < 9.95 ? 1 : 0);
}

QString Texts::appName() { return QStringLiteral("Eleven States"); }
QString Texts::menuLessons() { return tr("&Lessons"); }
QString Texts::menuFile() { return tr("&File"); }
QString Texts::menuRun() { return tr("&Run"); }
QString Texts::menuWire() { return tr("&Wire"); }
QString Texts::menuSigpipe() { return tr("S&IGPIPE"); }
QString Texts::menuView() { return tr("&View"); }
QString Texts::menuTheme() { return tr("&Theme"); }
QString Texts::menuTextSize() { return tr("Text &size"); }
QString Texts::menuHelp() { return tr("&Help"); }
QString Texts::lookTip() { return tr("Size of the text, light or dark"); }
QString Texts::playing() { return tr("❚❚ Pause"); }
QString Texts::speed() { return tr("Speed"); }
QString Texts::wire() { return tr("Wire"); }
QString Texts::wireTip() { return tr("Who delivers the segments"); }
QString Texts::sigpipe() { return tr("SIGPIPE"); }
QString Texts::sigpipeTip() {
    return tr("What a SIGPIPE does to a program that sends; choosing begins the lesson again");
}
QString Texts::noSender() { return tr("No program in C sends in this lesson: there is nothing to choose."); }
QString Texts::noSuchToggle() { return tr("No line of this lesson's programs depends on this."); }
QString Texts::shortcutsTitle() { return tr("Shortcuts"); }
QString Texts::aboutText() {
    return tr("<h3>Eleven States %1</h3>"
              "<p>Watch the real kernel TCP pass through all eleven states of RFC 9293.</p>"
              "<p>Two real sockets, two private hosts, and a wire that is yours: every state shown was read "
              "from the kernel.</p>"
              "<p>© The Eleven States authors. GPL-3.0-or-later.</p>")
        .arg(QCoreApplication::applicationVersion());
}

QString Texts::timeSlider() { return tr("Recorded moments"); }
QString Texts::stepOf(int moment, int count) { return tr("step %1 of %2").arg(moment).arg(count); }
QString Texts::recorded() { return tr("recorded"); }
QString Texts::recordedTip() {
    return tr("This moment is over: nothing can be done in it. End goes back to what happens now.");
}

QString Texts::profile(const Lesson& lesson) {
    QStringList parts;
    for (const auto& [name, value] : lesson.sysctl)
        parts << QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(value));
    if (lesson.profile == Profile::Kernel) {
        parts.prepend(tr("kernel defaults"));
        return parts.join(QStringLiteral(", "));
    }
    parts.prepend(QStringLiteral("rto_min %1").arg(secondsText(patientRtoMin(lesson.sysctl))));
    if (parts.size() == 1) parts << QStringLiteral("quickack") << tr("SYN retries 127");
    return tr("patient profile: %1").arg(parts.join(QStringLiteral(", ")));
}

QString Texts::profileShort(const Lesson& lesson) {
    return lesson.profile == Profile::Kernel ? tr("kernel defaults") : tr("patient profile");
}

QString Texts::profileTip(const Lesson& lesson) {
    QStringList lines;
    if (lesson.profile == Profile::Kernel) {
        lines << (lesson.sysctl.empty() ? tr("Kernel defaults: nothing is changed on either host.")
                                        : tr("Kernel defaults on both hosts, but for:"));
    } else {
        lines << tr("Patient profile, on both private hosts only, so that a held segment stays calm:")
              << QStringLiteral("route rto_min %1ms quickack 1").arg(patientRtoMin(lesson.sysctl).count());
        for (const ProfileSetting& setting : patientSysctls()) {
            if (lesson.sysctl.count(setting.name) == 0)
                lines << QStringLiteral("%1 = %2").arg(QString::fromStdString(setting.name),
                                                       QString::fromStdString(setting.value));
        }
    }
    for (const auto& [name, value] : lesson.sysctl)
        lines << QStringLiteral("%1 = %2").arg(QString::fromStdString(name), QString::fromStdString(value));
    return lines.join(u'\n');
}

QString Texts::side(Side side) { return side == Side::Client ? tr("Client") : tr("Server"); }
QString Texts::programOf(Side side) {
    return side == Side::Client ? tr("Program of the client") : tr("Program of the server");
}
QString Texts::listenerBeside(const SocketEvent& listener) {
    return tr("● its listener, port %2: %1").arg(latin(stateName(listener.state))).arg(listener.localPort);
}

QString Texts::timer(const SocketEvent& socket, Nanoseconds left) {
    const QString time = secondsText(left);
    switch (socket.timer) {
    case Timer::FinWait2: return QStringLiteral("tcp_fin_timeout %1").arg(time);
    case Timer::TimeWait:
        return socket.state == State::FinWait2 ? QStringLiteral("tcp_fin_timeout %1").arg(time)
                                               : QStringLiteral("2 MSL %1").arg(time);
    case Timer::Retransmit:
        if (socket.state == State::SynSent) return tr("SYN again in %1").arg(time);
        if (socket.state == State::SynReceived) return tr("SYN,ACK again in %1").arg(time);
        return tr("retransmit in %1").arg(time);
    case Timer::Keepalive: return tr("keepalive in %1").arg(time);
    case Timer::ZeroWindowProbe: return tr("window probe in %1").arg(time);
    case Timer::None: break;
    }
    if (socket.state == State::CloseWait) return tr("no timer: waits for close()");
    if (socket.state == State::FinWait2) return tr("no timer: waits for a FIN");
    if (socket.state == State::Listen) return tr("no timer: waits for a SYN");
    return socket.state == State::Closed ? QString() : tr("no timer");
}

QString Texts::run(const EndpointView& view) {
    if (view.ended) return tr("● the program has ended");
    if (view.blocked && view.call) {
        return tr("… waits inside %1()").arg(QString::fromStdString(view.call->name));
    }
    return {};
}

QString Texts::busyLoop(const BusyLoops::Loop& loop) {
    if (loop.call.empty()) return tr("↻ the same lines, %1 times: a busy loop").arg(loop.laps);
    const QString call = QString::fromStdString(loop.call);
    const bool reads = loop.call == "recv" || loop.call == "read";
    if (reads && loop.value == 0)
        return tr("↻ %1() returned 0, %2 times: a busy loop; only close() ends it").arg(call).arg(loop.laps);
    const QString value =
        loop.errnum != 0 ? QString::fromStdString(errnoName(loop.errnum)) : QString::number(loop.value);
    return tr("↻ %1() returned %2, %3 times: a busy loop").arg(call, value).arg(loop.laps);
}

QString Texts::killed(const ExitEvent& exit) {
    return tr("✕ killed by %1").arg(QString::fromStdString(signalName(exit.signal)));
}

QString Texts::child(EndpointId who, const EndpointView& view) {
    QString what = tr("runs");
    if (view.exit && view.exit->signal != 0) {
        what = tr("killed by %1").arg(QString::fromStdString(signalName(view.exit->signal)));
    } else if (view.ended) {
        what = tr("has ended");
    } else if (view.call) {
        what = tr("in %1()").arg(QString::fromStdString(view.call->name));
    }
    return tr("● process %1: %2").arg(QString::fromStdString(endpointName(who)), what);
}

QString Texts::kernelFinishesAlone() {
    return tr("no descriptor left: the kernel finishes the teardown alone");
}

QString Texts::segmentTab() { return tr("Segment"); }
QString Texts::callsTab() { return tr("System calls"); }
QString Texts::socketsTab() { return tr("Sockets"); }
QString Texts::diagramTab() { return tr("State diagram"); }
QString Texts::noSegmentYet() { return tr("No segment is on the wire yet."); }
QString Texts::sourcePort(int port) { return tr("source port %1").arg(port); }
QString Texts::destinationPort(int port) { return tr("destination port %1").arg(port); }
QString Texts::sequenceNumber(std::uint32_t relative, std::uint32_t raw) {
    return tr("sequence number %1   (raw %2)").arg(relative).arg(raw);
}
QString Texts::acknowledgmentNumber(std::uint32_t relative, std::uint32_t raw) {
    return tr("acknowledgment number %1   (raw %2)").arg(relative).arg(raw);
}
QString Texts::noAcknowledgment() { return tr("acknowledgment number: not in use without ACK"); }
QString Texts::window(int size) { return tr("window %1").arg(size); }
QString Texts::checksum(int sum) { return tr("checksum 0x%1 ✓").arg(sum, 4, 16, QLatin1Char('0')); }
QString Texts::urgentPointer(int pointer) { return tr("urgent pointer %1").arg(pointer); }
QString Texts::options(const QString& decoded) { return tr("options: %1").arg(decoded); }
QString Texts::cutOff() { return tr("cut off"); }
QString Texts::payload(std::size_t size, const QString& shown) {
    return tr("data, %n byte(s):  %1", nullptr, static_cast<int>(size)).arg(shown);
}

QString Texts::segmentCaption(const SegmentFacts& facts) {
    QStringList parts;
    const Segment& segment = *facts.sent.segment;
    parts << QStringLiteral("%1 → %2").arg(QString::fromStdString(addressText(segment.source)),
                                           QString::fromStdString(addressText(segment.destination)));
    parts << tr("captured %1 s").arg(static_cast<double>(facts.captured.count()) / 1e9, 0, 'f', 6);
    const QString time = secondsText(facts.ended.value_or(facts.captured) - facts.captured);
    if (!facts.fate) {
        parts << tr("still held");
    } else if (facts.fate->fate == Fate::Dropped) {
        parts << tr("dropped after %1").arg(time);
    } else {
        parts << tr("held %1").arg(time);
    }
    parts << tr("retransmitted %1×").arg(facts.repeated);
    if (facts.copies > 0) parts << tr("copied %1×").arg(facts.copies);
    return parts.join(QStringLiteral(" · "));
}

QString Texts::callLine(const CallEvent& call, const ReturnEvent* returned, bool died, int times) {
    if (times > 1) return QStringLiteral("%1  × %2").arg(callLine(call, returned, died)).arg(times);
    QString line = QStringLiteral("%1  %2")
                       .arg(QString::fromStdString(endpointName(call.who)), -6)
                       .arg(QString::fromStdString(call.text));
    if (returned != nullptr && returned->isVoid) return line;
    line += QStringLiteral(" = ");
    if (returned == nullptr) return line + (died ? QStringLiteral("?") : tr("?  blocked"));
    line += QString::number(returned->value);
    if (returned->errnum != 0) {
        return line + QStringLiteral(" %1 (%2)")
                          .arg(QString::fromStdString(errnoName(returned->errnum)),
                               qt_error_string(returned->errnum));
    }
    if (!returned->detail.empty()) {
        line += QStringLiteral("  \"%1\"").arg(QString::fromStdString(returned->detail));
    }
    return line;
}

QString Texts::signalLine(const SignalEvent& signal) {
    const QString how =
        signal.how.empty() ? tr("blocked: taken by sigtimedwait") : QString::fromStdString(signal.how);
    return QStringLiteral("%1  --- %2 {%3} ---")
        .arg(QString::fromStdString(endpointName(signal.who)), -6)
        .arg(QString::fromStdString(signalName(signal.signal)), how);
}

QString Texts::frameworkLine(const FrameworkEvent& said) {
    return QStringLiteral("%1  » %2: %3")
        .arg(QString::fromStdString(endpointName(said.who)), -6)
        .arg(QString::fromStdString(said.object), QString::fromStdString(said.what));
}

QString Texts::framework(const std::optional<FrameworkEvent>& said) {
    if (!said) return tr("Qt has told no state yet");
    return tr("Qt: %1").arg(QStringLiteral("QAbstractSocket::") + QString::fromStdString(said->state));
}

QString Texts::exitLine(const ExitEvent& exit) {
    const QString who = QString::fromStdString(endpointName(exit.who));
    if (exit.signal != 0) {
        return tr("%1  +++ killed by %2 +++")
            .arg(who, -6)
            .arg(QString::fromStdString(signalName(exit.signal)));
    }
    return tr("%1  +++ exited with %2 +++").arg(who, -6).arg(exit.status);
}

QString Texts::ssPrompt(Side host) {
    return host == Side::Client ? tr("client 192.0.2.1 $ ss -tano") : tr("server 192.0.2.2 $ ss -tano");
}
QString Texts::noSocket() { return tr("(nothing: CLOSED is the absence of a socket, not a line of ss)"); }
QString Texts::socketGone(const SocketEvent& socket) {
    QString text = tr("gone: port %1 is CLOSED, which ss does not list").arg(socket.localPort);
    if (socket.tcpInfo) text += tr("; TCP_INFO of its descriptor: %1").arg(latin(stateName(*socket.tcpInfo)));
    return text;
}
QString Texts::tcpInfo(const SocketEvent& socket) {
    if (socket.tcpInfo) return tr("TCP_INFO of its descriptor: %1").arg(latin(stateName(*socket.tcpInfo)));
    if (!socket.orphaned) return tr("no descriptor yet: no TCP_INFO");
    const bool isStub = socket.state == State::FinWait2 || socket.state == State::TimeWait;
    return isStub ? tr("no descriptor any more: the kernel keeps only a stub")
                  : tr("no descriptor any more: no TCP_INFO");
}

QString Texts::lessonDrawer() { return tr("Lesson"); }
QString Texts::lessonNumber(int number, int count) {
    return number > 0 ? tr("Lesson %1 of %2").arg(number).arg(count) : tr("A file of your own");
}
QString Texts::lessonProgress() { return tr("Progress of the lesson"); }
QString Texts::checkedHeading() { return tr("Checked against the kernel"); }
QString Texts::stuck(const std::string& obstacle) {
    return tr("Stuck: %1. Deliver by hand, wait for the kernel's timer, or Restart.")
        .arg(QString::fromStdString(obstacle));
}
QString Texts::offScript() { return tr("You took another way than the lesson; Restart returns to it."); }

QString Texts::failureTitle() { return tr("This machine does not let the two hosts be built"); }
QString Texts::failureStep(const Error& error) {
    return tr("It stopped at: %1").arg(QString::fromStdString(error.message()));
}
QString Texts::failureRemedy() { return tr("What mends it:"); }
QString Texts::copyRemedy() { return tr("Copy"); }
QString Texts::tryAgain() { return tr("Try again"); }

} // namespace eleven
